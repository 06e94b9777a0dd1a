import type { PrintStyle } from '../notice/printSchema.ts';
import type { PhotoBox } from './layout.ts';

/** The width between the paddings of the cell that spans the whole table of a form (mm). */
export function cellWidthMm({ columnsMm, cellPaddingMm }: PrintStyle): number {
  return columnsMm.reduce((total, each) => total + each, 0) - 2 * cellPaddingMm;
}

/** The room that the photos of a form have in its cell. */
export function photoBox(print: PrintStyle): PhotoBox {
  return { ...print.photo, widthMm: cellWidthMm(print) - print.photo.gapMm };
}
