import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readPhoto } from '../../../electron/photos/readPhoto.ts';
import { editedSize, NO_EDIT, type PhotoEdit } from '../../../shared/photo/edit.ts';
import { colourNear, distance, LIMITS, painted, type Rgb } from './inputs.ts';

const RED: Rgb = [220, 30, 30];
const GREEN: Rgb = [30, 160, 30];
const BLUE: Rgb = [30, 30, 220];
const YELLOW: Rgb = [230, 210, 30];

/** As a person sees it 400 x 300: red and green above, blue and yellow below. */
const quarters = painted(400, 300, (x, y) => (y < 150 ? (x < 200 ? RED : GREEN) : x < 200 ? BLUE : YELLOW));

const UPRIGHT = new Uint8Array(
  await quarters.clone().jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer(),
);
/** The same as phones keep it: lying, with an EXIF orientation. */
const LYING = new Uint8Array(
  await quarters
    .clone()
    .rotate(-90)
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer(),
);
const PNG = new Uint8Array(await quarters.clone().png().toBuffer());

/** The colours in the four corners of what a photo is read into, and its size. */
async function read(bytes: Uint8Array, edit: PhotoEdit, limits = LIMITS) {
  const photo = await readPhoto(bytes, limits, edit);
  if (!photo.ok) throw new Error(photo.error.code);
  const { jpeg, widthPx, heightPx } = photo.value;
  const corners = [
    [8, 8],
    [widthPx - 9, 8],
    [8, heightPx - 9],
    [widthPx - 9, heightPx - 9],
  ] as const;
  const colours = await Promise.all(corners.map(([x, y]) => colourNear(jpeg, x, y)));
  return { size: { widthPx, heightPx }, colours };
}

async function expectCorners(bytes: Uint8Array, edit: PhotoEdit, corners: readonly Rgb[]): Promise<void> {
  const { size, colours } = await read(bytes, edit);
  expect(size).toEqual(editedSize({ widthPx: 400, heightPx: 300 }, edit));
  expect(colours.map((colour, at) => distance(colour, corners[at] ?? [0, 0, 0]) < 25)).toEqual(
    corners.map(() => true),
  );
}

const FILES = [
  ['an upright JPEG', UPRIGHT],
  ['a JPEG that phones keep lying', LYING],
  ['a PNG', PNG],
] as const;

describe.each(FILES)('%s', (_, bytes) => {
  test.each<[string, PhotoEdit, readonly Rgb[]]>([
    ['untouched', NO_EDIT, [RED, GREEN, BLUE, YELLOW]],
    ['turned to the right', { turns: 1, crop: null }, [BLUE, RED, YELLOW, GREEN]],
    ['on its head', { turns: 2, crop: null }, [YELLOW, BLUE, GREEN, RED]],
    ['turned to the left', { turns: 3, crop: null }, [GREEN, YELLOW, RED, BLUE]],
    [
      'cropped to its lower half',
      { turns: 0, crop: { left: 0, top: 5000, width: 10_000, height: 5000 } },
      [BLUE, YELLOW, BLUE, YELLOW],
    ],
    [
      'turned, then cropped to the upper half of that',
      { turns: 1, crop: { left: 0, top: 0, width: 10_000, height: 5000 } },
      [BLUE, RED, BLUE, RED],
    ],
    [
      'turned to the left, then cropped to its right half',
      { turns: 3, crop: { left: 5000, top: 0, width: 5000, height: 10_000 } },
      [YELLOW, YELLOW, BLUE, BLUE],
    ],
  ])('%s', async (_, edit, corners) => {
    await expectCorners(bytes, edit, corners);
  });
});

test('a crop is taken from the pixels of the original, before they are made fewer', async () => {
  const edit: PhotoEdit = { turns: 0, crop: { left: 0, top: 0, width: 5000, height: 5000 } };
  const { size } = await read(UPRIGHT, edit, { ...LIMITS, longSidePx: 100 });
  expect(size).toEqual({ widthPx: 100, heightPx: 75 });
  expect((await read(UPRIGHT, edit)).size).toEqual({ widthPx: 200, heightPx: 150 });
});

test('the smallest crop of the smallest picture is a pixel', async () => {
  const dot = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const edit: PhotoEdit = { turns: 1, crop: { left: 9800, top: 0, width: 200, height: 200 } };
  const photo = await readPhoto(new Uint8Array(dot), LIMITS, edit);
  expect(photo).toMatchObject({ ok: true, value: { widthPx: 1, heightPx: 1 } });
});

test('a damaged photo is refused with an edit as without', async () => {
  const half = UPRIGHT.subarray(0, UPRIGHT.length / 2);
  const edit: PhotoEdit = { turns: 1, crop: { left: 0, top: 0, width: 5000, height: 5000 } };
  expect(await readPhoto(half, LIMITS, edit)).toMatchObject({ error: { code: 'photoDamaged' } });
});
