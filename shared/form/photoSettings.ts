import type { PrintStyle } from '../notice/printSchema.ts';
import { arrangements, type PhotoLayout } from '../photo/layout.ts';
import { fullSetting, type PhotoInColumn, type PhotoSetting, photoRowsInCell } from '../photo/photoRoom.ts';
import type { PhotoSizes } from './paperBlocks.ts';

/** Of their full size. With single ones no wider than in a pair, no photo is less than four fifths of what it is in a pair. */
const SCALES = [1, 0.95, 0.9, 0.85, 0.8];

/** A way to set the photos of a form, and how far it is from the one that there is without a reason for another. */
export interface WayToSet {
  readonly setting: PhotoSetting;
  readonly rows: readonly (readonly PhotoInColumn[])[];
  /** By which part the photos are smaller, on their average; those that are larger do not count. */
  readonly smaller: number;
  /** Others stand side by side; in so many more rows. */
  readonly rearranged: boolean;
  readonly moreRows: number;
}

/** The ways to set those photos of a form that can be read (px) in its layout, the usual one first. */
export function photoSettings(
  photos: PhotoSizes,
  layout: PhotoLayout | undefined,
  print: PrintStyle,
): readonly WayToSet[] {
  const sizes = photos.filter((photo) => photo !== undefined);
  const full = fullSetting(sizes, layout);
  const fullRows = photoRowsInCell(sizes, print, full);
  if (sizes.length === 0)
    return [{ setting: full, rows: fullRows, smaller: 0, rearranged: false, moreRows: 0 }];
  return arrangements(sizes, layout).flatMap((counts, at) =>
    (counts.includes(1) ? [false, true] : [false]).flatMap((narrowSingles) =>
      SCALES.map((scale) => {
        const setting = { rows: counts, scale, narrowSingles };
        const rows = photoRowsInCell(sizes, print, setting);
        const moreRows = counts.length - full.rows.length;
        return { setting, rows, smaller: smallness(rows, fullRows), rearranged: at > 0, moreRows };
      }),
    ),
  );
}

type Rows = WayToSet['rows'];

function smallness(rows: Rows, full: Rows): number {
  const fullWidths = full.flat().map(({ widthMm }) => widthMm);
  const parts = rows.flat().map(({ widthMm }, at) => Math.max(0, 1 - widthMm / (fullWidths[at] ?? widthMm)));
  return parts.reduce((total, each) => total + each, 0) / parts.length;
}
