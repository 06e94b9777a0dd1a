import type { Notice } from '../notice/schema.ts';
import type { TextMatch } from './textHints.ts';

type Dates = Pick<Notice, 'year' | 'issuedOn' | 'dates'>;

/*
 * What is read as a date of the activity:
 * - 9月20日, 9月20号, 九月二十日, each with a year before it, alone or as a period: 9月10日-12日, 9月10日至9月12日, 9月10-12日;
 * - 2021-09-20, 2021/9/20, 2021.9.20;
 * - 9.10-9.12: a 9.20 alone is more often a number.
 * A period is outside when one of its ends is.
 */
const B = '[^\\S\\n]?';
const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const TO = '[-‐-―~～－—至到]{1,2}';
const YEAR = `(?:(20\\d{2})${B}年${B})?`;
const PERIOD_END = `(?:${B}[日号]?${TO}(?:(${NUMBER})${B}月${B})?(${NUMBER}))?`;
const DAY = `${YEAR}(?<![\\d一二三四五六七八九十])(${NUMBER})${B}月${B}(${NUMBER})${PERIOD_END}${B}[日号]`;
const ISO = '(?<![\\d.-])(20\\d{2})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d.-])';
const SHORT = `(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})${TO}(\\d{1,2})\\.(\\d{1,2})(?![\\d.%％])`;
const CHINESE_DATE = new RegExp(DAY, 'gu');
const ISO_DATE = new RegExp(ISO, 'gu');
const SHORT_PERIOD = new RegExp(SHORT, 'gu');

/** Beside these words a date tells of what came before or after the activity, or of history. */
const OTHER_MATTER =
  /报送|上报|申报|填报|报名|预约|截止|截至|通知|印发|下发|发布|公布|颁布|公示|审核|召开|会议|部署|动员|筹备|策划|方案|前期|准备|培训|招募|征集|总结|表彰|成立|建立|建成|纪念|建党|国庆|中秋|周年|诞辰|同比|去年|往年|开放至|持续至|延续至/u;
/** How far such a word may stand from its date, within the clause (characters). */
const NEAR = 16;
const CLAUSE_END = /[。！？；\n]/u;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Dates outside the activity's days, but those that the notice itself sets and those beside a word of OTHER_MATTER. */
export function otherDates(text: string, notice: Dates): readonly TextMatch[] {
  return [
    ...found(text, CHINESE_DATE, (match) => chineseDays(match, notice.year)),
    ...found(text, ISO_DATE, ([, year, , month, day]) => [dayOf(year, month, day, notice.year)]),
    ...found(text, SHORT_PERIOD, ([, month, day, toMonth, toDay]) => [
      dayOf(undefined, month, day, notice.year),
      dayOf(undefined, toMonth, toDay, notice.year),
    ]),
  ]
    .filter(({ days }) => days.every(isDay))
    .filter(({ days }) => days.some((day) => !isExpected(isoOf(day), notice)))
    .filter(({ text: date, at }) => !OTHER_MATTER.test(around(text, at, date.length)))
    .map(({ text, at }) => ({ text, at }))
    .toSorted((a, b) => a.at - b.at);
}

type Found = TextMatch & { readonly days: readonly Day[] };

function found(text: string, pattern: RegExp, daysOf: (match: RegExpExecArray) => readonly Day[]): Found[] {
  return [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    at: match.index,
    days: daysOf(match),
  }));
}

function chineseDays(
  [, year, month, day, toMonth, toDay]: RegExpExecArray,
  noticeYear: number,
): readonly Day[] {
  // Another year is a hint of its own (otherYears).
  if (year !== undefined && Number(year) !== noticeYear) return [];
  const from = dayOf(year, month, day, noticeYear);
  return toDay === undefined ? [from] : [from, dayOf(year, toMonth ?? month, toDay, noticeYear)];
}

function dayOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  noticeYear: number,
): Day {
  return { year: Number(year ?? noticeYear), month: numberOf(month ?? ''), day: numberOf(day ?? '') };
}

const DIGITS = '一二三四五六七八九';

/** 20, 二十, 二十一, 十二; NaN where it is no number. */
function numberOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const [, tens, ten, ones] = /^([二三]?)(十?)([一二三四五六七八九]?)$/u.exec(text) ?? [];
  if (ten === undefined || text === '') return Number.NaN;
  if (ten === '') return DIGITS.indexOf(text) + 1 || Number.NaN;
  return (tens ? DIGITS.indexOf(tens) + 1 : 1) * 10 + (ones ? DIGITS.indexOf(ones) + 1 : 0);
}

const isDay = ({ month, day }: Day) => month >= 1 && month <= 12 && day >= 1 && day <= 31;

const two = (number: number) => String(number).padStart(2, '0');
const isoOf = ({ year, month, day }: Day) => `${year}-${two(month)}-${two(day)}`;

function isExpected(iso: string, { issuedOn, dates }: Dates): boolean {
  const { activity, onlineFiling, formsDue, onlineCompletion } = dates;
  if (activity.from <= iso && iso <= activity.to) return true;
  return [
    issuedOn,
    onlineFiling.from,
    onlineFiling.to,
    formsDue.before,
    formsDue.goal,
    onlineCompletion.before,
    onlineCompletion.goal,
  ].includes(iso);
}

/** The clause around a place, no further than NEAR on either side. */
function around(text: string, at: number, length: number): string {
  const before =
    text
      .slice(Math.max(0, at - NEAR), at)
      .split(CLAUSE_END)
      .at(-1) ?? '';
  const after = text.slice(at + length, at + length + NEAR).split(CLAUSE_END)[0] ?? '';
  return before + after;
}
