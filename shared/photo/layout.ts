/** How the photos of a form stand on paper: as the program sees fit, one in each row, or two. */
export const PHOTO_LAYOUTS = ['auto', 'single', 'pairs'] as const;
export type PhotoLayout = (typeof PHOTO_LAYOUTS)[number];

export type PhotoSize = { readonly widthPx: number; readonly heightPx: number };

/** The room in the form's cell: the row's width, the gap of a pair, and the largest height of a row, in mm. */
export type PhotoBox = {
  readonly widthMm: number;
  readonly gapMm: number;
  readonly maxHeightMm: number;
  readonly singleMaxWidthMm: number;
};

export type PlacedPhoto = { readonly index: number; readonly widthMm: number; readonly heightMm: number };

export type PhotoRow = { readonly photos: readonly PlacedPhoto[] };

/** How many photos stand in each row, row by row. */
export type RowCounts = readonly number[];

/** Wider than this (width / height), half a row would leave only a strip of the photo. */
const WIDE_ASPECT = 2.2;
/** With more photos than any form has there is one arrangement alone: their number doubles with every other photo. */
const MOST_ARRANGED = 6;

type IndexedPhoto = { readonly index: number; readonly aspect: number };

type Plan = { readonly cost: number; readonly rows: RowCounts };

/**
 * Arranges photos (px) in rows of one or two (mm), in the given order and with their proportions kept. A pair has one
 * height and fills the width unless that would be too high. Left to the program, a photo wider than 2.2:1 has a row of its
 * own; `pairs` puts it beside another all the same.
 */
export function layoutPhotos(
  sizes: readonly PhotoSize[],
  box: PhotoBox,
  layout: PhotoLayout = 'auto',
): readonly PhotoRow[] {
  return placePhotos(sizes, box, chooseRows(indexed(sizes), MAY_SHARE_ROW[layout]));
}

/** Photos (px) in rows of so many (mm). */
export function placePhotos(
  sizes: readonly PhotoSize[],
  box: PhotoBox,
  counts: RowCounts,
): readonly PhotoRow[] {
  return inRows(indexed(sizes), counts).map((row) => ({ photos: placeRow(row, box) }));
}

/**
 * The arrangements of photos (px) that a layout allows, first the one that layoutPhotos chooses. Left to the program any
 * photo may have a row of its own, where it is larger; none has more portraits beside landscapes than the first.
 */
export function arrangements(
  sizes: readonly PhotoSize[],
  layout: PhotoLayout = 'auto',
): readonly [RowCounts, ...RowCounts[]] {
  const photos = indexed(sizes);
  const first = chooseRows(photos, MAY_SHARE_ROW[layout]);
  if (layout !== 'auto' || photos.length > MOST_ARRANGED) return [first];
  const mixed = mixedPairs(photos, first);
  const others = allRows(photos).filter((rows) => mixedPairs(photos, rows) <= mixed);
  return [first, ...others.filter((rows) => rows.join() !== first.join())];
}

/** All arrangements in which no very wide photo shares its row. */
function allRows(photos: readonly IndexedPhoto[]): readonly RowCounts[] {
  const [photo, neighbour, ...others] = photos;
  if (photo === undefined) return [[]];
  const alone = allRows(photos.slice(1)).map((rows) => [1, ...rows]);
  if (!neighbour || !MAY_SHARE_ROW.auto(photo, neighbour)) return alone;
  return [...alone, ...allRows(others).map((rows) => [2, ...rows])];
}

function mixedPairs(photos: readonly IndexedPhoto[], counts: RowCounts): number {
  return inRows(photos, counts).filter(([left, right]) => left && right && isMixed(left, right)).length;
}

function inRows(photos: readonly IndexedPhoto[], counts: RowCounts): readonly (readonly IndexedPhoto[])[] {
  const ends = counts.map((_, row) => counts.slice(0, row + 1).reduce((total, each) => total + each, 0));
  return counts.map((count, row) => photos.slice((ends[row] ?? 0) - count, ends[row]));
}

const indexed = (sizes: readonly PhotoSize[]): readonly IndexedPhoto[] =>
  sizes.map((size, index) => ({ index, aspect: size.widthPx / size.heightPx }));

type MayShareRow = (left: IndexedPhoto, right: IndexedPhoto) => boolean;

const MAY_SHARE_ROW: Readonly<Record<PhotoLayout, MayShareRow>> = {
  auto: (left, right) => !isWide(left) && !isWide(right),
  single: () => false,
  pairs: () => true,
};

/**
 * The fewest rows; among those the fewest with a portrait beside a landscape; among those the photo that stands
 * alone comes as late as possible. Built from the end: plans[i] is the best plan of the photos from i on.
 */
function chooseRows(photos: readonly IndexedPhoto[], mayShareRow: MayShareRow): Plan['rows'] {
  const rowCost = photos.length + 1;
  let next: Plan = { cost: 0, rows: [] };
  let afterNext: Plan | undefined;
  for (const [index, photo] of [...photos.entries()].reverse()) {
    const alone = prepend(1, rowCost, next);
    const neighbour = photos[index + 1];
    const paired =
      neighbour && afterNext && mayShareRow(photo, neighbour)
        ? prepend(2, rowCost + (isMixed(photo, neighbour) ? 1 : 0), afterNext)
        : undefined;
    afterNext = next;
    next = paired && paired.cost <= alone.cost ? paired : alone;
  }
  return next.rows;
}

function prepend(row: number, cost: number, rest: Plan): Plan {
  return { cost: cost + rest.cost, rows: [row, ...rest.rows] };
}

function isWide(photo: IndexedPhoto): boolean {
  return photo.aspect > WIDE_ASPECT;
}

function isMixed(left: IndexedPhoto, right: IndexedPhoto): boolean {
  return left.aspect < 1 !== right.aspect < 1;
}

function placeRow(row: readonly IndexedPhoto[], box: PhotoBox): readonly PlacedPhoto[] {
  const aspect = row.reduce((sum, photo) => sum + photo.aspect, 0);
  const heightMm = Math.min(rowWidthMm(row, box) / aspect, box.maxHeightMm);
  return row.map((photo) => ({ index: photo.index, widthMm: heightMm * photo.aspect, heightMm }));
}

/** What the photos of a row may fill together; only a wide one fills the row alone. */
function rowWidthMm(row: readonly IndexedPhoto[], box: PhotoBox): number {
  if (row.length > 1) {
    return box.widthMm - box.gapMm;
  }
  return row.some(isWide) ? box.widthMm : Math.min(box.singleMaxWidthMm, box.widthMm);
}
