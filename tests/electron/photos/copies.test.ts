import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { rendition } from '../../../electron/photos/renditions.ts';
import { prepareFolder } from '../../../electron/store/dataFolder.ts';
import { keepOriginal } from '../../../electron/store/originals.ts';
import { createWorkers } from '../../../electron/workers/workers.ts';
import type { Notice } from '../../../shared/notice/schema.ts';
import type { PhotoEdit } from '../../../shared/photo/edit.ts';
import type { Result } from '../../../shared/result/result.ts';
import { namesBelow, temporaryFolder } from '../../helpers/folders.ts';
import { builtInNotice } from '../../helpers/forms.ts';
import { jpegSegments } from './inputs.ts';
import { SECRET, TELLING_PHOTOS } from './tellingPhotos.ts';

const notice = builtInNotice();
const { copy } = notice.photos;
const workers = createWorkers();
afterAll(() => workers.close());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** The copy for the package of a photo, and the renditions that are kept then. */
async function copyOf(bytes: Uint8Array, { edit, of = notice }: { edit?: PhotoEdit; of?: Notice } = {}) {
  const paths = value(prepareFolder(join(await temporaryFolder(), 'data')));
  const { sha256 } = value(await keepOriginal(paths.photos, bytes));
  const make = async () =>
    value(await rendition({ workers, store: { paths } }, sha256, { notice: of, size: 'copy', edit }));
  const jpeg = await make();
  expect(await make()).toEqual(jpeg);
  // One reading makes the smaller copy too.
  const names = await namesBelow(paths.renditions);
  expect(names).toHaveLength(2);
  const kept = await Promise.all(names.map((name) => readFile(join(paths.renditions, name))));
  expect(kept.map((each) => new Uint8Array(each))).toContainEqual(jpeg);
  const { width, height } = await sharp(jpeg).metadata();
  return { jpeg, size: [width, height] };
}

/** Grain of a camera, which weighs much, stored lying. */
const grainy = (width: number, height: number): Sharp =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 9 },
    },
  }).withMetadata({ orientation: 6 });

const large = await grainy(5000, 3000).jpeg({ quality: 95 }).toBuffer();

test('the copy for the package has the long side and the weight of the notice, upright, from whatever is larger', async () => {
  const { jpeg, size } = await copyOf(large);
  expect(size).toEqual([copy.longSidePx * 0.6, copy.longSidePx]);
  expect(jpeg.length).toBeLessThanOrEqual(copy.maxJpegBytes);
  // It is for looking at closely: no more is taken from it than the notice asks for.
  expect(jpeg.length).toBeGreaterThan(copy.maxJpegBytes / 4);
});

test('a copy that would weigh too much loses quality, never size', async () => {
  const photo = await grainy(800, 600).jpeg({ quality: 95 }).toBuffer();
  const free = await copyOf(photo);
  const maxJpegBytes = Math.floor(free.jpeg.length * 0.8);
  const of = { ...notice, photos: { ...notice.photos, copy: { ...copy, maxJpegBytes } } };
  const bound = await copyOf(photo, { of });
  expect(bound.size).toEqual(free.size);
  expect(bound.jpeg.length).toBeLessThanOrEqual(maxJpegBytes);
});

test('a copy is never larger than its photo, and has the edit of the form', async () => {
  const small = await grainy(800, 600).jpeg().toBuffer();
  expect((await copyOf(small)).size).toEqual([600, 800]);
  const edit: PhotoEdit = { turns: 1, crop: { left: 0, top: 0, width: 5000, height: 10_000 } };
  expect((await copyOf(small, { edit })).size).toEqual([400, 600]);
});

test('no copy tells what its photo does beside its pixels', async () => {
  for (const photo of Object.values(TELLING_PHOTOS)) {
    const { jpeg } = await copyOf(photo);
    expect(Buffer.from(jpeg).includes(SECRET)).toBe(false);
    const markers = jpegSegments(jpeg).map(({ marker }) => marker);
    expect(markers.filter((marker) => (marker > 0xe0 && marker <= 0xef) || marker === 0xfe)).toEqual([]);
  }
});
