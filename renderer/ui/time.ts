import { beijingDay, type Day } from '../../shared/calendar/days.ts';

const ZONE = 'Asia/Shanghai';
const TIME = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, timeStyle: 'medium', hour12: false });
const SHORT_TIME = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, timeStyle: 'short', hour12: false });

/** The time of day of an instant in Beijing, hh:mm:ss. */
export const timeOfDay = (instant: string): string => TIME.format(new Date(instant));

/** An instant as people say it on a day (ISO, Beijing): 今天 10:32, 9月30日 16:45, 2020年9月30日. */
export function dayAndTime(instant: string, today: Day): string {
  const date = new Date(instant);
  const day = beijingDay(date);
  if (day === today) return `今天 ${SHORT_TIME.format(date)}`;
  const said = dayName(day, yearOf(today));
  return yearOf(day) === yearOf(today) ? `${said} ${SHORT_TIME.format(date)}` : said;
}

/** A day as people say it: 10月8日 in the year that is named, 2021年10月8日 in every other. */
export function dayName(day: Day, year?: number): string {
  const [, month, dayOfMonth] = day.split('-').map(Number);
  const inYear = `${month}月${dayOfMonth}日`;
  return yearOf(day) === year ? inYear : `${yearOf(day)}年${inYear}`;
}

/** A period as people say it: 9月11日–17日, 8月20日–9月24日. */
export function periodName(from: Day, to: Day, year: number): string {
  const end = dayName(to, year);
  return `${dayName(from, year)}–${from.slice(0, 7) === to.slice(0, 7) ? `${Number(to.slice(8))}日` : end}`;
}

/** The year of a day. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4));
