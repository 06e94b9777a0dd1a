import { type OutlineCell, withoutBlanks } from '../reading/outline.ts';

/** Stands for a cell that is not there. */
export const NO_CELL: OutlineCell = { items: [], texts: [], pictures: [] };

/** Longer words are told by their beginning (characters). */
const MAX_EXCERPT = 30;

/** Whether words are a fixed text of the notice, blanks apart: a program may set them otherwise. */
export const sameFixed = (found: string | undefined, fixed: string): boolean =>
  found !== undefined && withoutBlanks(found) === withoutBlanks(fixed);

/** The beginning of a text, to be named in a sentence. */
export function excerpt(text: string): string {
  const characters = [...text.trim()];
  return characters.length > MAX_EXCERPT
    ? `${characters.slice(0, MAX_EXCERPT).join('')}…`
    : characters.join('');
}
