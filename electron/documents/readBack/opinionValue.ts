import type { Opinion } from '../../../shared/form/content.ts';
import { isPrintedLine } from '../../../shared/form/printedWords.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import { foldLabel } from '../finding/foldLabel.ts';

/** The words of a stamped cell's foot, wherever they stand: 盖章, 签字, names of dates. */
const FOOT_WORDS =
  /盖章|公章|签章|印章|签字|签名|单位|负责人|经办人|日期|[()、,.;\d年月日〇○零一二三四五六七八九十]/gu;
/** A line of a foot with a name behind: 负责人（签字）：样例甲. */
const NAMED_FOOT =
  /^(?:单位|部门)?(?:主要)?(?:负责人|经办人|审核人|审批人|领导|填表人)?(?:\((?:签字|签名|签章|盖章)\)|签字|签名|签章|盖章)?[:：]/u;
/** The line of a foot is no longer (characters). */
const LONGEST_FOOT = 100;
const STAMP_AT_END =
  /[\s（(]*(?:盖章|公章|签章)[\s）)]*(?:[〇○零一二三四五六七八九十\d]*\s*年[^年]{0,12}日)?\s*$/u;

/**
 * The opinion and its date in the lines of a stamped cell. The foot is what the form has there, with or without a date; in
 * hand-made forms every line at the end that has nothing but the words of a foot.
 */
export function opinionValue(lines: readonly string[], foot: string): Opinion {
  const kept = lines
    .flatMap((line) => line.split('\n'))
    .filter((line) => line.trim() !== '' && !(line.length <= LONGEST_FOOT && isRemark(line)));
  const feet: string[] = [];
  const last = kept.at(-1);
  if (last !== undefined && isFoot(last, foot)) feet.push(...kept.splice(-1));
  else while (isFootLike(kept.at(-1))) feet.push(...kept.splice(-1));
  const end = kept.at(-1);
  if (feet.length === 0 && end !== undefined) {
    const tail = end.slice(-LONGEST_FOOT);
    const text = tail.replace(STAMP_AT_END, '');
    kept[kept.length - 1] = end.slice(0, -LONGEST_FOOT) + text;
    if (text !== tail) feet.push(tail);
  }
  const dates = feet.map(dateIn).filter((date) => date !== '');
  return { text: normaliseText(kept.map((line) => line.trim()).join('\n')).text, date: dates[0] ?? '' };
}

/** Whether a line is the foot as the form has it, the blanks of its date filled in or not. */
function isFoot(line: string, foot: string): boolean {
  if (line.length > LONGEST_FOOT) return false;
  const [before = '', after = ''] = foldLabel(foot).split('年月日');
  const folded = foldLabel(line);
  const date = folded.slice(before.length, folded.length - after.length);
  return (
    folded.startsWith(before) &&
    folded.endsWith(after) &&
    /^(?:\d{4})?年(?:\d{1,2})?月(?:\d{1,2})?日$/u.test(date)
  );
}

function isFootLike(line: string | undefined): boolean {
  if (line === undefined || line.length > LONGEST_FOOT) return false;
  if (NAMED_FOOT.test(line.replace(/\s/gu, '').normalize('NFKC'))) return true;
  return foldLabel(line).replace(FOOT_WORDS, '') === '';
}

/** A remark printed above an opinion, as how long it may be; one on the stamp belongs to the foot. */
const isRemark = (line: string): boolean => isPrintedLine(line) && !/[章签]/u.test(line);

const DATE =
  /([〇○零一二三四五六七八九]{4}|\d{4})年([一二三四五六七八九十]{1,2}|\d{1,2})月([一二三四五六七八九十]{1,3}|\d{1,2})日/u;
const DIGITS = '〇一二三四五六七八九';

/** The date in a line, as ISO; empty where there is none. */
export function dateIn(line: string): string {
  const [, year = '', month = '', day = ''] = DATE.exec(foldLabel(line)) ?? [];
  if (year === '') return '';
  const [y, m, d] = [numberOf(year), numberOf(month), numberOf(day)];
  const iso = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : '';
}

/** 2021, 二〇二一; 8, 八; 21, 二十一. */
function numberOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const digit = (character: string) => DIGITS.indexOf(character.replace(/[○零]/u, '〇'));
  if (!text.includes('十')) return Number([...text].map(digit).join(''));
  const [tens = '', ones = ''] = text.split('十');
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}
