import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readPhoto } from '../../../electron/photos/readPhoto.ts';
import { drawSamplePhotos } from '../../../electron/photos/samplePhoto.ts';
import { colourNear, LIMITS } from './inputs.ts';

describe('drawSamplePhotos', () => {
  test('draws four landscapes and a portrait that readPhoto accepts', async () => {
    const results = await Promise.all((await drawSamplePhotos()).map((bytes) => readPhoto(bytes, LIMITS)));
    const sizes = results.map((result) =>
      result.ok ? [result.value.widthPx, result.value.heightPx] : result.error,
    );
    expect(sizes).toEqual([
      [1300, 975],
      [1300, 867],
      [975, 1300],
      [1300, 975],
      [1300, 867],
    ]);
  });

  test('stores the portrait lying, with an EXIF orientation', async () => {
    const stored = await Promise.all((await drawSamplePhotos()).map((bytes) => sharp(bytes).metadata()));
    expect(stored.map(({ width, orientation }) => [width, orientation ?? 1])).toEqual([
      [1600, 1],
      [1600, 1],
      [1600, 6],
      [1600, 1],
      [1600, 1],
    ]);
  });

  test('draws the portrait with the sky above the water', async () => {
    const [, , portrait = new Uint8Array()] = await drawSamplePhotos();
    const result = await readPhoto(portrait, LIMITS);
    const upright = result.ok ? result.value.jpeg : new Uint8Array();
    const [skyRed] = await colourNear(upright, 480, 40);
    const [waterRed] = await colourNear(upright, 600, 1280);
    expect(skyRed).toBeGreaterThan(waterRed + 20);
  });

  test('draws the same bytes again', async () => {
    const [first, second] = await Promise.all([drawSamplePhotos(), drawSamplePhotos()]);
    expect(
      first.every((bytes, index) => Buffer.compare(bytes, second[index] ?? new Uint8Array()) === 0),
    ).toBe(true);
  });
});
