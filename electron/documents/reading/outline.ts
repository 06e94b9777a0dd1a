import { attributeOf, elementsOf, firstOf, is, type Name, ownText } from './elements.ts';
import type { WordPackage } from './openPackage.ts';
import { Unreadable } from './unreadable.ts';
import type { XmlElement } from './xml.ts';

/** A picture where it stands: the part of the package it shows, and the size it is shown in (EMU); `cropped` where only a part of it is. */
export interface OutlinePicture {
  readonly part: string;
  readonly cx: number;
  readonly cy: number;
  readonly cropped: boolean;
}

/** Paragraphs with text, and pictures, in the order of the document, nested tables and all; each kind for itself too. */
export interface OutlineCell {
  readonly items: readonly (string | OutlinePicture)[];
  readonly texts: readonly string[];
  readonly pictures: readonly OutlinePicture[];
}

/** A Word file as a reader sees it: the paragraphs around its tables, the tables cell by cell, head and foot of the pages. */
export interface Outline {
  readonly before: readonly string[];
  readonly tables: readonly (readonly (readonly OutlineCell[])[])[];
  readonly after: readonly string[];
  readonly headers: readonly string[];
  readonly footers: readonly string[];
}

/** A text as labels are compared: programs and people set their blanks otherwise. */
export const withoutBlanks = (text: string): string => text.replace(/\s/gu, '');

/** What can be read in a Word file. Throws Unreadable (`notWord`) where its document has no body. */
export function outlineOf(file: WordPackage): Outline {
  const root = file.xml.get(file.main);
  const body = root && firstOf(root, 'w:body');
  if (!body) throw new Unreadable('notWord', file.main);
  const blocks = blocksOf(body);
  const firstTable = blocks.findIndex((block) => is(block, 'w:tbl'));
  const read = (some: readonly XmlElement[]) => textsOf(some.filter((block) => is(block, 'w:p')));
  return {
    before: read(firstTable < 0 ? blocks : blocks.slice(0, firstTable)),
    tables: blocks.filter((block) => is(block, 'w:tbl')).map((table) => rowsOf(table, file)),
    after: firstTable < 0 ? [] : read(blocks.slice(firstTable)),
    headers: around(file, 'header'),
    footers: around(file, 'footer'),
  };
}

/** Paragraphs and tables, those in content controls and the like with them. */
function blocksOf(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) =>
    is(child, 'w:p') || is(child, 'w:tbl') ? [child] : blocksOf(child),
  );
}

function rowsOf(table: XmlElement, file: WordPackage): readonly (readonly OutlineCell[])[] {
  return below(table, 'w:tr').map((row) => below(row, 'w:tc').map((cell) => cellOf(cell, file)));
}

/** The nearest elements of a name below one: not those inside each other. */
function below(element: XmlElement, name: Name): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => (is(child, name) ? [child] : below(child, name)));
}

function cellOf(cell: XmlElement, file: WordPackage): OutlineCell {
  const items = below(cell, 'w:p').flatMap((paragraph) => itemsOf(paragraph, file));
  return {
    items,
    texts: items.filter((item) => typeof item === 'string'),
    pictures: items.filter((item) => typeof item !== 'string'),
  };
}

/** What a paragraph holds, in its order. A line break parts a picture from the words below it and belongs to neither. */
function itemsOf(paragraph: XmlElement, file: WordPackage): OutlineCell['items'] {
  const items: (string | OutlinePicture)[] = [];
  let text = '';
  for (const piece of piecesOf(paragraph)) {
    if (typeof piece === 'string') text += piece === '\n' && text === '' && items.length > 0 ? '' : piece;
    else {
      items.push(text, pictureOf(piece, file));
      text = '';
    }
  }
  return [...items, text].filter((item) => typeof item !== 'string' || item.trim() !== '');
}

const textsOf = (paragraphs: readonly XmlElement[]): readonly string[] =>
  paragraphs.map(textOf).filter((text) => text.trim() !== '');

/** The text of a paragraph as it is seen: line breaks as \n, nothing of what was deleted under tracking, no field codes. */
export const textOf = (element: XmlElement): string =>
  [...piecesOf(element)].filter((piece) => typeof piece === 'string').join('');

/** The characters of a paragraph and its pictures (w:drawing), in their order. */
function* piecesOf(element: XmlElement): Generator<string | XmlElement> {
  if (is(element, 'w:t')) yield ownText(element);
  else if (is(element, 'w:br') || is(element, 'w:cr')) yield '\n';
  else if (is(element, 'w:tab')) yield '\t';
  else if (is(element, 'w:noBreakHyphen')) yield '-';
  else if (is(element, 'w:drawing')) yield element;
  else if (!UNSEEN.some((name) => is(element, name)))
    for (const child of elementsOf(element)) yield* piecesOf(child);
}

const UNSEEN: readonly Name[] = ['w:pPr', 'w:rPr', 'w:moveFrom'];

function pictureOf(drawing: XmlElement, file: WordPackage): OutlinePicture {
  const extent = firstOf(drawing, 'wp:extent');
  const id = attributeOf(firstOf(drawing, 'a:blip'), 'r:embed');
  const crop = firstOf(drawing, 'a:srcRect')?.attributes ?? [];
  return {
    part: file.relationsOf(file.main).find((relation) => relation.id === id)?.target ?? '',
    cx: Number(attributeOf(extent, 'none:cx')),
    cy: Number(attributeOf(extent, 'none:cy')),
    cropped: crop.some(({ value }) => Number(value) !== 0) || !sameSize(drawing, extent),
  };
}

/** The picture's own frame says the same size as its place in the line: programs differ in which of the two they believe. */
function sameSize(drawing: XmlElement, extent: XmlElement | undefined): boolean {
  const frame = firstOf(drawing, 'a:xfrm');
  const own = frame && firstOf(frame, 'a:ext');
  return (['none:cx', 'none:cy'] as const).every(
    (side) => attributeOf(own, side) === attributeOf(extent, side),
  );
}

function around(file: WordPackage, kind: 'header' | 'footer'): readonly string[] {
  return file
    .relationsOf(file.main)
    .filter((relation) => relation.kind === kind)
    .flatMap(({ target }) => {
      const root = file.xml.get(target);
      return root ? textsOf(below(root, 'w:p')) : [];
    });
}
