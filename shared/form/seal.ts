import { paragraphsOf } from '../narrative/paragraphs.ts';
import type { PrintStyle } from '../notice/printSchema.ts';

const PT_PER_MM = 72 / 25.4;

/** Lines (rounded up) that an opinion takes in its stamped cell: Han and full-width characters as squares, others half. */
export function opinionLines(text: string, print: PrintStyle): number {
  const { sizePt } = print.text.opinion;
  const widthMm = print.columnsMm.slice(1).reduce((total, each) => total + each, 0) - 2 * print.cellPaddingMm;
  const perLine = Math.floor((widthMm * PT_PER_MM) / sizePt);
  const lines = (paragraph: string) => Math.ceil((print.firstLineIndentChars + squares(paragraph)) / perLine);
  return paragraphsOf(text).reduce((total, paragraph) => total + lines(paragraph), 0);
}

const squares = (text: string) =>
  [...text].reduce((total, character) => total + ((character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0);

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
