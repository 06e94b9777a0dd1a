import { describe, expect, test } from 'vitest';
import { type Photo, readPhoto } from '../../../electron/photos/readPhoto.ts';
import { colourNear, distance, LIMITS, noise, plain, type Rgb } from './inputs.ts';

const read = (bytes: Uint8Array) => readPhoto(new Uint8Array(bytes), LIMITS);

async function accepted(bytes: Uint8Array): Promise<Photo> {
  const photo = await read(bytes);
  if (!photo.ok) throw new Error(photo.error.code);
  return photo.value;
}

const isRefused = async (bytes: Uint8Array) =>
  expect(await read(bytes)).toMatchObject({ error: { code: 'photoDamaged' } });

/** High enough that a coded row of 16 px is a small part of it. */
const HEIGHT = 800;

describe('a JPEG that ends early', () => {
  test('by its end marker alone is whole, and is said to be damaged', async () => {
    const jpeg = await noise(200, HEIGHT).jpeg().toBuffer();
    const { facts } = await accepted(jpeg.subarray(0, -2));
    expect(facts).toMatchObject({ rescued: true, widthPx: 200, heightPx: HEIGHT });
    expect((await accepted(jpeg)).facts.rescued).toBe(false);
  });

  test('by a few last pixels loses the rows that they are in, and nothing gray is left', async () => {
    const jpeg = await noise(200, HEIGHT).jpeg().toBuffer();
    const { facts, jpeg: picture } = await accepted(jpeg.subarray(0, Math.floor(jpeg.length * 0.99)));
    expect(facts.rescued).toBe(true);
    expect(facts.heightPx).toBeLessThan(HEIGHT);
    expect(facts.heightPx).toBeGreaterThanOrEqual(HEIGHT * 0.97);
    const GRAY: Rgb = [128, 128, 128];
    const corner = await colourNear(picture, 190, facts.heightPx - 6);
    expect(distance(corner, GRAY)).toBeGreaterThan(0);
  });

  test('is turned upright all the same', async () => {
    const jpeg = await noise(200, HEIGHT).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { facts } = await accepted(jpeg.subarray(0, Math.floor(jpeg.length * 0.99)));
    expect(facts.heightPx).toBe(200);
    expect(facts.widthPx).toBeLessThan(HEIGHT);
    expect(facts.widthPx).toBeGreaterThan(HEIGHT * 0.95);
  });

  test('by more than that is refused', async () => {
    const jpeg = await noise(200, HEIGHT).jpeg().toBuffer();
    for (const part of [0.3, 0.9, 0.95]) await isRefused(jpeg.subarray(0, Math.floor(jpeg.length * part)));
  });

  test('in several scans is refused: what is missing is missing everywhere', async () => {
    const jpeg = await noise(200, HEIGHT).jpeg({ progressive: true }).toBuffer();
    await isRefused(jpeg.subarray(0, Math.floor(jpeg.length * 0.99)));
  });

  test('within one colour cannot be judged by its pixels, and is refused', async () => {
    const jpeg = await plain(200, HEIGHT, [250, 250, 250]).jpeg().toBuffer();
    await isRefused(jpeg.subarray(0, Math.floor(jpeg.length * 0.9)));
  });
});

test('stray bytes before the end are read over, and said', async () => {
  const jpeg = await noise(64, 64).jpeg({ progressive: true }).toBuffer();
  const padded = Buffer.concat([jpeg.subarray(0, -2), Buffer.alloc(40), jpeg.subarray(-2)]);
  expect((await accepted(padded)).facts.rescued).toBe(true);
});
