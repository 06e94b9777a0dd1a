/** A day of the calendar in Beijing, yyyy-mm-dd. ISO days compare as texts. */
export type Day = string;

const BEIJING_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
const DAY_MS = 24 * 60 * 60 * 1000;

/** The day that an instant falls on in Beijing. */
export const beijingDay = (instant: Date): Day => BEIJING_DAY.format(instant);

/** The day so many days later (earlier where negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** How many days lie from one day to another; negative where the other comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(day).getUTCDay());
}
