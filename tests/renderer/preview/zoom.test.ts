import { describe, expect, test } from 'vitest';
import { fittingPercent, nextStep, percentOf, zoomOfKey } from '../../../renderer/preview/zoom.ts';

describe('zoom of the preview', () => {
  test('fits the width, never above the true size', () => {
    expect(fittingPercent(397, 794)).toBe(50);
    expect(fittingPercent(2000, 794)).toBe(100);
    expect(fittingPercent(0, 794)).toBe(100);
  });

  test('goes on by steps from whatever fits, and stops at the ends', () => {
    expect(nextStep(48.7, 1)).toBe(50);
    expect(nextStep(49.8, 1)).toBe(67);
    expect(nextStep(48.7, -1)).toBe(33);
    expect(nextStep(200, 1)).toBe(200);
    expect(nextStep(25, -1)).toBe(25);
  });

  test('by keys: plus, minus, and 0 for the width', () => {
    expect(zoomOfKey('+', 50)).toBe(67);
    expect(zoomOfKey('=', 50)).toBe(67);
    expect(zoomOfKey('-', 50)).toBe(33);
    expect(zoomOfKey('0', 50)).toBe('fit');
    expect(zoomOfKey('a', 50)).toBeUndefined();
  });

  test('a chosen percentage leads, whatever fits', () => {
    expect(percentOf('fit', 42)).toBe(42);
    expect(percentOf(100, 42)).toBe(100);
  });
});
