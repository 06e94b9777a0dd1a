/** Distances on paper that are a matter of looks, not of the notice; the Word file and the count of its pages share them. */
export const SPACE_PT = {
  beforeTitle: 6,
  afterTitle: 8,
  afterReportingUnit: 4,
  aroundPrompt: 3,
  beforeNotes: 4,
  /** The thin line between two rows of photos. */
  betweenPhotoRows: 5,
  beforeCaption: 2,
  afterCaption: 3,
} as const;

/** Above and below what stands in a cell of the form's table (mm): keeps values of several lines off its lines. */
export const CELL_PADDING_MM = 0.6;
/** Above a photo in its row (mm). */
export const PHOTO_PADDING_MM = 1;
/** The lines of the form's table. */
export const BORDER_PT = 0.75;
