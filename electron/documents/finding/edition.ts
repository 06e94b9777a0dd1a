import type { FormDefinition } from '../../../shared/form/definition.ts';
import type { WordCell } from '../reading/wordText.ts';
import type { FoundLabel } from './findLabels.ts';
import { bareLabel, foldLabel } from './foldLabel.ts';
import type { FormStretch } from './formStretches.ts';
import { LONGEST_LABEL, type SearchedItem, searchedIn } from './searched.ts';

/** Which edition of a form a file has. */
export interface Edition {
  /** As it is printed; empty where the form has no title. */
  readonly title: string;
  /** The year in the title; null where it names none. */
  readonly year: number | null;
  /** The title is that of the notice, to the letter. */
  readonly sameTitle: boolean;
  /** Labels of rows that the notice's form has not. */
  readonly otherLabels: readonly string[];
}

/** Longer texts are no labels (characters without blanks). */
const LONGEST_OTHER = 20;

export function editionOf(
  { title, blocks }: FormStretch,
  definition: FormDefinition,
  parts: readonly FoundLabel[],
): Edition {
  return {
    title: title?.text ?? '',
    year: title?.year ?? null,
    sameTitle: title !== undefined && foldLabel(title.text) === foldLabel(definition.title),
    otherLabels: otherLabels(searchedIn(blocks), parts, title?.text ?? ''),
  };
}

/** Short words in cells that neither are a part of the form nor stand beside such a label, as its value does. */
function otherLabels(
  items: readonly SearchedItem[],
  parts: readonly FoundLabel[],
  title: string,
): readonly string[] {
  const known = new Set(
    parts.flatMap(({ labelCell, place }) => [labelCell, place.kind === 'line' ? undefined : place.cell]),
  );
  // Tables in the cells of values are the form's photos, or what somebody wrote.
  const inside = new Set([...known].flatMap((cell) => (cell ? nestedTables(cell) : [])));
  const labels: string[] = [];
  let beside: WordCell | undefined;
  for (const item of items) {
    if (item.kind !== 'cell' || inside.has(item.cell.table)) continue;
    const { cell } = item;
    const isValue = beside !== undefined && beside.row === cell.row && beside.table === cell.table;
    beside = undefined;
    if (item.text.length > LONGEST_LABEL) continue;
    const folded = bareLabel(item.head.characters);
    if (known.has(cell) || isValue || folded === '' || [...folded].length > LONGEST_OTHER) continue;
    if (item.head.characters === foldLabel(title)) continue;
    labels.push(item.text.trim().replace(/\s+/gu, ' '));
    beside = cell;
  }
  return labels;
}

const nestedTables = ({ blocks }: WordCell): readonly number[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? [block.number, ...block.rows.flat().flatMap(nestedTables)] : [],
  );
