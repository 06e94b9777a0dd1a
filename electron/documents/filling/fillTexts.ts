import type { FormPart } from '../../../shared/form/definition.ts';
import { elementsOf, is } from '../reading/elements.ts';
import { ownParagraphs, type WordCell, type WordParagraph } from '../reading/wordText.ts';
import { controlEdits, outerOf, pathTo } from './controls.ts';
import { isBlankText, paragraphAt } from './fillField.ts';
import type { Filling } from './filling.ts';
import { ownRunProperties, paragraphProperties, paragraphWith, withoutAlignment } from './paragraphs.ts';
import { type Edit, prefixOf } from './source.ts';
import { wordXml } from './wordXml.ts';

/** The paragraphs of a cell that a text of several paragraphs may take: those behind the label, where it has the label in it. */
export interface TextPlace {
  readonly cell: WordCell;
  /** The last paragraph of the label; none where the label has a cell of its own. */
  readonly label: WordParagraph | undefined;
  readonly paragraphs: readonly WordParagraph[];
}

export function textPlace(filling: Filling, part: FormPart): TextPlace | undefined {
  const place = filling.part(part)?.place;
  if (!place || place.kind === 'line') return undefined;
  const own = ownParagraphs(place.cell);
  if (place.kind === 'cell') return { cell: place.cell, label: undefined, paragraphs: own };
  const label = paragraphAt(place.cell, place.from, place.to)?.paragraph;
  const at = label ? own.indexOf(label) : -1;
  return { cell: place.cell, label, paragraphs: own.slice(at + 1) };
}

/** A text's paragraphs and where they go: into `free` ones (blank, or with words that give way), else behind or before another. */
export interface TextsOrder {
  readonly texts: readonly string[];
  readonly free: readonly WordParagraph[];
  /** So many of the free ones stay where the text does not need them. */
  readonly keepFree: boolean;
  readonly beside: { readonly paragraph: WordParagraph; readonly side: 'before' | 'behind' } | undefined;
  /** What stands behind the text, to the letter. */
  readonly behind?: string;
}

/** Sets paragraphs into a cell in the look of the place that they take. */
export function fillTexts(filling: Filling, cell: WordCell, order: TextsOrder): void {
  const { texts, free, beside, behind = '' } = order;
  const [first, ...others] = free;
  if (!first) {
    if (beside) insertBeside(filling, cell, beside, texts, behind);
    return;
  }
  const { source, root } = filling;
  const properties = paragraphProperties(source, first.element);
  const look = lookIn(filling, first, cell);
  const { paragraph, run } = wordXml(prefixOf(source, first.element));
  const [head, ...rest] = texts;
  const filled =
    head === undefined && isBlankText(first.text)
      ? source.text.slice(first.element.start, first.element.end)
      : paragraphWith(source, first.element, head ?? '', look);
  const added = rest.map((text) => paragraph(properties, run(text, look))).join('') + behind;
  const end = endOfPlain(filling, cell, first);
  const edits: Edit[] =
    end === undefined
      ? [{ start: first.element.start, end: first.element.end, text: filled + added }]
      : [
          { start: first.element.start, end: first.element.end, text: filled },
          { start: end, end, text: added },
        ];
  const given = order.keepFree ? Math.max(0, texts.length - 1) : others.length;
  filling.changeCell(cell, [
    ...controlEdits(root, cell.element, first.element),
    ...edits,
    ...others.flatMap((paragraph, at) => takeAway(filling, cell, paragraph, at < given)),
  ]);
}

/** A control for plain text holds one paragraph: more of them stand behind it. The end of that control. */
function endOfPlain({ root }: Filling, cell: WordCell, { element }: WordParagraph): number | undefined {
  const control = pathTo(outerOf(root, cell.element), element).find(
    (each, at, path) =>
      is(each, 'w:sdt') &&
      path.indexOf(cell.element) < at &&
      elementsOf(each).some(
        (child) => is(child, 'w:sdtPr') && elementsOf(child).some((property) => is(property, 'w:text')),
      ),
  );
  return control?.end;
}

/** What the words look like: as those of the paragraph, else as the first words of the cell. */
function lookIn({ source }: Filling, paragraph: WordParagraph, cell: WordCell): string {
  const looks = [paragraph, ...ownParagraphs(cell)].map(({ element }) => ownRunProperties(source, element));
  return looks.find((look) => look !== undefined) ?? '';
}

function insertBeside(
  filling: Filling,
  cell: WordCell,
  { paragraph: neighbour, side }: NonNullable<TextsOrder['beside']>,
  texts: readonly string[],
  behind: string,
): void {
  const { source } = filling;
  const { paragraph, run } = wordXml(prefixOf(source, neighbour.element));
  const properties = withoutAlignment(source, neighbour.element);
  const look = lookIn(filling, neighbour, cell);
  const text = texts.map((each) => paragraph(properties, run(each, look))).join('') + behind;
  const at = side === 'before' ? neighbour.element.start : neighbour.element.end;
  filling.changeCell(cell, [{ start: at, end: at, text }]);
}

/** A blank paragraph goes where nothing else is in it; words that give way leave an empty one where more than they is. */
function takeAway(
  { source }: Filling,
  cell: WordCell,
  { element, text, pictures }: WordParagraph,
  unneeded: boolean,
): readonly Edit[] {
  const { start, end } = element;
  const isPlain =
    elementsOf(cell.element).includes(element) &&
    pictures.length === 0 &&
    elementsOf(element).every((child) =>
      is(child, 'w:r')
        ? elementsOf(child).every((each) => is(each, 'w:rPr') || is(each, 'w:t'))
        : is(child, 'w:pPr') || is(child, 'w:proofErr'),
    );
  if (unneeded && isPlain) return [{ start, end, text: '' }];
  return isBlankText(text) ? [] : [{ start, end, text: paragraphWith(source, element, '') }];
}
