import { diffArrays } from 'diff';

/** More sentences than this that are in both, but in another order: they are not looked for in each other any more. */
const MOST_DISORDER = 800;

/** Stretches of both lists that are equal, in the order of both: from `i` and from `j` on. */
export interface Run {
  readonly i: number;
  readonly j: number;
  readonly length: number;
}

/** What two lists have in common in the same order. */
export function commonRuns(before: readonly string[], after: readonly string[]): readonly Run[] {
  const [inBefore, inAfter] = [new Set(before), new Set(after)];
  // What is in one list only is left out: to compare costs the square of what differs.
  const left = [...before.keys()].filter((at) => inAfter.has(before[at] ?? ''));
  const right = [...after.keys()].filter((at) => inBefore.has(after[at] ?? ''));
  const changes = diffArrays(
    left.map((at) => before[at]),
    right.map((at) => after[at]),
    { maxEditLength: MOST_DISORDER },
  );
  const runs: Run[] = [];
  let [x, y] = [0, 0];
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed) runs.push(...runsOf(left.slice(x, x + count), right.slice(y, y + count)));
    if (!added) x += count;
    if (!removed) y += count;
  }
  return runs;
}

/** Pairs of places, neighbours of both put together. */
function runsOf(left: readonly number[], right: readonly number[]): readonly Run[] {
  const runs: { i: number; j: number; length: number }[] = [];
  for (const [at, i] of left.entries()) {
    const j = right[at] ?? 0;
    const last = runs.at(-1);
    if (last && last.i + last.length === i && last.j + last.length === j) last.length += 1;
    else runs.push({ i, j, length: 1 });
  }
  return runs;
}
