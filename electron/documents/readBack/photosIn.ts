import { normaliseLine } from '../../../shared/text/normalise.ts';
import { isOn, propertyOf } from '../reading/seen.ts';
import {
  cellAt,
  ownParagraphs,
  type WordBlock,
  type WordCell,
  type WordParagraph,
  type WordTable,
} from '../reading/wordText.ts';
import type { XmlElement } from '../reading/xml.ts';

/** A picture with the words below it. */
export interface CaptionedPicture {
  readonly part: string;
  readonly caption: string;
}

/** What stands in the cell of the long text: its lines, and the pictures in their order. */
export interface TextAndPictures {
  readonly lines: readonly string[];
  readonly pictures: readonly CaptionedPicture[];
}

/**
 * Parts the text of a cell from its pictures. A table with pictures holds photos, each with the words below it in its cell, or in
 * the cell below. A short line right behind a picture that stands in the text is its caption; so is any in its own paragraph where
 * that is kept whole.
 */
export function textAndPictures(blocks: readonly WordBlock[]): TextAndPictures {
  const gathered = new Gathered();
  for (const block of blocks) {
    if (block.kind === 'table') gathered.table(block);
    else gathered.paragraph(block);
  }
  return gathered;
}

class Gathered implements TextAndPictures {
  readonly lines: string[] = [];
  readonly pictures: { readonly part: string; caption: string }[] = [];
  /** Pictures of the paragraph before this one: they have no caption yet. */
  #waiting: { caption: string }[] = [];

  paragraph({ element, text, pictures }: WordParagraph): void {
    if (pictures.length > 0) {
      const shown = pictures.map(({ part }) => ({ part, caption: '' }));
      this.pictures.push(...shown);
      this.#waiting = shown;
    }
    if (text.trim() === '') return;
    const isOwn = pictures.length > 0 && text.startsWith('\n') && isKept(element);
    if (isOwn || (this.#waiting.length > 0 && isCaption(text))) captionAll(this.#waiting, text);
    else this.lines.push(...text.split('\n'));
    this.#waiting = [];
  }

  table(table: WordTable): void {
    this.#waiting = [];
    const captions = new Set<WordCell>();
    const hasPictures = table.rows.flat().some((cell) => picturesOf(cell).length > 0);
    for (const row of table.rows) {
      const words = row.filter((cell) => !captions.has(cell) && picturesOf(cell).length === 0);
      if (hasPictures) for (const cell of row) this.#photoCell(table, cell, captions);
      const texts = words.map((cell) => wordsOf(cell).trim()).filter((text) => text !== '');
      if (texts.length > 0) this.lines.push(...texts.join('  ').split('\n'));
    }
  }

  #photoCell(table: WordTable, cell: WordCell, captions: Set<WordCell>): void {
    const shown = picturesOf(cell).map((part) => ({ part, caption: '' }));
    if (shown.length === 0) return;
    this.pictures.push(...shown);
    const below = cellAt(table, cell.row + cell.rowSpan, cell.column);
    const own = wordsOf(cell);
    if (own.trim() !== '') captionAll(shown, own);
    else if (below && picturesOf(below).length === 0) {
      captionAll(shown, wordsOf(below));
      captions.add(below);
    }
  }
}

const picturesOf = (cell: WordCell): readonly string[] =>
  cell.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.pictures.map(({ part }) => part)
      : block.rows.flat().flatMap(picturesOf),
  );

const wordsOf = (cell: WordCell): string =>
  ownParagraphs(cell)
    .map(({ text }) => text)
    .filter((text) => text.trim() !== '')
    .join('\n');

/** Photo and caption in one paragraph, as our own files have them, are kept on one page: what stands there is no text. */
const isKept = (paragraph: XmlElement): boolean => isOn(propertyOf(paragraph, 'w:pPr', 'w:keepLines'));

/** Longer lines, or ones that end as sentences do, are text (characters). */
const LONGEST_CAPTION = 40;

const isCaption = (text: string): boolean => {
  const bare = text.trim();
  return [...bare].length <= LONGEST_CAPTION && !/[。；;：:]$|^[一二三四五六七八九十]+、|\n/u.test(bare);
};

/** Words below several pictures belong to each where they come in as many parts, else to the last. */
function captionAll(pictures: readonly { caption: string }[], text: string): void {
  const parts = pictures.length > 1 ? text.trim().split(/\s{2,}|\t|\n/u) : [text];
  const each = parts.length === pictures.length ? parts : [...pictures.slice(1).map(() => ''), text];
  for (const [at, picture] of pictures.entries()) picture.caption = normaliseLine(each[at] ?? '').text;
}
