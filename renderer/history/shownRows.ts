import type { ComparedRow } from '../../shared/narrative/compare.ts';
import type { Sentence } from '../../shared/narrative/sentences.ts';

/** A row as it is shown: sentences that are the same stand together, as the paragraphs that they are. */
export type ShownRow =
  | { readonly kind: 'same'; readonly before: readonly Sentence[]; readonly after: readonly Sentence[] }
  | Exclude<ComparedRow, { readonly kind: 'same' }>;

/** The rows of a comparison with neighbours that are the same put together. */
export function shownRows(rows: readonly ComparedRow[]): readonly ShownRow[] {
  const shown: ShownRow[] = [];
  let same: { before: Sentence[]; after: Sentence[] } | undefined;
  for (const row of rows) {
    if (row.kind === 'same') {
      if (!same) {
        same = { before: [], after: [] };
        shown.push({ kind: 'same', ...same });
      }
      same.before.push(row.before);
      same.after.push(row.after);
      continue;
    }
    same = undefined;
    shown.push(row);
  }
  return shown;
}

/** Sentences as paragraphs; the first may be the rest of one. */
export function paragraphsIn(
  sentences: readonly Sentence[],
): readonly { readonly text: string; readonly starts: boolean }[] {
  const paragraphs: { text: string; starts: boolean }[] = [];
  for (const { text, startsParagraph } of sentences) {
    const last = paragraphs.at(-1);
    if (last && !startsParagraph) last.text += text;
    else paragraphs.push({ text, starts: startsParagraph });
  }
  return paragraphs;
}

/** How many sentences had each fate. */
export function countKinds(rows: readonly ComparedRow[]): Readonly<Record<ComparedRow['kind'], number>> {
  const counts = { same: 0, paragraph: 0, changed: 0, removed: 0, added: 0, movedAway: 0, movedHere: 0 };
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
}
