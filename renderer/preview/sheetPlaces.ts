import type { FormDefinition, FormPart } from '../../shared/form/definition.ts';
import { formPlaces, plain, printedParagraph } from './formPlaces.ts';
import type { PreviewPlace } from './previewState.ts';

/** What of a rendered form belongs to its parts. */
export type SheetPlaces = ReadonlyMap<FormPart, Element>;

const rowsOf = (root: ParentNode): readonly Element[] =>
  [...root.querySelectorAll('tr')].filter((row) => !row.parentElement?.closest('td'));

const cellsOf = (row: Element): readonly Element[] =>
  [...row.children].filter((each) => each.localName === 'td');

/** Finds the parts of a form in its rendering: cells of the table, and the line of 填表单位 above it. */
export function sheetPlaces(root: ParentNode, definition: FormDefinition): SheetPlaces {
  const rows = rowsOf(root).map(cellsOf);
  const texts = rows.map((cells) => cells.map((cell) => cell.textContent));
  const places = new Map<FormPart, Element>();
  for (const [part, { row, cell }] of formPlaces(texts, definition)) {
    const element = rows[row]?.[cell];
    if (element) places.set(part, element);
  }
  const label = plain(definition.reportingUnit.label);
  const line = [...root.querySelectorAll('p')].find(
    (paragraph) => !paragraph.closest('td') && plain(paragraph.textContent).startsWith(label),
  );
  if (line) places.set('reportingUnit', line);
  return places;
}

/** What is to be marked for a place that is being edited; nothing where it is not in the rendering. */
export function elementsAt(
  places: SheetPlaces,
  { part, paragraph, photo }: PreviewPlace,
  narrative: string,
): readonly Element[] {
  const cell = places.get(part);
  if (!cell) return [];
  if (part === 'narrative') {
    const texts = textsIn(cell);
    if (paragraph === undefined) return texts.length > 0 ? texts : [cell];
    const text = texts[printedParagraph(narrative, paragraph)] ?? texts.at(-1);
    return [text ?? cell];
  }
  if (part === 'photos') {
    const own = [...cell.querySelectorAll('img')].flatMap((picture) => placeOf(picture) ?? []);
    const one = photo === undefined ? undefined : own[photo];
    // Without photos there is no place of theirs yet: the whole cell would look as if something were wrong with its text.
    return one ? [one] : own;
  }
  return [cell];
}

/** A photo with its caption: its cell where two stand beside each other, else its paragraph. */
const placeOf = (picture: Element): Element | null =>
  picture.closest(`${IN_PAIR} td`) ?? picture.closest('p');

const IN_PAIR = 'table table';

/** The paragraphs of the narrative: those of its cell below the prompt, without those of photos and between them. */
function textsIn(cell: Element): readonly Element[] {
  const paragraphs = [...cell.children].filter((each) => each.localName === 'p');
  return paragraphs
    .slice(1)
    .filter((each) => plain(each.textContent) !== '' && each.querySelector('img') === null);
}

/** The part that an element of the rendering belongs to. */
export function partAt(places: SheetPlaces, element: Element): FormPart | undefined {
  const ofPhoto = element.closest(IN_PAIR) ?? element.closest('p')?.querySelector('img');
  if (ofPhoto && places.get('photos')?.contains(element)) return 'photos';
  for (const [part, own] of places) if (own.contains(element)) return part;
  return undefined;
}
