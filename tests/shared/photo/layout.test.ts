import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arrangements,
  layoutPhotos,
  PHOTO_LAYOUTS,
  type PhotoBox,
  type PhotoLayout,
  type PhotoRow,
  type PhotoSize,
} from '../../../shared/photo/layout.ts';

const BOX: PhotoBox = { widthMm: 150, gapMm: 4, maxHeightMm: 90, singleMaxWidthMm: 110 };
const ROUNDING_MM = 1e-6;

const SIZES: Readonly<Record<string, PhotoSize>> = {
  L: { widthPx: 1600, heightPx: 1200 },
  P: { widthPx: 1200, heightPx: 1600 },
  W: { widthPx: 1200, heightPx: 60 },
};

/** Lays out photos written as letters and writes the rows the same way: "LPP" -> "L PP". */
function rowsOf(letters: string, layout: PhotoLayout = 'auto'): string {
  const sizes = [...letters].map((letter) => SIZES[letter] ?? { widthPx: 1, heightPx: 1 });
  return layoutPhotos(sizes, BOX, layout)
    .map((row) => row.photos.map((photo) => letters[photo.index]).join(''))
    .join(' ');
}

function widthOf(row: PhotoRow, box: PhotoBox): number {
  return row.photos.reduce((sum, photo) => sum + photo.widthMm, 0) + (row.photos.length - 1) * box.gapMm;
}

const anySizes = fc.array(
  fc.record({ widthPx: fc.integer({ min: 1, max: 4000 }), heightPx: fc.integer({ min: 1, max: 4000 }) }),
  { maxLength: 15 },
);

const anyBox: fc.Arbitrary<PhotoBox> = fc.record({
  widthMm: fc.integer({ min: 60, max: 200 }),
  gapMm: fc.integer({ min: 0, max: 10 }),
  maxHeightMm: fc.integer({ min: 20, max: 200 }),
  singleMaxWidthMm: fc.integer({ min: 30, max: 220 }),
});

describe('layoutPhotos chooses rows', () => {
  test.each([
    ['', ''],
    ['L', 'L'],
    ['LL', 'LL'],
    ['LP', 'LP'],
    ['LLL', 'LL L'],
    ['PPP', 'PP P'],
    ['LPP', 'L PP'],
    ['PPL', 'PP L'],
    ['PLL', 'P LL'],
    ['PLP', 'PL P'],
    ['LPPLL', 'L PP LL'],
    ['LLPLL', 'LL P LL'],
    ['LLPPL', 'LL PP L'],
    ['LLLPP', 'LL L PP'],
    ['LPPL', 'LP PL'],
  ])('%s as %s', (letters, rows) => {
    expect(rowsOf(letters)).toBe(rows);
  });

  test.each([
    ['W', 'W'],
    ['WW', 'W W'],
    ['LWL', 'L W L'],
    ['LLWL', 'LL W L'],
    ['WLPP', 'W L PP'],
  ])('with very wide photos alone: %s as %s', (letters, rows) => {
    expect(rowsOf(letters)).toBe(rows);
  });
});

