import type { FormDefinition, FormPart } from '../../shared/form/definition.ts';

/** A cell by its row and its place in the row, counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly cell: number;
}

/** Text as it is compared: without blanks, and without the colon that some labels end in. */
export const plain = (text: string): string => text.replace(/[\s　]|[：:]$/gu, '');

/**
 * The cells of a form's parts in its printed table, by the words that stand in it (rows of texts of cells): a value is
 * right of its label, wherever the rows stand; the narrative is the cell with the prompt, or that below its heading.
 * What is not found has no place.
 */
export function formPlaces(
  rows: readonly (readonly string[])[],
  { rows: defined, narrative }: FormDefinition,
): ReadonlyMap<FormPart, CellPlace> {
  const texts = rows.map((row) => row.map(plain));
  const places = new Map<FormPart, CellPlace>();
  const put = (part: FormPart, place: CellPlace | undefined) => {
    if (place && texts[place.row]?.[place.cell] !== undefined) places.set(part, place);
  };
  for (const row of defined) {
    if (row.type === 'fields') for (const { field, label } of row.cells) put(field, rightOf(texts, label));
    if (row.type === 'seal') put(row.field, rightOf(texts, row.label.join('')));
  }
  const narrativePlace = placeOfPrompt(texts, narrative.prompt) ?? below(texts, narrative.heading);
  put('narrative', narrativePlace);
  put('photos', narrativePlace);
  return places;
}

type Texts = readonly (readonly string[])[];

function rightOf(texts: Texts, label: string): CellPlace | undefined {
  const found = find(texts, (text) => text === plain(label));
  return found && { row: found.row, cell: found.cell + 1 };
}

function below(texts: Texts, heading: string): CellPlace | undefined {
  const found = find(texts, (text) => text === plain(heading));
  return found && { row: found.row + 1, cell: 0 };
}

/** Prompts are printed at the head of the cell that they are about. */
function placeOfPrompt(texts: Texts, prompt: string): CellPlace | undefined {
  const looked = plain(prompt);
  return looked === '' ? undefined : find(texts, (text) => text.slice(0, 4 * looked.length).includes(looked));
}

function find(texts: Texts, is: (text: string) => boolean): CellPlace | undefined {
  for (const [row, cells] of texts.entries()) {
    const cell = cells.findIndex(is);
    if (cell >= 0) return { row, cell };
  }
  return undefined;
}

/** Which of the printed paragraphs a line of the narrative is (both counted from 0): empty lines are not printed. */
export function printedParagraph(narrative: string, line: number): number {
  const before = narrative.split('\n').slice(0, line + 1);
  return Math.max(0, before.filter((each) => each.trim() !== '').length - 1);
}
