import { diffChars } from 'diff';

/** A part of a sentence that was changed: in both, in the earlier only, in the later only. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** More characters than this in only one of the two: they are shown as wholly different. */
const MOST_DIFFERENT = 400;

/**
 * A sentence and what became of it, as parts. Those that are not `added` make the earlier one, those that are not `removed` the
 * later one. A single character in common between two changes is no reading matter: it counts as changed.
 */
export function piecesOf(before: string, after: string): readonly Piece[] {
  const changes = diffChars(before, after, { maxEditLength: MOST_DIFFERENT });
  if (!changes) return piecesIn({ removed: before, added: after });
  const pieces: Piece[] = [];
  let open = { removed: '', added: '' };
  for (const [at, { removed, added, count, value }] of changes.entries()) {
    const isChange = removed || added;
    const isBetween = at > 0 && at < changes.length - 1;
    if (!isChange && !(isBetween && count === 1)) {
      pieces.push(...piecesIn(open), { kind: 'same', text: value });
      open = { removed: '', added: '' };
      continue;
    }
    open = {
      removed: added ? open.removed : open.removed + value,
      added: removed ? open.added : open.added + value,
    };
  }
  return [...pieces, ...piecesIn(open)];
}

function piecesIn({ removed, added }: { readonly removed: string; readonly added: string }): Piece[] {
  return [
    { kind: 'removed' as const, text: removed },
    { kind: 'added' as const, text: added },
  ].filter(({ text }) => text !== '');
}