describe('layoutPhotos as it is told', () => {
  test.each([
    ['', ''],
    ['L', 'L'],
    ['LPPLW', 'L P P L W'],
  ])('one in each row: %s as %s', (letters, rows) => {
    expect(rowsOf(letters, 'single')).toBe(rows);
  });

  test.each([
    ['L', 'L'],
    ['LLL', 'LL L'],
    ['LPPLL', 'L PP LL'],
    ['LPPL', 'LP PL'],
    ['WW', 'WW'],
    ['LWL', 'LW L'],
    ['WLPP', 'WL PP'],
  ])('two in each row, portraits together where it costs no row: %s as %s', (letters, rows) => {
    expect(rowsOf(letters, 'pairs')).toBe(rows);
  });

  test('takes no less paper than what the program chooses by itself', () => {
    const heightOf = (sizes: readonly PhotoSize[], layout: PhotoLayout) =>
      layoutPhotos(sizes, BOX, layout).reduce((sum, { photos }) => sum + (photos[0]?.heightMm ?? 0), 0);
    const ordinary = fc.array(fc.constantFrom('L', 'P'), { minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(ordinary, (letters) => {
        const sizes = letters.map((letter) => SIZES[letter] ?? { widthPx: 1, heightPx: 1 });
        expect(heightOf(sizes, 'auto')).toBeLessThanOrEqual(heightOf(sizes, 'single'));
        expect(heightOf(sizes, 'auto')).toBeLessThanOrEqual(heightOf(sizes, 'pairs'));
      }),
    );
  });
});

describe('arrangements', () => {
  const of = (letters: string, layout?: PhotoLayout) =>
    arrangements(
      [...letters].map((letter) => SIZES[letter] ?? { widthPx: 1, heightPx: 1 }),
      layout,
    ).map((rows) => rows.join('+'));

  test.each([
    ['', ['']],
    ['L', ['1']],
    ['LLL', ['2+1', '1+1+1', '1+2']],
    ['LLLL', ['2+2', '1+1+1+1', '1+1+2', '1+2+1', '2+1+1']],
    // A portrait stands beside a landscape no more often than the fewest rows want it.
    ['LPL', ['2+1', '1+1+1', '1+2']],
    ['LLPP', ['2+2', '1+1+1+1', '1+1+2', '2+1+1']],
    ['LWL', ['1+1+1']],
  ])('of %s begin with the usual one', (letters, expected) => {
    expect(of(letters)).toEqual(expected);
  });

  test('are one where the form says how', () => {
    expect(of('LLLL', 'single')).toEqual(['1+1+1+1']);
    expect(of('LLLL', 'pairs')).toEqual(['2+2']);
  });

  test('are one where photos are more than any form has', () => {
    expect(of('L'.repeat(7))).toHaveLength(1);
    expect(of('L'.repeat(5))).toHaveLength(8);
  });
});

describe('layoutPhotos sizes', () => {
  test('a pair to the full width', () => {
    const [row] = layoutPhotos(
      [
        { widthPx: 800, heightPx: 600 },
        { widthPx: 600, heightPx: 800 },
      ],
      BOX,
    );
    expect(row && widthOf(row, BOX)).toBeCloseTo(150, 6);
    expect(row?.photos[0]?.widthMm).toBeCloseTo((146 * 16) / 25, 6);
  });

  test('a pair of portraits to the largest height', () => {
    const [row] = layoutPhotos(
      [
        { widthPx: 600, heightPx: 800 },
        { widthPx: 600, heightPx: 800 },
      ],
      BOX,
    );
    expect(row?.photos.map((photo) => [photo.widthMm, photo.heightMm])).toEqual([
      [67.5, 90],
      [67.5, 90],
    ]);
  });

  test('a single landscape to its own width, a very wide one to the whole row', () => {
    const [single] = layoutPhotos([{ widthPx: 1600, heightPx: 1200 }], BOX);
    const [wide] = layoutPhotos([{ widthPx: 1200, heightPx: 60 }], BOX);
    expect(single?.photos[0]).toMatchObject({ widthMm: 110, heightMm: 82.5 });
    expect(wide?.photos[0]).toMatchObject({ widthMm: 150, heightMm: 7.5 });
  });

  test('a thin upright strip and a single pixel so that they can be seen', () => {
    const [strip] = layoutPhotos([{ widthPx: 60, heightPx: 1200 }], BOX);
    const [dot] = layoutPhotos([{ widthPx: 1, heightPx: 1 }], BOX);
    expect(strip?.photos[0]).toMatchObject({ widthMm: 4.5, heightMm: 90 });
    expect(dot?.photos[0]).toMatchObject({ widthMm: 90, heightMm: 90 });
  });
});

describe('layoutPhotos always', () => {
  test('places every photo once, in the given order, one or two a row', () => {
    fc.assert(
      fc.property(anySizes, anyBox, fc.constantFrom(...PHOTO_LAYOUTS), (sizes, box, layout) => {
        const rows = layoutPhotos(sizes, box, layout);
        expect(rows.flatMap((row) => row.photos.map((photo) => photo.index))).toEqual([...sizes.keys()]);
        expect(rows.every((row) => row.photos.length === 1 || row.photos.length === 2)).toBe(true);
      }),
    );
  });

  test('stays inside the box and leaves something to see', () => {
    fc.assert(
      fc.property(anySizes, anyBox, fc.constantFrom(...PHOTO_LAYOUTS), (sizes, box, layout) => {
        for (const row of layoutPhotos(sizes, box, layout)) {
          expect(widthOf(row, box)).toBeLessThanOrEqual(box.widthMm + ROUNDING_MM);
          for (const photo of row.photos) {
            expect(photo.heightMm).toBeLessThanOrEqual(box.maxHeightMm + ROUNDING_MM);
            expect(Math.min(photo.widthMm, photo.heightMm)).toBeGreaterThan(0);
          }
        }
      }),
    );
  });

  test('keeps the proportions', () => {
    fc.assert(
      fc.property(anySizes, anyBox, (sizes, box) => {
        for (const photo of layoutPhotos(sizes, box).flatMap((row) => row.photos)) {
          const size = sizes[photo.index] ?? { widthPx: 0, heightPx: 1 };
          const ratio = photo.widthMm / photo.heightMm / (size.widthPx / size.heightPx);
          expect(ratio).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  test('gives a pair one height, and fills the width or the height with it', () => {
    fc.assert(
      fc.property(anySizes, anyBox, (sizes, box) => {
        for (const row of layoutPhotos(sizes, box).filter((candidate) => candidate.photos.length === 2)) {
          const [left, right] = row.photos;
          expect(left?.heightMm).toBe(right?.heightMm);
          const isFull =
            Math.abs(widthOf(row, box) - box.widthMm) < ROUNDING_MM || left?.heightMm === box.maxHeightMm;
          expect(isFull).toBe(true);
        }
      }),
    );
  });

  test('uses as few rows as very wide photos allow', () => {
    fc.assert(
      fc.property(anySizes, anyBox, (sizes, box) => {
        const kinds = sizes.map((size) => (size.widthPx / size.heightPx > 2.2 ? 'W' : 'x')).join('');
        const runs = kinds.split('W');
        const fewest = runs.length - 1 + runs.reduce((sum, run) => sum + Math.ceil(run.length / 2), 0);
        expect(layoutPhotos(sizes, box)).toHaveLength(fewest);
      }),
    );
  });
});
