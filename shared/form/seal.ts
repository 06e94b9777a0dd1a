import { paragraphsOf } from '../narrative/paragraphs.ts';
import { mmToPt } from '../notice/lengths.ts';
import type { PrintStyle } from '../notice/printSchema.ts';
import { lineWidths } from './textLines.ts';

/** How far the lines of an opinion reach in its stamped cell, each by the width of its characters. */
export function opinionLineWidths(text: string, print: PrintStyle): readonly number[] {
  const widthMm = sealCellWidthMm(print) - 2 * print.cellPaddingMm;
  const { sizePt } = print.text.opinion;
  const column = { widthPt: mmToPt(widthMm), sizePt, indentChars: print.firstLineIndentChars };
  return paragraphsOf(text).flatMap((paragraph) => lineWidths(paragraph, column));
}

/** The width of a stamped cell, in mm: all columns but the first, which has its label. */
export const sealCellWidthMm = ({ columnsMm }: PrintStyle): number =>
  columnsMm.slice(1).reduce((total, each) => total + each, 0);

const BLANKS_FOR_DATE = /\s*年\s*月\s*日/u;

/**
 * The foot of a stamped cell: as printed, or with the blanks for the date filled in. The date is ISO, or empty;
 * on paper it has no leading zeros (GB/T 9704—2012).
 */
export function datedFoot(foot: string, date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!(year && month && day)) return foot;
  return foot.replace(BLANKS_FOR_DATE, `        ${year}年${month}月${day}日`);
}
