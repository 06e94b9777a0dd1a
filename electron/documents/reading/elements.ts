import type { XmlElement } from './xml.ts';

/** The namespaces that a Word file's words and pictures stand in (transitional, as every program writes them). */
const NAMESPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  v: 'urn:schemas-microsoft-com:vml',
  none: '',
} as const;

/** An element or attribute by its usual prefix, as `w:tbl`; `none:` for attributes without one. */
export type Name = `${keyof typeof NAMESPACES}:${string}`;

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

export function is({ uri, local }: { readonly uri: string; readonly local: string }, name: Name): boolean {
  const [prefix, wanted] = name.split(':') as [keyof typeof NAMESPACES, string];
  return local === wanted && uri === NAMESPACES[prefix];
}

export const elementsOf = (element: XmlElement): readonly XmlElement[] => element.children.filter(isElement);

/** Every element below one, in the order of the document, itself first. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of elementsOf(element)) yield* everyElement(child);
}

/** The first element of a name at or below one. */
export function firstOf(element: XmlElement, name: Name): XmlElement | undefined {
  for (const each of everyElement(element)) if (is(each, name)) return each;
  return undefined;
}

export const attributeOf = (element: XmlElement | undefined, name: Name): string | undefined =>
  element?.attributes.find((attribute) => is(attribute, name))?.value;

/** The text directly in an element. */
export const ownText = (element: XmlElement): string =>
  element.children.filter((child) => !isElement(child)).join('');
