import { type Day, daysBetween } from '../../shared/calendar/days.ts';
import type { TimelineDate } from '../../shared/calendar/timeline.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import { words } from '../messages/words.ts';
import { dayName, periodName } from '../ui/time.ts';

/** How far away a date of the notice is, in parts that no line divides. */
export function distance(date: TimelineDate, today: Day): readonly string[] {
  const { state, from, daysLeft, workingDaysLeft } = date;
  switch (state) {
    case 'passed':
      return [words.desk.passed];
    case 'lastDay':
      return [words.desk.lastDay];
    case 'coming':
      return [words.desk.opensIn(daysBetween(today, from ?? today))];
    case 'open':
      return daysLeft === 1
        ? [words.desk.tomorrow]
        : [words.desk.daysLeft(daysLeft), words.desk.workingDays(workingDaysLeft)];
  }
}

/** The date itself: what happens on certain days is a period, what is due a last day. */
export function dateText({ id, from, goal }: TimelineDate, year: number): string {
  return id === 'activity' && from !== null ? periodName(from, goal, year) : dayName(goal, year);
}

/**
 * What is said beside it, in such parts too: the words of the notice for a deadline, the first day of a period, what a
 * period of filing that has passed means for whoever recommends.
 */
export function remarks(
  { id, from, printed, late, state }: TimelineDate,
  { year, dates }: Notice,
  today: Day,
): readonly string[] {
  if (printed !== null) return [words.desk.notice, ...(late === null ? [printed] : [`${printed}，`, late])];
  if (id === 'ownDeadline') return [words.desk.ownDate];
  if (id !== 'onlineFiling') return [];
  if (state !== 'passed') return from === null ? [] : [words.desk.from(dayName(from, year))];
  const { goal } = dates.onlineCompletion;
  const more = today <= goal ? [words.desk.completedUntil(dayName(goal, year))] : [];
  return [words.desk.filedOnly, ...more];
}
