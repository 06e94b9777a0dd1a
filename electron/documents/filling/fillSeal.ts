import type { Opinion } from '../../../shared/form/content.ts';
import { paragraphsOf } from '../../../shared/narrative/paragraphs.ts';
import type { SealId } from '../../../shared/notice/formSchema.ts';
import type { WordParagraph } from '../reading/wordText.ts';
import { isLocked } from './controls.ts';
import { isBlankText } from './fillField.ts';
import type { Filling } from './filling.ts';
import { fillTexts, type TextPlace, textPlace } from './fillTexts.ts';
import { type Range, widthOf } from './ranges.ts';

/** What the foot of a stamped cell says. */
const FOOT = /盖\s*章|公\s*章|签\s*[章字名]|负责人|经办人|日\s*期|年[\s_]*月[\s_]*日/u;
/** Blanks for a date; the year may be printed. */
const DATE = /(20\d\d|[^\S\n]*_*[^\S\n]*)年([\s_]*)月([\s_]*)日/u;

/** Puts an opinion at the head of its stamped cell, and the date into the blanks of its foot, where they are given. */
export function fillSeal(filling: Filling, field: SealId, { text, date }: Opinion): void {
  if (text === '' && date === '') return;
  const place = textPlace(filling, field);
  if (!place) {
    filling.tell(field, filling.part(field) ? 'noRoom' : 'notFound');
    return;
  }
  if (isLocked(filling.root, place.cell.element)) {
    filling.tell(field, 'locked');
    return;
  }
  if (text !== '') fillOpinion(filling, field, place, paragraphsOf(text));
  if (date !== '') fillDate(filling, field, place, date);
}

function fillOpinion(
  filling: Filling,
  field: SealId,
  { cell, label, paragraphs }: TextPlace,
  texts: readonly string[],
): void {
  const foot = paragraphs.findIndex((paragraph) => FOOT.test(paragraph.text));
  const above = foot < 0 ? paragraphs : paragraphs.slice(0, foot);
  const old = filling.isBlank ? [] : above.filter((paragraph) => !isBlankText(paragraph.text));
  if (old.length > 0) filling.tell(field, 'replaced', old.map((each) => each.text).join(' '));
  const free = above.filter((paragraph) => !filling.isBlank || isBlankText(paragraph.text));
  const footParagraph = paragraphs[foot];
  const before = footParagraph && ({ paragraph: footParagraph, side: 'before' } as const);
  const behind = label && ({ paragraph: label, side: 'behind' } as const);
  const beside = before ?? behind;
  if (free.length === 0 && !beside) {
    filling.tell(field, 'noRoom');
    return;
  }
  fillTexts(filling, cell, { texts, free, keepFree: true, beside });
}

function fillDate(
  filling: Filling,
  field: SealId,
  { cell, label, paragraphs }: TextPlace,
  date: string,
): void {
  const [year = '', month = '', day = ''] = date.split('-');
  const line = [...(label ? [label] : []), ...paragraphs].findLast(({ text }) => DATE.test(text));
  const ranges = line ? dateRanges(line, [year, String(Number(month)), String(Number(day))]) : [];
  if (!line || ranges.length === 0) {
    filling.tell(field, 'noDateLine');
    return;
  }
  for (const range of ranges) filling.changeRange(line, range, cell);
}

/** The blanks before 年, 月 and 日; of those before 年 only as many as the year takes, so that the line stays where it is. */
function dateRanges(
  { text }: WordParagraph,
  [year, month, day]: readonly [string, string, string],
): readonly Range[] {
  const match = DATE.exec(text);
  if (!match) return [];
  const [, printed = '', beforeMonth = '', beforeDay = ''] = match;
  if (/\d/u.test(printed) && printed !== year) return [];
  const yearAt = match.index + printed.length;
  const monthAt = yearAt + 1 + beforeMonth.length;
  const dayAt = monthAt + 1 + beforeDay.length;
  const yearFrom = printed === year ? match.index : yearAt - blanksOf(printed, year.length);
  return [
    { from: yearFrom, to: yearAt, value: year },
    { from: yearAt + 1, to: monthAt, value: month },
    { from: monthAt + 1, to: dayAt, value: day },
  ];
}

/** So many characters at the end of blanks are as wide as so many half-width ones. */
function blanksOf(blanks: string, width: number): number {
  let taken = 0;
  while (taken < blanks.length && widthOf(blanks.slice(blanks.length - taken)) < width) taken += 1;
  return taken;
}
