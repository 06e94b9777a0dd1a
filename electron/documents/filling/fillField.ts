import type { FieldDefinition } from '../../../shared/form/definition.ts';
import { cellText, ownParagraphs, type WordCell, type WordParagraph } from '../reading/wordText.ts';
import { controlEdits, isLocked } from './controls.ts';
import type { Filling } from './filling.ts';
import { paragraphWith } from './paragraphs.ts';
import { valueRange, withoutStamp } from './ranges.ts';

/** Whether words are only blanks and lines to write on. */
export const isBlankText = (text: string): boolean => /^[\s_]*$/u.test(text);

/** Puts the value of a one-line blank into its place. An empty value takes away what somebody wrote there, and leaves a blank as it is. */
export function fillField(filling: Filling, { field }: Pick<FieldDefinition, 'field'>, value: string): void {
  const part = filling.part(field);
  if (!part) {
    if (value !== '') filling.tell(field, 'notFound');
    return;
  }
  const { place } = part;
  const now = textAt(place);
  if (withoutStamp(now) === value || (value === '' && isBlankText(withoutStamp(now)))) return;
  if (isLocked(filling.root, place.kind === 'line' ? place.paragraph.element : place.cell.element)) {
    filling.tell(field, 'locked');
    return;
  }
  if (place.kind === 'cell') {
    if (!isBlankText(now)) filling.tell(field, 'replaced', now);
    fillCell(filling, place.cell, value);
    return;
  }
  const at = place.kind === 'line' ? place : paragraphAt(place.cell, place.from, place.to);
  if (!at || at.paragraph.pieces.length === 0) {
    filling.tell(field, 'noRoom');
    return;
  }
  const range = valueRange(at.paragraph.text, at, value);
  const old = at.paragraph.text.slice(range.from, range.to);
  if (!isBlankText(old)) filling.tell(field, 'replaced', old);
  filling.changeRange(at.paragraph, range, place.kind === 'inside' ? place.cell : undefined);
}

function textAt(place: NonNullable<ReturnType<Filling['part']>>['place']): string {
  if (place.kind === 'line') return place.paragraph.text.slice(place.from, place.to);
  return place.kind === 'cell' ? cellText(place.cell) : cellText(place.cell).slice(place.from, place.to);
}

/** The first paragraph with words takes the value, else the first; words in others go. */
function fillCell(filling: Filling, cell: WordCell, value: string): void {
  const paragraphs = ownParagraphs(cell);
  const chosen = paragraphs.find(({ text }) => text.trim() !== '') ?? paragraphs[0];
  const edits = paragraphs
    .filter((paragraph) => paragraph === chosen || paragraph.text.trim() !== '')
    .flatMap((paragraph) => {
      const { element } = paragraph;
      const text = paragraphWith(filling.source, element, paragraph === chosen ? value : '');
      return [
        ...controlEdits(filling.root, cell.element, element),
        { start: element.start, end: element.end, text },
      ];
    });
  filling.changeCell(cell, edits);
}

/** Where a part of a cell's own text (UTF-16 units) is in one of its paragraphs: no further than that one goes. */
export function paragraphAt(
  cell: WordCell,
  from: number,
  to: number,
): { readonly paragraph: WordParagraph; readonly from: number; readonly to: number } | undefined {
  let start = 0;
  for (const paragraph of ownParagraphs(cell)) {
    const end = start + paragraph.text.length;
    if (from <= end) return { paragraph, from: from - start, to: Math.min(to, end) - start };
    start = end + 1;
  }
  return undefined;
}
