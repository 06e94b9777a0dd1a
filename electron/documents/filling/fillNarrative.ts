import type { FormDefinition } from '../../../shared/form/definition.ts';
import { sameFixed } from '../proof/words.ts';
import { attributeOf, is } from '../reading/elements.ts';
import { propertyOf } from '../reading/seen.ts';
import type { WordCell, WordParagraph } from '../reading/wordText.ts';
import { isLocked, pathTo } from './controls.ts';
import { isBlankText } from './fillField.ts';
import type { Filling } from './filling.ts';
import { fillTexts, type TextPlace, textPlace } from './fillTexts.ts';
import { ownRunProperties } from './paragraphs.ts';

/** What a cell says about the text that belongs into it. */
const PROMPT =
  /^[（(].*(?:字|照片|图片).*[）)]$|字以内|字以下|字左右|不超过\s*\d+\s*字|^[（(][^（）()]*[）)]$/su;
const LONGEST_PROMPT = 160;

const isPrompt = (text: string, { narrative }: FormDefinition): boolean =>
  sameFixed(text, narrative.prompt) || (text.length <= LONGEST_PROMPT && PROMPT.test(text.trim()));

/** The source of the photos, made for the look of the cell that they go into. */
export type WritePhotos = (cell: WordCell, look: string) => string;

/** Puts the long text below what is printed in its cell, and the photos below that. */
export function fillNarrative(
  filling: Filling,
  texts: readonly string[],
  hasPhotos: boolean,
  writePhotos: WritePhotos,
): void {
  const place = textPlace(filling, 'narrative');
  const parts = [
    ...(texts.length > 0 ? (['narrative'] as const) : []),
    ...(hasPhotos ? (['photos'] as const) : []),
  ];
  const tellAll = (problem: 'notFound' | 'locked' | 'noRoom') => {
    for (const part of parts) filling.tell(part, problem);
  };
  if (!place) {
    tellAll(filling.part('narrative') ? 'noRoom' : 'notFound');
    return;
  }
  const { cell, label, paragraphs } = place;
  const { head, free, old } = roomIn(filling, place);
  if (parts.length === 0 && old.length === 0) return;
  if (isLocked(filling.root, cell.element)) {
    tellAll('locked');
    return;
  }
  if (hasFixedHeight(filling, cell)) filling.tell('narrative', 'fixedHeight');
  if (old.length > 0) filling.tell('narrative', 'replaced', old.map(({ text }) => text).join(' '));
  const last = head.at(-1) ?? label;
  const look =
    ownRunProperties(filling.source, (free[0] ?? last ?? paragraphs[0])?.element ?? cell.element) ?? '';
  fillTexts(filling, cell, {
    texts,
    free,
    keepFree: false,
    beside: last && { paragraph: last, side: 'behind' },
    ...(hasPhotos && { behind: writePhotos(cell, look) }),
  });
}

interface Room {
  /** What is printed at the head of the cell. */
  readonly head: readonly WordParagraph[];
  readonly free: readonly WordParagraph[];
  /** Paragraphs with words of somebody who filled the form in. */
  readonly old: readonly WordParagraph[];
}

/** In a blank form all words in the cell are printed; in one that was filled in, what is no prompt gives way. */
function roomIn({ form, isBlank }: Filling, { paragraphs }: TextPlace): Room {
  const lastPrompt = paragraphs.findLastIndex(({ text }) => isPrompt(text, form.definition));
  const firstBlank = paragraphs.findIndex(({ text }) => isBlankText(text));
  const printed = firstBlank < 0 ? paragraphs.length : firstBlank;
  const headEnd = lastPrompt >= 0 ? lastPrompt + 1 : isBlank ? printed : 0;
  const behind = paragraphs.slice(headEnd);
  if (!isBlank) {
    const old = behind.filter(({ text }) => !isBlankText(text));
    return { head: paragraphs.slice(0, headEnd), free: behind, old };
  }
  const next = behind.findIndex(({ text }) => !isBlankText(text));
  return { head: paragraphs.slice(0, headEnd), free: next < 0 ? behind : behind.slice(0, next), old: [] };
}

/** Whether the row of a cell is as high as it is whatever stands in it. */
function hasFixedHeight({ root }: Filling, { element }: WordCell): boolean {
  const row = pathTo(root, element).findLast((each) => is(each, 'w:tr'));
  const height = row && propertyOf(row, 'w:trPr', 'w:trHeight');
  return attributeOf(height, 'w:hRule') === 'exact';
}
