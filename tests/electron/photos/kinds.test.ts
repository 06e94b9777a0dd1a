import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { openIntakeLoaders } from '../../../electron/photos/imageEngine.ts';
import { type Photo, type PhotoLimits, readPhoto } from '../../../electron/photos/readPhoto.ts';
import { NO_EDIT } from '../../../shared/photo/edit.ts';
import { heicOf, turnedHeic } from '../../helpers/heif.ts';
import { bitmap } from './bitmaps.ts';
import { colourNear, distance, jpegSegments, LIMITS, noise, painted, plain, type Rgb } from './inputs.ts';

// As the child process does it.
openIntakeLoaders();

async function accepted(bytes: Uint8Array, limits: PhotoLimits = LIMITS): Promise<Photo> {
  const result = await readPhoto(new Uint8Array(bytes), limits);
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

const refused = async (bytes: Uint8Array, limits: PhotoLimits = LIMITS) => {
  const result = await readPhoto(new Uint8Array(bytes), limits);
  return result.ok ? 'accepted' : result.error;
};

const LEFT: Rgb = [200, 40, 40];
const RIGHT: Rgb = [50, 70, 200];
/** Red on the left, blue on the right. */
const halves = (): Sharp => painted(96, 64, (x) => (x < 48 ? LEFT : RIGHT));

async function expectHalves(photo: Photo): Promise<void> {
  expect([photo.facts.widthPx, photo.facts.heightPx]).toEqual([96, 64]);
  expect(distance(await colourNear(photo.jpeg, 24, 32), LEFT)).toBeLessThan(14);
  expect(distance(await colourNear(photo.jpeg, 72, 32), RIGHT)).toBeLessThan(14);
}

const DRAWN: readonly (readonly [type: string, bytes: () => Promise<Uint8Array>])[] = [
  ['jpeg', () => halves().jpeg({ quality: 95 }).toBuffer()],
  ['png', () => halves().png().toBuffer()],
  ['webp', () => halves().webp({ quality: 95 }).toBuffer()],
  ['gif', () => halves().gif().toBuffer()],
  ['tiff', () => halves().tiff({ compression: 'lzw' }).toBuffer()],
  ['avif', () => halves().avif({ quality: 90 }).toBuffer()],
  ['heif', () => heicOf(halves())],
  ['bmp', async () => bitmapOf(halves())],
];

async function bitmapOf(picture: Sharp): Promise<Uint8Array> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  const pixels = Array.from(data, (_, at) => data[at - (at % 3) + 2 - (at % 3)] ?? 0);
  return bitmap({ width: info.width, height: -info.height, bits: 24, pixels });
}

describe('every kind of photo', () => {
  test.each(DRAWN)('%s: its colours, its size, and what it is', async (type, draw) => {
    const photo = await accepted(await draw());
    expect(photo.facts).toMatchObject({ type, rescued: false, frames: 1, takenAt: null });
    await expectHalves(photo);
  });

  test.each(DRAWN.filter(([type]) => type !== 'gif'))('%s cut in half is refused', async (_, draw) => {
    const bytes = await draw();
    expect(await refused(bytes.subarray(0, bytes.length / 2))).toMatchObject({ code: 'photoDamaged' });
  });

  test.each(DRAWN)('%s over the limit of pixels is refused by its header', async (_, draw) => {
    expect(await refused(await draw(), { ...LIMITS, maxPixels: 96 * 64 - 1 })).toEqual({
      code: 'photoTooManyPixels',
      details: { widthPx: 96, heightPx: 64 },
    });
  });
});

describe('is turned upright once', () => {
  const lying = () => halves().rotate(-90).withMetadata({ orientation: 6 });

  test.each([
    ['png', () => lying().png().toBuffer()],
    ['webp', () => lying().webp({ quality: 95 }).toBuffer()],
    ['tiff', () => lying().tiff().toBuffer()],
  ])('%s by its EXIF', async (_, draw) => {
    const photo = await accepted(await draw());
    expect(photo.orientation).toBe(6);
    await expectHalves(photo);
  });

  test('HEIC by its own box', async () => {
    await expectHalves(await accepted(turnedHeic(await heicOf(halves().rotate(90)), 1)));
    await expectHalves(await accepted(turnedHeic(await heicOf(halves().rotate(180)), 2)));
  });

  test('HEIC by its own box, and not again by the EXIF that says the same', async () => {
    const heic = await heicOf(lying());
    expect(Buffer.from(heic).includes('Exif')).toBe(true);
    await expectHalves(await accepted(turnedHeic(heic, 3)));
    // Without the box it lies: EXIF only informs.
    expect((await accepted(heic)).facts).toMatchObject({ widthPx: 64, heightPx: 96 });
  });
});

