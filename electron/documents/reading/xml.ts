import { SaxesParser, type SaxesTagNS } from 'saxes';
import { READING_LIMITS } from './limits.ts';
import { Unreadable } from './unreadable.ts';

export interface XmlAttribute {
  readonly uri: string;
  readonly local: string;
  readonly value: string;
}

/**
 * An element of a parsed part; text between its children is a child of its own. `start` and `end` are where its source stands in
 * the part's text (UTF-16 units, from its `<` to behind its last `>`), so that it can be replaced and all around it left as it is.
 */
export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly (XmlElement | string)[];
  readonly start: number;
  readonly end: number;
}

/**
 * The root of a well-formed part in UTF-8. A document type declaration is refused as a whole: a Word file has none, and it is
 * where entities come from. Throws Unreadable: `xml`, `tooLarge`.
 */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  if (bytes.length > READING_LIMITS.xmlBytes) throw new Unreadable('tooLarge', part);
  const text = partText(bytes, part);
  const tree = new TreeBuilder(part);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    throw new Unreadable('xml', part);
  });
  parser.on('doctype', () => {
    throw new Unreadable('xml', part);
  });
  // No `<` stands inside a tag, so that the last one before its end is its beginning.
  parser.on('opentag', (tag) => tree.open(tag, text.lastIndexOf('<', parser.position - 1)));
  parser.on('text', (text) => tree.text(text));
  parser.on('cdata', (text) => tree.text(text));
  parser.on('closetag', () => tree.close(parser.position));
  parser.write(text).close();
  return tree.root();
}

/** The text of a part, without its byte order mark. Throws Unreadable: `xml` where it is not UTF-8. */
export function partText(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable('xml', part);
  }
}

type Growing = Omit<XmlElement, 'end'> & { readonly children: (XmlElement | string)[]; end: number };

class TreeBuilder {
  readonly #part: string;
  readonly #open: Growing[] = [];
  #root: XmlElement | undefined;
  #count = 0;

  constructor(part: string) {
    this.#part = part;
  }

  open({ uri, local, attributes }: SaxesTagNS, start: number): void {
    this.#count += 1;
    if (this.#count > READING_LIMITS.elements || this.#open.length >= READING_LIMITS.depth)
      throw new Unreadable('tooLarge', this.#part);
    const element: Growing = {
      uri,
      local,
      attributes: Object.values(attributes).map(({ uri, local, value }) => ({ uri, local, value })),
      children: [],
      start,
      end: start,
    };
    this.#open.at(-1)?.children.push(element);
    this.#root ??= element;
    this.#open.push(element);
  }

  text(text: string): void {
    this.#open.at(-1)?.children.push(text);
  }

  close(end: number): void {
    const closed = this.#open.pop();
    if (closed) closed.end = end;
  }

  root(): XmlElement {
    if (!this.#root) throw new Unreadable('xml', this.#part);
    return this.#root;
  }
}
