import { beijingDay } from '../calendar/days.ts';
import { isIntervention, type SnapshotReason } from './history.ts';

/** What decides whether a text of the history stays. `bytes` is its size as UTF-8, `at` an ISO instant. */
export interface Kept {
  readonly id: number;
  readonly at: string;
  readonly reason: SnapshotReason;
  readonly bytes: number;
}

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Up to so many nothing goes for its age: a clock set ahead would make all of them old. */
export const FEW = 40;
/** A form keeps at most so many, and so many bytes beside its first and its last. */
export const MOST = 120;
export const MOST_BYTES = 4 * 1024 * 1024;
/** How long the texts before an intervention stay (ms). */
const INTERVENTION_STAYS = 30 * DAY;

/**
 * The ids of those to be removed from a form's history, given in the order in which they were kept. The first and the last always
 * stay, so do those of the last hour; of older ones the last of each hour for a day, then the last of each day in Beijing. Where
 * that leaves too many or too large ones, the oldest go first, those before an intervention after the others.
 */
export function thinnedOut(history: readonly Kept[], now: string): readonly number[] {
  const young = history.length > FEW ? withoutAged(history, Date.parse(now)) : history;
  const staying = new Set(withinBounds(young));
  return history.filter((kept) => !staying.has(kept)).map(({ id }) => id);
}

function withoutAged(history: readonly Kept[], now: number): readonly Kept[] {
  const seen = new Set<string>();
  // From the last on: it is the last of each hour and day that stays.
  const staying = history.toReversed().filter((kept, at) => {
    const age = now - Date.parse(kept.at);
    const period = periodOf(kept.at, age);
    const isLastOfPeriod = !seen.has(period);
    seen.add(period);
    const isEnd = at === 0 || at === history.length - 1;
    const isProtected = isIntervention(kept.reason) && age < INTERVENTION_STAYS;
    return isEnd || age < HOUR || isLastOfPeriod || isProtected;
  });
  return staying.toReversed();
}

const periodOf = (at: string, age: number): string =>
  age < DAY ? `hour ${Math.floor(Date.parse(at) / HOUR)}` : `day ${beijingDay(new Date(at))}`;

function withinBounds(history: readonly Kept[]): readonly Kept[] {
  const between = history.slice(1, -1);
  const inOrderOfGoing = [
    ...between.filter(({ reason }) => !isIntervention(reason)),
    ...between.filter(({ reason }) => isIntervention(reason)),
  ];
  let count = history.length;
  let bytes = between.reduce((sum, kept) => sum + kept.bytes, 0);
  const going = new Set<Kept>();
  for (const kept of inOrderOfGoing) {
    if (count <= MOST && bytes <= MOST_BYTES) break;
    going.add(kept);
    count -= 1;
    bytes -= kept.bytes;
  }
  return history.filter((kept) => !going.has(kept));
}