describe('gives sRGB on white', () => {
  const COLOUR: Rgb = [200, 60, 40];

  test.each(['p3', 'srgb'])('for a TIFF with 16 bit and the profile %s', async (profile) => {
    const deep = plain(20, 20, COLOUR).toColourspace('rgb16').withIccProfile(profile);
    const photo = await accepted(await deep.tiff().toBuffer());
    expect(distance(await colourNear(photo.jpeg, 10, 10), COLOUR)).toBeLessThan(5);
  });

  test('for a TIFF in CMYK', async () => {
    const photo = await accepted(
      await plain(20, 20, COLOUR).toColourspace('cmyk').withIccProfile('cmyk').tiff().toBuffer(),
    );
    expect(distance(await colourNear(photo.jpeg, 10, 10), COLOUR)).toBeLessThan(40);
  });

  test.each([
    ['webp', (clear: Sharp) => clear.webp({ lossless: true })],
    ['gif', (clear: Sharp) => clear.gif()],
    ['tiff', (clear: Sharp) => clear.tiff({ compression: 'lzw' })],
    ['avif', (clear: Sharp) => clear.avif({ lossless: true })],
  ])('for a %s without colour', async (_, write) => {
    const clear = sharp({
      create: { width: 64, height: 64, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    });
    const photo = await accepted(await write(clear).toBuffer());
    expect(distance(await colourNear(photo.jpeg, 32, 32), [255, 255, 255])).toBeLessThan(3);
  });
});

describe('of many pictures in a file the first is used, and said to be', () => {
  const frames = async (): Promise<Buffer[]> =>
    Promise.all([LEFT, RIGHT].map((colour) => plain(32, 32, colour).png().toBuffer()));

  test.each([
    ['gif', 'gif'],
    ['webp', 'webp'],
  ] as const)('%s', async (type, format) => {
    const animated = await sharp(await frames(), { join: { animated: true } })
      .toFormat(format)
      .toBuffer();
    const photo = await accepted(animated);
    expect(photo.facts).toMatchObject({ type, frames: 2, widthPx: 32, heightPx: 32 });
    expect(distance(await colourNear(photo.jpeg, 16, 16), LEFT)).toBeLessThan(14);
  });

  test('an animated PNG', async () => {
    const still = await plain(32, 32, LEFT).png().toBuffer();
    const control = Buffer.from('000000086163544c0000000300000000', 'hex');
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(control.subarray(4)));
    const afterHeader = 33;
    const animated = Buffer.concat([
      still.subarray(0, afterHeader),
      control,
      sum,
      still.subarray(afterHeader),
    ]);
    expect((await accepted(animated)).facts).toMatchObject({ type: 'png', frames: 3 });
  });
});

describe('bounds', () => {
  test('a picture whose decoder would hold all of it has a lower one', async () => {
    const wide = bitmap({ width: 9_000, height: 9_000, bits: 24, pixels: [] });
    expect(await refused(wide, { ...LIMITS, maxPixels: 200_000_000 })).toMatchObject({
      code: 'photoTooManyPixels',
    });
  });

  test('a TIFF that unpacks to far more than it declares gives what it declares', async () => {
    const bomb = Buffer.concat([Buffer.from('II*\0', 'latin1'), deflateSync(Buffer.alloc(1_000_000))]);
    expect(await refused(bomb)).toMatchObject({ code: 'photoDamaged' });
  });

  test('a picture that would weigh too much loses quality, not size', async () => {
    const bytes = await noise(400, 400).jpeg({ quality: 95 }).toBuffer();
    const free = await accepted(bytes);
    const bound = await accepted(bytes, { ...LIMITS, maxJpegBytes: free.jpeg.length / 2 });
    expect(bound.jpeg.length).toBeLessThanOrEqual(free.jpeg.length / 2);
    expect(bound.widthPx).toBe(400);
  });
});

test('smaller pictures of the same reading are those that a reading of their own gives', async () => {
  const bytes = await halves().resize(960, 640).png().toBuffer();
  const { smaller } = await accepted(bytes, { ...LIMITS, smaller: [{ longSidePx: 96, quality: 90 }] });
  const [small = new Uint8Array()] = smaller;
  const { width, height } = await sharp(small).metadata();
  expect([width, height]).toEqual([96, 64]);
  expect(distance(await colourNear(small, 24, 32), LEFT)).toBeLessThan(14);
});

test('progress is told step by step', async () => {
  const steps: (readonly [number, number])[] = [];
  await readPhoto(await heicOf(halves()), LIMITS, NO_EDIT, (done, total) => steps.push([done, total]));
  expect(steps).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

test.each(DRAWN)('no picture made of a %s has EXIF, place, XMP, IPTC, ICC or comments', async (_, draw) => {
  const { jpeg, smaller } = await accepted(await draw(), {
    ...LIMITS,
    smaller: [{ longSidePx: 50, quality: 80 }],
  });
  for (const picture of [jpeg, ...smaller]) {
    const markers = jpegSegments(picture).map(({ marker }) => marker);
    expect(markers.filter((marker) => (marker > 0xe0 && marker <= 0xef) || marker === 0xfe)).toEqual([]);
  }
});
