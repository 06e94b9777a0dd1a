const TWIPS_PER_MM = 1440 / 25.4;
const PX_PER_MM = 96 / 25.4;
const MM_PER_PT = 25.4 / 72;

/** Twips (1/1440 inch, whole) of a length in mm. */
export const mmToTwips = (mm: number): number => Math.round(mm * TWIPS_PER_MM);
/** Twips of a length in pt. */
export const ptToTwips = (pt: number): number => Math.round(pt * 20);
/** Pixels at 96 to the inch (fractions kept, so that proportions are) of a length in mm: what docx takes for pictures. */
export const mmToPx = (mm: number): number => mm * PX_PER_MM;
/** Length in pt of a length in mm. */
export const mmToPt = (mm: number): number => mm / MM_PER_PT;

/**
 * Whole twips of columns given in mm whose sum is the rounded sum of the columns: gridCol, tblW and tcW then agree,
 * as WPS (which reads gridCol) and Word (which reads tcW) both need.
 */
export function columnTwips(columnsMm: readonly number[]): readonly number[] {
  let endMm = 0;
  return columnsMm.map((mm) => {
    const start = mmToTwips(endMm);
    endMm += mm;
    return mmToTwips(endMm) - start;
  });
}
