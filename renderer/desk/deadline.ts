import type { AppState } from '../../shared/api/model.ts';
import { type Day, daysBetween } from '../../shared/calendar/days.ts';

/** How the time for handing in stands. Days are those by which it can safely be done. */
export type Deadline =
  | { readonly kind: 'clockWrong' }
  | { readonly kind: 'open'; readonly day: Day; readonly daysLeft: number }
  /** The own day has passed, the notice's has not. */
  | { readonly kind: 'ownPassed'; readonly own: Day; readonly day: Day; readonly daysLeft: number }
  /** After the safe day, not after the day that the notice names: “x前” leaves that day unclear. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'over' };

type Clock = Pick<AppState, 'today' | 'clockWrong' | 'notice' | 'settings'>;

/** The day that counts now: the own one, where it is earlier, while it has not passed; then the notice's. */
export function deadline({ today, clockWrong, notice, settings }: Clock): Deadline {
  if (clockWrong) return { kind: 'clockWrong' };
  const { before, goal } = notice.dates.formsDue;
  const own = settings.ownDeadline !== null && settings.ownDeadline < goal ? settings.ownDeadline : null;
  if (own !== null && today <= own) return { kind: 'open', day: own, daysLeft: daysBetween(today, own) };
  if (today > before) return { kind: 'over' };
  if (today > goal) return { kind: 'unclear' };
  const daysLeft = daysBetween(today, goal);
  return own === null
    ? { kind: 'open', day: goal, daysLeft }
    : { kind: 'ownPassed', own, day: goal, daysLeft };
}
