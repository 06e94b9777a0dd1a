import { describe, expect, test } from 'vitest';
import { photoSettings } from '../../../shared/form/photoSettings.ts';
import type { PhotoLayout } from '../../../shared/photo/layout.ts';
import { definitionOf } from '../../helpers/forms.ts';

const LANDSCAPE = { widthPx: 1600, heightPx: 1200 };
const PORTRAIT = { widthPx: 1200, heightPx: 1600 };
const { print } = definitionOf('unit').notice;
const waysOf = (photos: Parameters<typeof photoSettings>[0], layout?: PhotoLayout) =>
  photoSettings(photos, layout, print);

describe('ways to set photos', () => {
  test('begin with the usual one at full size', () => {
    const [usual, smaller] = waysOf([LANDSCAPE, LANDSCAPE, LANDSCAPE]);
    expect(usual).toMatchObject({
      setting: { rows: [2, 1], scale: 1, narrowSingles: false },
      smaller: 0,
      rearranged: false,
      moreRows: 0,
    });
    expect(smaller?.smaller).toBeCloseTo(0.05);
  });

  test('say in how many more rows photos stand, and count larger ones as no smaller', () => {
    const apart = waysOf([LANDSCAPE, LANDSCAPE]).find(({ setting }) => setting.rows.length === 2);
    expect(apart).toMatchObject({ setting: { scale: 1 }, smaller: 0, rearranged: true, moreRows: 1 });
  });

  test.each([
    ['landscape', [LANDSCAPE, LANDSCAPE, LANDSCAPE, LANDSCAPE, LANDSCAPE]],
    ['portrait', [PORTRAIT, PORTRAIT, PORTRAIT]],
  ])('make no %s photo smaller than four fifths of one in a pair', (_, photos) => {
    const ways = waysOf(photos);
    const pairMm = waysOf(photos, 'pairs')[0]?.rows[0]?.[0]?.widthMm ?? 0;
    const widths = ways.flatMap(({ rows }) => rows.flat().map(({ widthMm }) => widthMm));
    // The gap of a pair does not become smaller with its photos.
    expect(Math.min(...widths) / pairMm).toBeCloseTo(0.8, 1);
    expect(Math.min(...widths)).toBeLessThan(pairMm);
  });

  test('are only of the layout that the form wants', () => {
    expect(
      new Set(waysOf([LANDSCAPE, LANDSCAPE], 'single').map(({ setting }) => setting.rows.join())),
    ).toEqual(new Set(['1,1']));
  });

  test('leave out what cannot be read', () => {
    expect(waysOf([undefined, LANDSCAPE]).every(({ rows }) => rows.flat().length === 1)).toBe(true);
    expect(waysOf([undefined])).toHaveLength(1);
  });
});
