import type { PrintStyle } from '../notice/printSchema.ts';
import type { PhotoBox } from './layout.ts';

/** The width between the paddings of the cell that spans the whole table, in mm. */
export function cellWidthMm({
  columnsMm,
  cellPaddingMm,
}: Pick<PrintStyle, 'columnsMm' | 'cellPaddingMm'>): number {
  return columnsMm.reduce((total, each) => total + each, 0) - 2 * cellPaddingMm;
}

/** The room that the photos of a form have in its cell. */
export function photoBox(print: Pick<PrintStyle, 'columnsMm' | 'cellPaddingMm' | 'photo'>): PhotoBox {
  return { ...print.photo, widthMm: cellWidthMm(print) - print.photo.gapMm };
}
