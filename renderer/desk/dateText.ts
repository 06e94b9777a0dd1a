import { type Day, daysBetween } from '../../shared/calendar/days.ts';
import type { TimelineDate } from '../../shared/calendar/timeline.ts';
import { words } from '../messages/words.ts';
import { dayName, periodName } from '../ui/time.ts';

/** How far away a date of the notice is, in words. */
export function distanceText({ state, from, daysLeft, workingDaysLeft }: TimelineDate, today: Day): string {
  switch (state) {
    case 'passed':
      return words.desk.passed;
    case 'lastDay':
      return words.desk.lastDay;
    case 'coming':
      return words.desk.opensIn(daysBetween(today, from ?? today));
    case 'open':
      return daysLeft === 1 ? words.desk.tomorrow : words.desk.daysLeft(daysLeft, workingDaysLeft);
  }
}

/** The date itself: what happens on certain days is a period, what is due a last day. */
export function dateText({ id, from, goal }: TimelineDate, year: number): string {
  return id === 'activity' && from !== null ? periodName(from, goal, year) : dayName(goal, year);
}

/** What the notice says beside it: its own words for a deadline and for whoever is late, the beginning of a period. */
export function remarkText({ id, from, printed, late }: TimelineDate, year: number): string {
  if (printed !== null) return [words.desk.notice(printed), late].filter(Boolean).join('，');
  if (id === 'ownDeadline') return words.desk.ownDate;
  return id === 'onlineFiling' && from !== null ? words.desk.from(dayName(from, year)) : '';
}
