const MM_PER_PT = 25.4 / 72;

/** Length in mm of a length in pt (1/72 inch). */
export const ptToMm = (pt: number): number => pt * MM_PER_PT;
/** Length in pt of a length in mm. */
export const mmToPt = (mm: number): number => mm / MM_PER_PT;
