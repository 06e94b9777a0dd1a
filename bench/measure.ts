/** Times of one candidate, in ms. */
export interface Timing {
  readonly median: number;
  readonly p90: number;
}

const WARM_UP_ROUNDS = 5;

/**
 * Times every task once in each round, after some rounds that are not counted. The tasks take turns, each round
 * beginning with another one, so that what slows the machine for a while slows all of them.
 */
export async function timeInTurns(
  tasks: readonly (() => unknown)[],
  rounds: number,
): Promise<readonly Timing[]> {
  const times = tasks.map((): number[] => []);
  for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1) {
    for (let turn = 0; turn < tasks.length; turn += 1) {
      const at = (turn + round + WARM_UP_ROUNDS) % tasks.length;
      const start = performance.now();
      await tasks[at]?.();
      const time = performance.now() - start;
      if (round >= 0) times[at]?.push(time);
    }
  }
  return times.map(timing);
}

/** The median, and the time that nine of ten do not exceed. */
export function timing(times: readonly number[]): Timing {
  const sorted = ascending(times);
  const half = sorted.length / 2;
  const median = (rank(sorted, Math.floor(half)) + rank(sorted, Math.ceil(half) - 1)) / 2;
  return { median, p90: percentile(times, 90) };
}

/** The time that so many of a hundred do not exceed (nearest rank). */
export function percentile(times: readonly number[], percent: number): number {
  return rank(ascending(times), Math.ceil((times.length * percent) / 100) - 1);
}

const ascending = (times: readonly number[]) => [...times].sort((left, right) => left - right);

const rank = (sorted: readonly number[], at: number) => sorted[Math.min(at, sorted.length - 1)] ?? Number.NaN;
