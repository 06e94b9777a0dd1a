import { paragraphsOf } from '../narrative/paragraphs.ts';

/** A column of text: its width and the size of its characters (pt), and by how many of them a first line is indented. */
export interface Column {
  readonly widthPt: number;
  readonly sizePt: number;
  readonly indentChars: number;
}

/**
 * Never at the head of a line (避头尾): such a mark takes the character before it along. Word would let a comma hang out of
 * the line instead (标点溢出边界) and may take a line less for it; LibreOffice does not.
 */
const CLOSING = /[、。，．：；！？）》】〕〉」』”’…—％·,.:;!?)\]}%]/u;
/** Never at the end of a line. */
const OPENING = /[（《【〔〈「『“‘([{]/u;
const HALF = /[\u0020-\u1fff]/u;
const WORD = /[^\s\u2e80-\uffef]/u;
/** What Word and LibreOffice put between a Han character and a Western word (of a character's width). */
const BETWEEN_SCRIPTS = 0.25;

/** Lines that a text takes in a column, paragraph by paragraph, as Word breaks Chinese text. An estimate: fonts differ. */
export function textLines(text: string, column: Column): number {
  return paragraphsOf(text).reduce((total, paragraph) => total + paragraphLines(paragraph, column), 0);
}

/** Lines of one paragraph, at least 1. */
export function paragraphLines(paragraph: string, column: Column): number {
  return lineWidths(paragraph, column).length;
}

/** How far the lines of a paragraph reach, each by the width of characters from the column's edge, the indent included. */
export function lineWidths(paragraph: string, { widthPt, sizePt, indentChars }: Column): readonly number[] {
  const room = Math.max(1, Math.floor((widthPt / sizePt) * 1000 + 1) / 1000);
  const lines: number[] = [];
  let used = indentChars;
  for (const piece of piecesOf(paragraph)) {
    let width = widthOf(piece);
    if (used + width > room) {
      if (used > 0) lines.push(used);
      used = 0;
      // A word longer than a line is broken where the line ends.
      for (; width > room; width -= room) lines.push(room);
    }
    used += piece === ' ' && used === 0 ? 0 : width;
  }
  return [...lines, used];
}

/** What a line is not broken inside of: a Western word, a character with the marks that stay beside it. */
function piecesOf(paragraph: string): readonly string[] {
  const pieces: string[] = [];
  let open = '';
  for (const character of paragraph) {
    const last = pieces.at(-1);
    const joins =
      last !== undefined &&
      ((WORD.test(character) && WORD.test(last.at(-1) ?? '')) || (CLOSING.test(character) && last !== ' '));
    if (OPENING.test(character) && !joins) open += character;
    else if (joins && open === '') pieces[pieces.length - 1] = last + character;
    else {
      pieces.push(open + character);
      open = '';
    }
  }
  return open === '' ? pieces : [...pieces, open];
}

function widthOf(piece: string): number {
  const characters = [...piece];
  const squares = characters.reduce((total, each) => total + (HALF.test(each) ? 0.5 : 1), 0);
  const western = characters.filter((each) => HALF.test(each)).length;
  return squares + (western > 0 && piece !== ' ' ? BETWEEN_SCRIPTS : 0);
}
