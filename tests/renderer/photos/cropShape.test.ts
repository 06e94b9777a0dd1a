import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aspectOf,
  CROP_SHAPES,
  cropOf,
  largestCrop,
  percentOf,
  WHOLE,
} from '../../../renderer/photos/cropShape.ts';
import { CROP_WHOLE, photoEditSchema } from '../../../shared/photo/edit.ts';

const LANDSCAPE = { widthPx: 1600, heightPx: 1200 };

test.each([
  ['free', undefined],
  ['original', 4 / 3],
  ['4:3', 4 / 3],
  ['3:4', 3 / 4],
  ['16:9', 16 / 9],
  ['1:1', 1],
] as const)('%s asks for %s', (shape, aspect) => {
  expect(aspectOf(shape, LANDSCAPE)).toBe(aspect);
});

describe('the largest crop of a proportion', () => {
  test('of a landscape photo is as high, of a wider one as wide as the photo, and in the middle', () => {
    expect(largestCrop(LANDSCAPE, 1)).toEqual({ unit: '%', x: 12.5, y: 0, width: 75, height: 100 });
    expect(largestCrop(LANDSCAPE, 16 / 9)).toEqual({ unit: '%', x: 0, y: 12.5, width: 100, height: 75 });
  });

  test('has that proportion in every photo that is not too thin for it, and stays inside', () => {
    const side = fc.integer({ min: 100, max: 5000 });
    fc.assert(
      fc.property(side, side, fc.constantFrom(...CROP_SHAPES), (widthPx, heightPx, shape) => {
        const aspect = aspectOf(shape, { widthPx, heightPx });
        if (aspect === undefined) return;
        const { x, y, width, height } = largestCrop({ widthPx, heightPx }, aspect);
        expect((widthPx * width) / (heightPx * height)).toBeCloseTo(aspect, 6);
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });
});

describe('a crop as it is kept', () => {
  test('is what is drawn, and is drawn as what it is', () => {
    const crop = { left: 1250, top: 0, width: 7500, height: 10_000 };
    expect(percentOf(crop)).toEqual({ unit: '%', x: 12.5, y: 0, width: 75, height: 100 });
    expect(cropOf(percentOf(crop))).toEqual(crop);
    expect(cropOf(WHOLE)).toEqual({ left: 0, top: 0, width: CROP_WHOLE, height: CROP_WHOLE });
    expect(percentOf(null)).toEqual(WHOLE);
  });

  test('is one that the program takes, wherever the frame was drawn', () => {
    const percent = fc.double({ min: -5, max: 105, noNaN: true });
    fc.assert(
      fc.property(percent, percent, percent, percent, (x, y, width, height) => {
        const crop = cropOf({ unit: '%', x, y, width, height });
        expect(photoEditSchema.safeParse({ turns: 0, crop }).success).toBe(true);
      }),
    );
  });
});
