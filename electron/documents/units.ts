import type { PrintStyle } from '../../shared/notice/printSchema.ts';

const TWIPS_PER_MM = 1440 / 25.4;
const PX_PER_MM = 96 / 25.4;

/** Twips (1/1440 inch, whole) of a length in mm. */
export const mmToTwips = (mm: number): number => Math.round(mm * TWIPS_PER_MM);
/** Twips of a length in pt. */
export const ptToTwips = (pt: number): number => Math.round(pt * 20);
/** Pixels at 96 to the inch (fractions kept, so that proportions are) of a length in mm: what docx takes for pictures. */
export const mmToPx = (mm: number): number => mm * PX_PER_MM;
/**
 * Whole twips of columns given in mm whose sum is the rounded sum of the columns, and at most `max`: gridCol, tblW and
 * tcW then agree, as WPS (which reads gridCol) and Word (which reads tcW) both need.
 */
export function columnTwips(columnsMm: readonly number[], max = Number.POSITIVE_INFINITY): readonly number[] {
  const twips = (mm: number) => Math.min(mmToTwips(mm), max);
  let endMm = 0;
  return columnsMm.map((mm) => {
    const start = twips(endMm);
    endMm += mm;
    return twips(endMm) - start;
  });
}

/** Twips between the paddings of the cell that spans the whole table: its widths are rounded before the difference. */
export function textCellTwips({ columnsMm, cellPaddingMm }: PrintStyle): number {
  return columnTwips(columnsMm).reduce((total, each) => total + each, 0) - 2 * mmToTwips(cellPaddingMm);
}
