import type { Notice } from '../notice/schema.ts';
import { addDays, type Day, isWeekend } from './days.ts';

export type Holidays = Notice['holidays'];

/** Far beyond any date of a notice (days). */
const HORIZON = 3_660;

/** Whether offices work on a day: by the week, unless the year's holidays say otherwise (调休). */
export function isWorkingDay(day: Day, { off, working }: Holidays): boolean {
  if (working.includes(day)) return true;
  return !isWeekend(day) && !off.some(({ from, to }) => from <= day && day <= to);
}

/** How many working days come after one day up to and with another; 0 where the other is not later. */
export function workingDaysUntil(from: Day, to: Day, holidays: Holidays): number {
  let count = 0;
  for (let ahead = 1; ahead <= HORIZON; ahead += 1) {
    const day = addDays(from, ahead);
    if (day > to) break;
    if (isWorkingDay(day, holidays)) count += 1;
  }
  return count;
}
