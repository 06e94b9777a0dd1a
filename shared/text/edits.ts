/** One letter that two texts differ in: where in the first text, and what stands there in either; empty where nothing does. */
export interface Edit {
  readonly at: number;
  readonly was: string;
  readonly is: string;
}

type Letters = readonly string[];

/** The fewest edits that make one text another, if there are no more than `most` (a small number: 0, 1, 2). */
export function editsBetween(was: Letters, is: Letters, most: number): readonly Edit[] | undefined {
  for (let limit = 0; limit <= most; limit += 1) {
    const edits = search(was, is, limit, 0, 0);
    if (edits) return edits;
  }
  return undefined;
}

function search(was: Letters, is: Letters, most: number, i: number, j: number): readonly Edit[] | undefined {
  let [x, y] = [i, j];
  while (x < was.length && y < is.length && was[x] === is[y]) {
    x += 1;
    y += 1;
  }
  if (x === was.length && y === is.length) return [];
  if (most === 0 || Math.abs(was.length - x - (is.length - y)) > most) return undefined;
  const [old, fresh] = [was[x], is[y]];
  const steps: readonly (readonly [Edit, number, number] | undefined)[] = [
    old !== undefined && fresh !== undefined ? [{ at: x, was: old, is: fresh }, x + 1, y + 1] : undefined,
    old !== undefined ? [{ at: x, was: old, is: '' }, x + 1, y] : undefined,
    fresh !== undefined ? [{ at: x, was: '', is: fresh }, x, y + 1] : undefined,
  ];
  for (const step of steps) {
    const rest = step && search(was, is, most - 1, step[1], step[2]);
    if (rest) return [step[0], ...rest];
  }
  return undefined;
}
