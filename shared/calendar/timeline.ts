import type { Notice } from '../notice/schema.ts';
import { type Day, daysBetween } from './days.ts';
import { workingDaysUntil } from './workingDays.ts';

/** The dates of a notice in the order of the calendar, and the own earlier day for the forms. */
export type DateId = 'activity' | 'onlineFiling' | 'ownDeadline' | 'formsDue' | 'onlineCompletion';

/** One date as it stands today. */
export interface TimelineDate {
  readonly id: DateId;
  /** The first day, where it is a period. */
  readonly from: Day | null;
  /** The last day on which it can safely be done: “x前” leaves the day x itself unclear, so the day before. */
  readonly goal: Day;
  /** As the notice says it; null for what the notice does not say. */
  readonly printed: string | null;
  /** What happens to whoever is late, in the words of the notice. */
  readonly late: string | null;
  readonly state: 'coming' | 'open' | 'lastDay' | 'passed';
  /** Days from today to the goal; negative when it has passed. */
  readonly daysLeft: number;
  /** Working days after today up to the goal. */
  readonly workingDaysLeft: number;
}

/** Every date of a notice, and the own deadline, in the order of their last days. */
export function timeline(notice: Notice, today: Day, ownDeadline: Day | null): readonly TimelineDate[] {
  const { activity, onlineFiling, formsDue, onlineCompletion } = notice.dates;
  const dated = (id: DateId, goal: Day, more: Partial<TimelineDate> = {}): TimelineDate => {
    const from = more.from ?? null;
    return {
      id,
      from,
      goal,
      printed: null,
      late: null,
      state: stateOf(today, from, goal),
      daysLeft: daysBetween(today, goal),
      workingDaysLeft: workingDaysUntil(today, goal, notice.holidays),
      ...more,
    };
  };
  return [
    dated('activity', activity.to, { from: activity.from }),
    dated('onlineFiling', onlineFiling.to, { from: onlineFiling.from }),
    ...(ownDeadline === null ? [] : [dated('ownDeadline', ownDeadline)]),
    dated('formsDue', formsDue.goal, { printed: formsDue.printed, late: formsDue.late ?? null }),
    dated('onlineCompletion', onlineCompletion.goal, {
      printed: onlineCompletion.printed,
      late: onlineCompletion.late ?? null,
    }),
  ].toSorted((a, b) => a.goal.localeCompare(b.goal));
}

function stateOf(today: Day, from: Day | null, goal: Day): TimelineDate['state'] {
  if (today > goal) return 'passed';
  if (today === goal) return 'lastDay';
  return from !== null && today < from ? 'coming' : 'open';
}
