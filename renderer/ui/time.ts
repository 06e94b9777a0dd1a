const ZONE = 'Asia/Shanghai';
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' });
const TIME = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, timeStyle: 'medium', hour12: false });
const SHORT_TIME = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, timeStyle: 'short', hour12: false });

/** The time of day of an instant in Beijing, hh:mm:ss. */
export const timeOfDay = (instant: string): string => TIME.format(new Date(instant));

/** An instant as people say it on a day (ISO, Beijing): 今天 10:32, 9月30日 16:45, 2020年9月30日. */
export function dayAndTime(instant: string, today: string): string {
  const date = new Date(instant);
  const day = DAY.format(date);
  if (day === today) return `今天 ${SHORT_TIME.format(date)}`;
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  const inYear = `${month}月${dayOfMonth}日`;
  return day.slice(0, 4) === today.slice(0, 4)
    ? `${inYear} ${SHORT_TIME.format(date)}`
    : `${year}年${inYear}`;
}
