import type { ComparedRow } from '../narrative/compare.ts';
import type { Sentence } from '../narrative/sentences.ts';
import type { Caution, SentenceDifference } from './model.ts';

/** The differences in the rows of two narratives; a sentence that moved is one of two rows, away and here. */
export function sentenceDifferences(
  rows: readonly ComparedRow[],
  caution: Caution | null,
): readonly SentenceDifference[] {
  const away = new Map<string, number[]>();
  for (const [at, row] of rows.entries())
    if (row.kind === 'movedAway')
      away.set(wordsOf(row.before), [...(away.get(wordsOf(row.before)) ?? []), at]);
  return rows.flatMap((row, at): SentenceDifference[] => {
    if (row.kind === 'same' || row.kind === 'movedAway') return [];
    const from = row.kind === 'movedHere' ? away.get(wordsOf(row.after))?.shift() : undefined;
    const own = from === undefined ? [at] : [from, at];
    return [{ kind: 'sentence', part: 'narrative', id: `sentence ${at}`, rows: own, caution }];
  });
}

const wordsOf = ({ text }: Sentence) => text.trim();

/**
 * The narrative with the differences of some rows taken and all others left: with all it is that of the file, with none that of
 * the form, paragraph by paragraph as they are printed.
 */
export function narrativeWith(rows: readonly ComparedRow[], isTaken: (row: number) => boolean): string {
  let text = '';
  for (const [at, row] of rows.entries()) {
    const sentence = sentenceOf(row, isTaken(at), isTaken(at - 1));
    if (!sentence) continue;
    text += (sentence.startsParagraph && text !== '' ? '\n' : '') + sentence.text;
  }
  return text;
}

function sentenceOf(row: ComparedRow, isTaken: boolean, isTakenBefore: boolean): Sentence | undefined {
  switch (row.kind) {
    case 'same':
      // Where the row before it came or went, that says whether a paragraph begins here.
      return { ...row.before, startsParagraph: (isTakenBefore ? row.after : row.before).startsParagraph };
    case 'paragraph':
      return { ...row.before, startsParagraph: (isTaken ? row.after : row.before).startsParagraph };
    case 'changed':
      return isTaken ? row.after : row.before;
    case 'removed':
    case 'movedAway':
      return isTaken ? undefined : row.before;
    case 'added':
    case 'movedHere':
      return isTaken ? row.after : undefined;
  }
}
