import type { PlaceReason, Sureness } from '../../../shared/form/wordFinding.ts';
import type { WordCell } from '../reading/wordText.ts';
import { bareLabel, foldLabel } from './foldLabel.ts';
import {
  type FoldedNames,
  foldedNames,
  type LabelInText,
  type LabelNames,
  labelIn,
  labelRunningOn,
  labelsInLine,
  longerLabel,
  type Written,
} from './labelIn.ts';
import { type IsLabel, type ValuePlace, valueCell } from './places.ts';
import { LONGEST_LABEL, type SearchedItem } from './searched.ts';
import { surenessOf } from './sureness.ts';
import { valueEnd } from './valueEnd.ts';

/** A label to be found. `group` is what it belongs to where a form has several of its name: 指导老师 of the second 手机. */
export interface WantedLabel<Key extends string = string> extends LabelNames {
  readonly key: Key;
  /** Its value is a text, which may go on in the label's own paragraph. */
  readonly isText?: boolean;
  readonly group?: string;
}

/** A label found: where its value stands, how sure that is, and why. */
export interface FoundLabel<Key extends string = string> {
  readonly key: Key;
  readonly place: ValuePlace;
  /** The cell of the label; none in a line. */
  readonly labelCell?: WordCell;
  readonly sureness: Sureness;
  readonly reasons: readonly PlaceReason[];
}

/** The places of the values of these labels. A label that is nowhere is left out; no two have one cell for their value. */
export function findLabels<Key extends string>(
  items: readonly SearchedItem[],
  wanted: readonly WantedLabel<Key>[],
): readonly FoundLabel<Key>[] {
  const isLabel = labelTest(items, wanted);
  const candidates = wanted.flatMap((label) => candidatesOf(label, items, isLabel));
  const best = assigned(candidates.toSorted(byRank));
  return wanted.flatMap(({ key }) => {
    const candidate = best.get(key);
    return candidate ? [{ key, ...foundAt(candidate, candidates, [...best.values()]) }] : [];
  });
}

/** A place where the value of a label may be. */
export interface Candidate {
  readonly key: string;
  readonly written: Written;
  readonly place: ValuePlace;
  readonly labelCell?: WordCell;
  readonly parted: LabelInText['parted'];
  /** The lowest is the best; then the nearest behind its group, then the first. */
  readonly score: number;
  readonly distance: number;
  readonly order: number;
  /** Where in its text the label begins. */
  readonly at: number;
}

const byRank = (one: Candidate, other: Candidate) =>
  one.score - other.score || one.distance - other.distance || one.order - other.order || one.at - other.at;

/** The best place for each label; what is the value of one is neither the value nor the label of another. */
function assigned(candidates: readonly Candidate[]): ReadonlyMap<string, Candidate> {
  const best = new Map<string, Candidate>();
  const values = new Set<WordCell>();
  for (const candidate of candidates) {
    const { key, place, labelCell } = candidate;
    const value = place.kind === 'cell' ? place.cell : undefined;
    if (best.has(key) || (value && values.has(value)) || (labelCell && values.has(labelCell))) continue;
    best.set(key, candidate);
    if (value) values.add(value);
  }
  return best;
}

/** Cells that are a wanted label by any of its names. */
function labelTest(items: readonly SearchedItem[], wanted: readonly WantedLabel[]): IsLabel {
  const names = new Set(
    wanted.flatMap(({ name, synonyms }) => [name, ...synonyms].map((each) => bareLabel(foldLabel(each)))),
  );
  const labels = new Set(
    items.flatMap((item) =>
      item.kind === 'cell' && item.text.length <= LONGEST_LABEL && names.has(bareLabel(item.head.characters))
        ? [item.cell]
        : [],
    ),
  );
  return (cell) => labels.has(cell);
}

function candidatesOf(
  label: WantedLabel,
  items: readonly SearchedItem[],
  isLabel: IsLabel,
): readonly Candidate[] {
  const names = foldedNames(label);
  const distances = label.group === undefined ? undefined : distancesBehind(label.group, items);
  return items.flatMap((item, order) =>
    placesIn(item, names, isLabel, label.isText).map((found) => ({
      ...found,
      key: label.key,
      score: scoreOf(found),
      distance: distances?.[order] ?? 0,
      order,
      ...(item.kind === 'cell' && { labelCell: item.cell }),
    })),
  );
}

type Found = Pick<Candidate, 'written' | 'place' | 'parted' | 'at'>;

function placesIn(
  item: SearchedItem,
  names: FoldedNames,
  isLabel: IsLabel,
  isText = false,
): readonly Found[] {
  const { text } = item;
  if (item.kind === 'line')
    return labelsInLine(text, item.line, names).map(({ from, at, written }) => ({
      place: { kind: 'line', paragraph: item.paragraph, from, to: text.length },
      written,
      parted: undefined,
      at,
    }));
  const { cell } = item;
  const match = labelIn(item, names) ?? (isText ? labelRunningOn(item, names) : undefined);
  if (match) return [{ ...match, parted: match.parted, place: placeOf(match, item, isLabel), at: 0 }];
  if (text.length > LONGEST_LABEL) return [];
  const longer = longerLabel(item, names);
  if (longer) return [{ written: 'longer', parted: undefined, place: placeOf(longer, item, isLabel), at: 0 }];
  return labelsInLine(text, item.head, names).map(({ from, at, written }) => ({
    place: { kind: 'inside', cell, from, to: text.length },
    written,
    parted: undefined,
    at,
  }));
}

/** A label alone in its cell has its value beside it; where nothing is, below it in the same cell. */
function placeOf(
  { from }: LabelInText,
  { text, cell, table }: SearchedItem & { readonly kind: 'cell' },
  isLabel: IsLabel,
): ValuePlace {
  const own = from === undefined ? valueCell(table, cell, isLabel) : undefined;
  return own ?? { kind: 'inside', cell, from: from ?? text.length, to: text.length };
}

/**
 * Less is better: a value with a cell of its own before one in its label's cell, that before one in a line; then how it is
 * written. A label of more words stands back behind all of them.
 */
const PLACE_SCORES = { cell: 0, inside: 10, line: 20 } as const;
const WRITTEN_SCORES = { exact: 0, withRemark: 1, synonym: 2, longer: 25 } as const;
const PARTED_SCORES = { blanksOnly: 30, runsOn: 40 } as const;

const scoreOf = ({ place, written, parted }: Found): number =>
  PLACE_SCORES[place.kind] + WRITTEN_SCORES[written] + (parted ? PARTED_SCORES[parted] : 0);

/** Farther than any file has items: not behind its group. */
const FAR = 1_000_000_000;

/** Of each item, how many items it stands behind the last one that begins with the name of a group. */
function distancesBehind(group: string, items: readonly SearchedItem[]): readonly number[] {
  const name = foldLabel(group);
  let last = -FAR;
  return items.map(({ head: { characters } }, order) => {
    if (characters.startsWith(name)) last = order;
    return order - last;
  });
}

function foundAt(
  candidate: Candidate,
  all: readonly Candidate[],
  found: readonly Candidate[],
): Omit<FoundLabel, 'key'> {
  const { labelCell } = candidate;
  return {
    place: valueEnd(candidate, found),
    ...(labelCell && { labelCell }),
    ...surenessOf(candidate, all, found),
  };
}
