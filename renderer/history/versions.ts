import type { HistoryEntry } from '../../shared/api/model.ts';
import type { Day } from '../../shared/calendar/days.ts';
import { countText } from '../../shared/narrative/count.ts';
import { words } from '../messages/words.ts';
import { dayAndTime } from '../ui/time.ts';

/** The number of the present text: later than every one that was kept. */
export const PRESENT = Number.MAX_SAFE_INTEGER;

/** A text of the history, or the present one, as it is called in the window. */
export interface Version {
  readonly id: number;
  /** When it was kept; 现在的内容 for the present one. */
  readonly time: string;
  /** Why it was kept; nothing for the present one. */
  readonly reason: string;
  /** Word's 字数, low reading. */
  readonly count: number;
}

interface Around {
  readonly present: string;
  readonly today: Day;
}

/** The present text, then those that were kept, the last first. */
export function versionsOf(history: readonly HistoryEntry[], { present, today }: Around): readonly Version[] {
  const { now, reasons } = words.history;
  return [
    { id: PRESENT, time: now, reason: '', count: countText(present).words.low },
    ...history.map(({ id, at, reason, words: count }) => ({
      id,
      time: dayAndTime(at, today),
      reason: reasons[reason],
      count,
    })),
  ];
}
