import type { PlaceReason, Sureness } from '../../../shared/form/wordFinding.ts';
import type { Candidate } from './findLabels.ts';

/** How sure a place is, and why. */
export function surenessOf(
  candidate: Candidate,
  all: readonly Candidate[],
  found: readonly Candidate[],
): { readonly sureness: Sureness; readonly reasons: readonly PlaceReason[] } {
  const { written, place, parted, at } = candidate;
  const several = all.some(
    (other) => isRival(other, candidate) && !found.includes(other) && isFree(other, found),
  );
  const reasons: readonly PlaceReason[] = [
    written,
    place.kind === 'cell' ? place.side : place.kind,
    ...(parted ? [parted] : []),
    ...(several ? (['several'] as const) : []),
  ];
  if (several || parted || written === 'longer') return { sureness: 'unsure', reasons };
  const isSure = written === 'exact' && (place.kind === 'cell' || at === 0);
  return { sureness: isSure ? 'sure' : 'likely', reasons };
}

/** Another place that is as good. */
const isRival = (other: Candidate, { key, score, distance, order }: Candidate): boolean =>
  other.key === key && other.score === score && other.distance === distance && other.order !== order;

/** A place that no other label has. */
const isFree = ({ place }: Candidate, found: readonly Candidate[]): boolean =>
  place.kind !== 'cell' ||
  !found.some((other) => other.place.kind === 'cell' && other.place.cell === place.cell);
