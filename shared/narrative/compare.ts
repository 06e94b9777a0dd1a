import { alignSimilar } from './alignSimilar.ts';
import { commonRuns } from './commonRuns.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/**
 * One row of two texts laid side by side: a sentence and what became of it. `paragraph`: the same words, but a paragraph begins
 * with them in only one of the two. A sentence that moved has two rows, `movedAway` where it was and `movedHere` where it is.
 */
export type ComparedRow =
  | { readonly kind: 'same'; readonly before: Sentence; readonly after: Sentence }
  | { readonly kind: 'paragraph'; readonly before: Sentence; readonly after: Sentence }
  | {
      readonly kind: 'changed';
      readonly before: Sentence;
      readonly after: Sentence;
      readonly pieces: readonly Piece[];
    }
  | { readonly kind: 'removed' | 'movedAway'; readonly before: Sentence }
  | { readonly kind: 'added' | 'movedHere'; readonly after: Sentence };

/** Two texts compared sentence by sentence, in their order; blanks around a sentence and empty lines do not count. */
export function compareTexts(before: string, after: string): readonly ComparedRow[] {
  return compareSentences(sentencesOf(before), sentencesOf(after));
}

/** The same for sentences: every one of either list stands in exactly one row, those of each list in their order. */
export function compareSentences(
  before: readonly Sentence[],
  after: readonly Sentence[],
): readonly ComparedRow[] {
  const stretches = stretchesOf(before, after);
  const different = stretches.filter(({ kind }) => kind === 'different');
  const moved = movedOf(different);
  const stayed = (sentences: readonly Sentence[]) => sentences.filter((sentence) => !moved.has(sentence));
  const partners = alignSimilar(
    different.map((each) => ({ before: stayed(each.before), after: stayed(each.after) })),
  );
  const rows = stretches.flatMap((each) =>
    each.kind === 'same' ? sameRows(each) : differentRows(each, { moved, partners }),
  );
  return rows.map((row, at) => withParagraph(row, rows[at - 1]));
}

/** Neighbours that are all in both texts, or none of them. */
interface Stretch {
  readonly kind: 'same' | 'different';
  readonly before: readonly Sentence[];
  readonly after: readonly Sentence[];
}

const wordsOf = ({ text }: Sentence) => text.trim();

function stretchesOf(before: readonly Sentence[], after: readonly Sentence[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let [left, right] = [0, 0];
  const different = (untilLeft: number, untilRight: number) => {
    if (left < untilLeft || right < untilRight)
      stretches.push({
        kind: 'different',
        before: before.slice(left, untilLeft),
        after: after.slice(right, untilRight),
      });
    [left, right] = [untilLeft, untilRight];
  };
  for (const { i, j, length } of commonRuns(before.map(wordsOf), after.map(wordsOf))) {
    different(i, j);
    [left, right] = [i + length, j + length];
    stretches.push({ kind: 'same', before: before.slice(i, left), after: after.slice(j, right) });
  }
  different(before.length, after.length);
  return stretches;
}

/** Sentences that went in one place and came in another, word for word, each with its like. */
function movedOf(stretches: readonly Stretch[]): ReadonlySet<Sentence> {
  const gone = new Map<string, Sentence[]>();
  for (const sentence of stretches.flatMap(({ before }) => before)) {
    const alike = gone.get(wordsOf(sentence));
    if (alike) alike.push(sentence);
    else gone.set(wordsOf(sentence), [sentence]);
  }
  const moved = new Set<Sentence>();
  for (const sentence of stretches.flatMap(({ after }) => after)) {
    const like = gone.get(wordsOf(sentence))?.shift();
    if (like) moved.add(like).add(sentence);
  }
  return moved;
}

const sameRows = ({ before, after }: Stretch): readonly ComparedRow[] =>
  before.flatMap((sentence, at) => {
    const other = after[at];
    return other ? [{ kind: 'same', before: sentence, after: other }] : [];
  });

/** Where the sentence before it went or came, a paragraph that begins now says nothing new. */
function withParagraph(row: ComparedRow, last: ComparedRow | undefined): ComparedRow {
  if (row.kind !== 'same' || row.before.startsParagraph === row.after.startsParagraph) return row;
  return last && 'before' in last && 'after' in last ? { ...row, kind: 'paragraph' } : row;
}

interface Fates {
  readonly moved: ReadonlySet<Sentence>;
  readonly partners: ReadonlyMap<Sentence, Sentence>;
}

/** Sentences that are alike stand beside each other, what went stands before what came. */
function differentRows({ before, after }: Stretch, { moved, partners }: Fates): readonly ComparedRow[] {
  const rows: ComparedRow[] = [];
  let next = 0;
  const takeAfter = (end: number) => {
    for (const sentence of after.slice(next, end))
      rows.push({ kind: moved.has(sentence) ? 'movedHere' : 'added', after: sentence });
    next = end;
  };
  for (const sentence of before) {
    const partner = partners.get(sentence);
    if (!partner) {
      rows.push({ kind: moved.has(sentence) ? 'movedAway' : 'removed', before: sentence });
      continue;
    }
    takeAfter(after.indexOf(partner));
    next += 1;
    rows.push({
      kind: 'changed',
      before: sentence,
      after: partner,
      pieces: piecesOf(sentence.text, partner.text),
    });
  }
  takeAfter(after.length);
  return rows;
}
