import { z } from 'zod';

const mm = z.number().min(0).max(500);
const font = z.string().min(1).max(40);

/** Automatic line height, as photos and their captions need it: an exact pitch would clip a photo to a sliver. */
const autoText = z.strictObject({ font, sizePt: z.number().min(5).max(72), bold: z.boolean() });
/** Lines of an exact pitch, so that Word and WPS break pages alike whatever fonts they find. */
const pitchedText = autoText.extend({ pitchPt: z.number().min(8).max(100) });

export type TextStyle = Readonly<z.infer<typeof autoText> & { pitchPt?: number }>;

const textSchema = z.strictObject({
  attachment: pitchedText,
  title: pitchedText,
  reportingUnit: pitchedText,
  label: pitchedText,
  value: pitchedText,
  prompt: pitchedText,
  narrative: pitchedText,
  heading1: pitchedText,
  heading2: pitchedText,
  caption: autoText,
  opinion: pitchedText,
  sealFoot: pitchedText,
  note: pitchedText,
  mark: autoText,
});

const pageSchema = z.strictObject({
  widthMm: mm,
  heightMm: mm,
  marginsMm: z.strictObject({ top: mm, right: mm, bottom: mm, left: mm }),
});

/**
 * The stamped cells: the usual seal, how high a row may grow for its opinion and the seal below it, and where the date
 * stands: so far above the cell's foot, so many characters from its right edge.
 */
const sealSchema = z.strictObject({
  diameterMm: mm.min(20).max(80),
  rowMaxMm: mm,
  footAfterPt: z.number().min(0).max(60),
  footIndentChars: z.number().min(0).max(20),
});

/** How a form looks on paper: page, the four columns of its table, row heights, fonts. */
export const printSchema = z
  .strictObject({
    page: pageSchema,
    columnsMm: z.tuple([mm, mm, mm, mm]),
    cellPaddingMm: mm,
    fieldRowMm: mm,
    narrativeRowMm: mm,
    sealRowMm: mm,
    seal: sealSchema,
    firstLineIndentChars: z.number().min(0).max(10),
    headingMaxWords: z.int().min(0).max(200),
    photo: z.strictObject({ gapMm: mm, maxHeightMm: mm.min(20), singleMaxWidthMm: mm.min(20) }),
    repertoire: z.enum(['gb2312', 'all']),
    text: textSchema,
  })
  .refine(({ page, columnsMm }) => Math.abs(textWidthMm(page) - sum(columnsMm)) < 0.01, {
    error: '各列宽度之和不等于版心宽度',
    path: ['columnsMm'],
  });

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** The width between the margins of a page, in mm. */
export function textWidthMm(page: z.infer<typeof pageSchema>): number {
  return page.widthMm - page.marginsMm.left - page.marginsMm.right;
}

/** The height between the margins of a page, in mm. */
export function textHeightMm(page: z.infer<typeof pageSchema>): number {
  return page.heightMm - page.marginsMm.top - page.marginsMm.bottom;
}

export type PrintStyle = z.infer<typeof printSchema>;
export type TextRole = keyof PrintStyle['text'];
