import type { PrintStyle } from '../notice/printSchema.ts';
import {
  arrangements,
  type PhotoBox,
  type PhotoLayout,
  type PhotoRow,
  type PhotoSize,
  type PlacedPhoto,
  placePhotos,
  type RowCounts,
} from './layout.ts';

/** A caption wants room for some characters even below a narrow photo (mm). */
const MIN_CAPTION_MM = 40;

/** A photo in its column of a row, which also has its caption and half a gap on either side (mm). */
export type PhotoInColumn = PlacedPhoto & { readonly columnMm: number };

/** The width between the paddings of the cell that spans the whole table, in mm. */
export function textCellWidthMm({ columnsMm, cellPaddingMm }: PrintStyle): number {
  return columnsMm.reduce((total, each) => total + each, 0) - 2 * cellPaddingMm;
}

/** How the photos of a form are set: so many in each row, at so much of their full size. */
export interface PhotoSetting {
  readonly rows: RowCounts;
  readonly scale: number;
  /** A photo alone in its row is no wider than one of a pair, unless it is a very wide one. */
  readonly narrowSingles: boolean;
}

/** The photos (px) of a form as its layout has them where there is no reason for anything else. */
export function fullSetting(sizes: readonly PhotoSize[], layout?: PhotoLayout): PhotoSetting {
  return { rows: arrangements(sizes, layout)[0], scale: 1, narrowSingles: false };
}

/** The rows of a form's photos (px) as they stand in the cell of the 活动情况简介 (mm). */
export function photoRowsInCell(
  sizes: readonly PhotoSize[],
  print: PrintStyle,
  setting: PhotoSetting,
): readonly (readonly PhotoInColumn[])[] {
  return placePhotos(sizes, photoBox(print, setting), setting.rows).map((row) => inColumns(row, print));
}

function photoBox(print: PrintStyle, { scale, narrowSingles }: PhotoSetting): PhotoBox {
  const { gapMm, maxHeightMm, singleMaxWidthMm } = print.photo;
  const widthMm = textCellWidthMm(print) - gapMm;
  const singleMm = narrowSingles ? Math.min(singleMaxWidthMm, (widthMm - gapMm) / 2) : singleMaxWidthMm;
  return {
    gapMm,
    widthMm: scale * widthMm,
    maxHeightMm: scale * maxHeightMm,
    singleMaxWidthMm: scale * singleMm,
  };
}

/** A narrow photo leaves its caption room, and the photo beside it is as much smaller as that takes. */
function inColumns({ photos }: PhotoRow, print: PrintStyle): readonly PhotoInColumn[] {
  const { gapMm } = print.photo;
  const cellMm = textCellWidthMm(print);
  if (photos.length === 1) return photos.map((photo) => ({ ...photo, columnMm: cellMm }));
  const least = Math.min(MIN_CAPTION_MM, cellMm / photos.length);
  const narrow = photos.filter(({ widthMm }) => widthMm + gapMm < least).length;
  const wideMm = photos.filter(({ widthMm }) => widthMm + gapMm >= least);
  const roomMm = cellMm - narrow * least - wideMm.length * gapMm;
  const takenMm = wideMm.reduce((total, { widthMm }) => total + widthMm, 0);
  const part = Math.min(1, roomMm / takenMm);
  return photos.map(({ index, widthMm, heightMm }) => ({
    index,
    widthMm: part * widthMm,
    heightMm: part * heightMm,
    columnMm: Math.max(part * widthMm + gapMm, least),
  }));
}
