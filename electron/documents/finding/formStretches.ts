import type { FormDefinition } from '../../../shared/form/definition.ts';
import type { WordBlock, WordTable, WordText } from '../reading/wordText.ts';
import { type FormTitle, formTitle } from './formTitle.ts';
import { foldedNames, labelIn } from './labelIn.ts';
import { type SearchedItem, searchedIn } from './searched.ts';

/** A part of a file that may be one form: its title, the lines below that, its tables and the lines behind them. */
export interface FormStretch {
  readonly title: FormTitle | undefined;
  readonly blocks: readonly WordBlock[];
  /** By their numbers, nested ones too. */
  readonly tables: readonly number[];
}

/** Without a title above a table, so many lines above it may belong to it. */
const LINES_ABOVE = 10;

/** The stretches of a file, in its order. A table begins a new one where a title stands above or in it, or a form's first label in it. */
export function stretchesOf(text: WordText, definitions: readonly FormDefinition[]): readonly FormStretch[] {
  const stretches: Growing[] = [];
  let lines: WordBlock[] = [];
  for (const block of text.blocks) {
    if (block.kind === 'paragraph') {
      lines.push(block);
      continue;
    }
    const head = headAbove(lines, definitions);
    const items = searchedIn([block]);
    const title = head?.title ?? titleAmong(items, definitions);
    const last = stretches.at(-1);
    if (last && !title && !namesForm(items, definitions)) last.blocks.push(...lines, block);
    else {
      const from = head?.at ?? Math.max(0, lines.length - LINES_ABOVE);
      if (head) last?.blocks.push(...lines.slice(0, from));
      stretches.push({ title, blocks: [...lines.slice(from), block] });
    }
    lines = [];
  }
  stretches.at(-1)?.blocks.push(...lines);
  return stretches.map((stretch) => ({ ...stretch, tables: tableNumbers(stretch.blocks) }));
}

interface Growing {
  readonly title: FormTitle | undefined;
  readonly blocks: WordBlock[];
}

/** The last title in lines, and which of them it is. */
function headAbove(
  lines: readonly WordBlock[],
  definitions: readonly FormDefinition[],
): { readonly at: number; readonly title: FormTitle } | undefined {
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const title = formTitle(textOf(lines[at]), definitions, textOf(lines[at - 1]));
    if (title) return { at, title };
  }
  return undefined;
}

const textOf = (block: WordBlock | undefined): string => (block?.kind === 'paragraph' ? block.text : '');

/** A title in the table itself, or in a text box of it. */
function titleAmong(
  items: readonly SearchedItem[],
  definitions: readonly FormDefinition[],
): FormTitle | undefined {
  for (const { text } of items) {
    const title = formTitle(text, definitions);
    if (title) return title;
  }
  return undefined;
}

/** Whether a cell is the label that a form is called by, as the notice prints it. */
const namesForm = (items: readonly SearchedItem[], definitions: readonly FormDefinition[]): boolean =>
  definitions.some(({ fields, nameField }) => {
    const name = fields.find(({ field }) => field === nameField)?.label ?? '';
    const names = foldedNames({ name, synonyms: [] });
    return items.some((item) => item.kind === 'cell' && labelIn(item, names) !== undefined);
  });

const tableNumbers = (blocks: readonly WordBlock[]): readonly number[] =>
  blocks.filter((block): block is WordTable => block.kind === 'table').flatMap(nestedNumbers);

const nestedNumbers = (table: WordTable): readonly number[] => [
  table.number,
  ...table.rows.flat().flatMap((cell) => tableNumbers(cell.blocks)),
];
