import { addDays, type Day } from '../../shared/calendar/days.ts';

/** 2021-9-20, 2021/09/20, 2021.9.20, 2021年9月20日; the same without a year. */
const PARTED = /^(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/u;
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/u;

/** Days that are said by how far they are from today (days). */
const SAID: Readonly<Record<string, number>> = {
  前天: -2,
  昨天: -1,
  昨日: -1,
  今天: 0,
  今日: 0,
  明天: 1,
  明日: 1,
  后天: 2,
};

/** What a text without its year, or without a number, is reckoned from. */
export interface Reckoning {
  readonly year: number;
  readonly today: Day;
}

/** The day that a text means, as people write and say days in Chinese. Undefined for no day. */
export function readDay(text: string, { year, today }: Reckoning): Day | undefined {
  const plain = text.normalize('NFKC').trim();
  const away = Object.hasOwn(SAID, plain) ? SAID[plain] : undefined;
  if (away !== undefined) return addDays(today, away);
  const found = PARTED.exec(plain) ?? TOGETHER.exec(plain);
  if (!found) return undefined;
  const [, ownYear, month = '', dayOfMonth = ''] = found;
  const day = `${ownYear ?? year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** Whether the calendar has this day: it knows no 30th of February, and would make it the 2nd of March. */
function isDay(day: string): boolean {
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === day;
}
