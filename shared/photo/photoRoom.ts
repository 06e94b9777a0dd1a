import type { PrintStyle } from '../notice/printSchema.ts';
import {
  layoutPhotos,
  type PhotoBox,
  type PhotoLayout,
  type PhotoRow,
  type PhotoSize,
  type PlacedPhoto,
} from './layout.ts';

/** A caption wants room for some characters even below a narrow photo (mm). */
const MIN_CAPTION_MM = 40;

/** A photo in its column of a row, which also has its caption and half a gap on either side (mm). */
export type PhotoInColumn = PlacedPhoto & { readonly columnMm: number };

/** The width between the paddings of the cell that spans the whole table, in mm. */
export function textCellWidthMm({ columnsMm, cellPaddingMm }: PrintStyle): number {
  return columnsMm.reduce((total, each) => total + each, 0) - 2 * cellPaddingMm;
}

/** The rows of a form's photos (px) as they stand in the cell of the 活动情况简介, at so much of their full size, in the layout that the form wants. */
export function photoRowsInCell(
  sizes: readonly PhotoSize[],
  print: PrintStyle,
  { scale = 1, layout = 'auto' }: { readonly scale?: number; readonly layout?: PhotoLayout | undefined } = {},
): readonly (readonly PhotoInColumn[])[] {
  return layoutPhotos(sizes, photoBox(print, scale), layout).map((row) => inColumns(row, print));
}

function photoBox(print: PrintStyle, scale: number): PhotoBox {
  const { gapMm, maxHeightMm, singleMaxWidthMm } = print.photo;
  return {
    gapMm,
    widthMm: scale * (textCellWidthMm(print) - gapMm),
    maxHeightMm: scale * maxHeightMm,
    singleMaxWidthMm: scale * singleMaxWidthMm,
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
