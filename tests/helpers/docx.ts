import { DOMParser, type Document, type Element, onWarningStopParsing } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';

const NAMESPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
} as const;
type Prefix = keyof typeof NAMESPACES;
/** An element or attribute by its usual prefix, as `w:tbl`. */
type Name = `${Prefix}:${string}`;

/** The parts of a Word file by name. */
export interface DocxFile {
  readonly names: readonly string[];
  readonly bytes: (name: string) => Uint8Array;
  readonly text: (name: string) => string;
  /** The part parsed; throws where it is not well-formed. */
  readonly root: (name: string) => Element;
}

export function openDocx(file: Uint8Array): DocxFile {
  const parts = unzipSync(file);
  const bytes = (name: string): Uint8Array => {
    const part = parts[name];
    if (part === undefined) throw new Error(`no part ${name}`);
    return part;
  };
  const text = (name: string): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes(name));
  return { names: Object.keys(parts), bytes, text, root: (name) => parsed(text(name)) };
}

function parsed(xml: string): Element {
  const document: Document = new DOMParser({ onError: onWarningStopParsing }).parseFromString(
    xml,
    'text/xml',
  );
  if (!document.documentElement) throw new Error('no root element');
  return document.documentElement;
}

/** The w:body of a Word file. */
export function bodyOf(file: DocxFile): Element {
  return only(file.root('word/document.xml'), 'w:body');
}

/** The elements of a name anywhere below an element, in the order of the document. */
export function within(element: Element, name: Name): readonly Element[] {
  const [prefix, local] = split(name);
  return [...element.getElementsByTagNameNS(NAMESPACES[prefix], local)];
}

/** The children of an element, all or those of a name. */
export function children(element: Element, name?: Name): readonly Element[] {
  const all = [...element.childNodes].filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
  return name === undefined ? all : all.filter((child) => is(child, name));
}

/** The child at the end of a path of names, if it is there: `find(cell, 'w:tcPr', 'w:tcW')`. */
export function find(element: Element, ...path: readonly Name[]): Element | undefined {
  return path.reduce<Element | undefined>((parent, name) => parent && children(parent, name)[0], element);
}

/** The only child of a name; throws where there is none or more than one. */
export function only(element: Element, name: Name): Element {
  const [first, ...others] = children(element, name);
  if (first === undefined || others.length > 0)
    throw new Error(`${others.length === 0 ? 'no' : 'more than one'} ${name} in ${element.tagName}`);
  return first;
}

export function is(element: Element, name: Name): boolean {
  const [prefix, local] = split(name);
  return element.namespaceURI === NAMESPACES[prefix] && element.localName === local;
}

/** The value of an attribute; undefined where the element or the attribute is not there. */
export function attribute(element: Element | undefined, name: Name): string | undefined {
  const [prefix, local] = split(name);
  return element?.getAttributeNS(NAMESPACES[prefix], local) ?? undefined;
}

/** The number in an attribute, NaN where it is not there: NaN equals nothing by accident. */
export function numberIn(element: Element | undefined, name: Name): number {
  return Number(attribute(element, name) ?? Number.NaN);
}

function split(name: Name): readonly [Prefix, string] {
  const [prefix, local] = name.split(':') as [Prefix, string];
  return [prefix, local];
}

/** Whether a switch such as w:cantSplit or w:keepNext is on: there, and not said to be false. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !['false', '0', 'off'].includes(attribute(element, 'w:val') ?? 'true');
}

/** The text of an element as a reader sees it: w:br and the end of a paragraph are \n. */
export function textOf(element: Element): string {
  if (is(element, 'w:t')) return element.textContent ?? '';
  if (is(element, 'w:br')) return '\n';
  if (is(element, 'w:tab')) return '\t';
  if (is(element, 'w:pPr') || is(element, 'w:rPr')) return '';
  const block = (child: Element) => is(child, 'w:p') || is(child, 'w:tbl') || is(child, 'w:tr');
  return children(element)
    .map((child, at, all) => textOf(child) + (block(child) && at < all.length - 1 ? '\n' : ''))
    .join('');
}

export const rowsOf = (table: Element): readonly Element[] => children(table, 'w:tr');
export const cellsOf = (row: Element): readonly Element[] => children(row, 'w:tc');

/** The table of a form: the only one that stands in the body itself. */
export function formTableOf(file: DocxFile): Element {
  return only(bodyOf(file), 'w:tbl');
}

/** A cell of the form's table; throws where there is none. */
export function cellAt(file: DocxFile, row: number, column: number): Element {
  const found = rowsOf(formTableOf(file))[row];
  const cell = found && cellsOf(found)[column];
  if (cell === undefined) throw new Error(`no cell ${column} in row ${row}`);
  return cell;
}

/** A piece of text in one look. Size in pt; `fonts` in the four slots, which agree in a sound file. */
export interface RunLook {
  readonly text: string;
  readonly fonts: readonly (string | undefined)[];
  readonly sizePt: number;
  readonly bold: boolean;
}

export const FONT_SLOTS = ['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs'] as const;

/** The runs with text below an element. */
export function runsOf(element: Element): readonly RunLook[] {
  return within(element, 'w:r')
    .filter((run) => textOf(run) !== '')
    .map((run) => ({
      text: textOf(run),
      fonts: FONT_SLOTS.map((slot) => attribute(find(run, 'w:rPr', 'w:rFonts'), slot)),
      sizePt: numberIn(find(run, 'w:rPr', 'w:sz'), 'w:val') / 2,
      bold: isOn(find(run, 'w:rPr', 'w:b')),
    }));
}
