import type { Sentence } from './sentences.ts';

/** Sentences are the same one, changed, when so much of them is alike (0 to 1). */
const ALIKE = 0.5;
/** What finding them may cost (characters looked at): a blink, for 20,000 字 in which every sentence was changed. */
const MOST_WORK = 40_000_000;
/** What a pair costs beside its characters. */
const WORK_OF_PAIR = 20;

/** Two lists of sentences in which none is the other's word for word. */
export interface Unlike {
  readonly before: readonly Sentence[];
  readonly after: readonly Sentence[];
}

/**
 * The sentence that each became, where one beside it is much like it; every list keeps its order. None at all where the lists
 * are so long that comparing would be felt.
 */
export function alignSimilar(lists: readonly Unlike[]): ReadonlyMap<Sentence, Sentence> {
  if (lists.reduce((sum, list) => sum + workOf(list), 0) > MOST_WORK) return new Map();
  return new Map(
    lists.flatMap(({ before, after }) => {
      const [left, right] = [before.map(pairsOf), after.map(pairsOf)];
      return [...walk({ before, after }, (i, j) => likeness(left[i], right[j]))];
    }),
  );
}

const lengthOf = (sentences: readonly Sentence[]) =>
  sentences.reduce((sum, { text }) => sum + text.length, 0);
const workOf = ({ before, after }: Unlike) =>
  before.length * lengthOf(after) +
  after.length * lengthOf(before) +
  before.length * after.length * WORK_OF_PAIR;

/** The pairs with the greatest sum of likeness that keep both orders. */
function walk(
  { before, after }: Unlike,
  likenessOf: (i: number, j: number) => number,
): ReadonlyMap<Sentence, Sentence> {
  const width = after.length + 1;
  const alike = new Float64Array(before.length * width);
  // The best sum that the rest of both lists can give, from each place on.
  const best = new Float64Array((before.length + 1) * width);
  const at = (values: Float64Array, i: number, j: number) => values[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const value = likenessOf(i, j);
      if (value >= ALIKE) alike[i * width + j] = value;
      const paired = value >= ALIKE ? value + at(best, i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(paired, at(best, i + 1, j), at(best, i, j + 1));
    }
  const partners = new Map<Sentence, Sentence>();
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const [one, other] = [before[i], after[j]];
    const value = at(alike, i, j);
    if (one && other && value > 0 && at(best, i, j) === value + at(best, i + 1, j + 1)) {
      partners.set(one, other);
      i += 1;
      j += 1;
    } else if (at(best, i + 1, j) >= at(best, i, j + 1)) i += 1;
    else j += 1;
  }
  return partners;
}

/** The neighbouring characters of a sentence, two by two, as sorted numbers. */
function pairsOf({ text }: Sentence): Uint32Array {
  const words = ` ${text.trim()} `;
  const pairs = new Uint32Array(words.length - 1);
  for (let at = 0; at < pairs.length; at += 1)
    pairs[at] = words.charCodeAt(at) * 0x10000 + words.charCodeAt(at + 1);
  return pairs.sort();
}

/** How much two sentences have in common, from 0 to 1 (Sørensen and Dice). */
function likeness(a: Uint32Array | undefined, b: Uint32Array | undefined): number {
  if (!a || !b) return 0;
  const sum = a.length + b.length;
  if ((2 * Math.min(a.length, b.length)) / sum < ALIKE) return 0;
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) common += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return (2 * common) / sum;
}
