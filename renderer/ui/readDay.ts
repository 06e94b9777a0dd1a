import type { Day } from '../../shared/calendar/days.ts';

/** 2021-9-20, 2021/09/20, 2021.9.20, 2021年9月20日; the same without a year. */
const PARTED = /^(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/u;
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/u;

/** The day that a text means, as people write days in Chinese; `year` is that of one without. Undefined for no day. */
export function readDay(text: string, year: number): Day | undefined {
  const plain = text.normalize('NFKC').trim();
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
