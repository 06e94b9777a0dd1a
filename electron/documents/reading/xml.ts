import { SaxesParser, type SaxesTagNS } from 'saxes';
import { READING_LIMITS } from './limits.ts';
import { Unreadable } from './unreadable.ts';

export interface XmlAttribute {
  readonly uri: string;
  readonly local: string;
  readonly value: string;
}

/** An element of a parsed part; text between its children is a child of its own. */
export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly (XmlElement | string)[];
}

/**
 * The root of a well-formed part in UTF-8. A document type declaration is refused as a whole: a Word file has none, and it is
 * where entities come from. Throws Unreadable: `xml`, `tooLarge`.
 */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  if (bytes.length > READING_LIMITS.xmlBytes) throw new Unreadable('tooLarge', part);
  const tree = new TreeBuilder(part);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    throw new Unreadable('xml', part);
  });
  parser.on('doctype', () => {
    throw new Unreadable('xml', part);
  });
  parser.on('opentag', (tag) => tree.open(tag));
  parser.on('text', (text) => tree.text(text));
  parser.on('cdata', (text) => tree.text(text));
  parser.on('closetag', () => tree.close());
  parser.write(decoded(bytes, part)).close();
  return tree.root();
}

function decoded(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable('xml', part);
  }
}

type Growing = XmlElement & { readonly children: (XmlElement | string)[] };

class TreeBuilder {
  readonly #part: string;
  readonly #open: Growing[] = [];
  #root: XmlElement | undefined;
  #count = 0;

  constructor(part: string) {
    this.#part = part;
  }

  open({ uri, local, attributes }: SaxesTagNS): void {
    this.#count += 1;
    if (this.#count > READING_LIMITS.elements || this.#open.length >= READING_LIMITS.depth)
      throw new Unreadable('tooLarge', this.#part);
    const element: Growing = {
      uri,
      local,
      attributes: Object.values(attributes).map(({ uri, local, value }) => ({ uri, local, value })),
      children: [],
    };
    this.#open.at(-1)?.children.push(element);
    this.#root ??= element;
    this.#open.push(element);
  }

  text(text: string): void {
    this.#open.at(-1)?.children.push(text);
  }

  close(): void {
    this.#open.pop();
  }

  root(): XmlElement {
    if (!this.#root) throw new Unreadable('xml', this.#part);
    return this.#root;
  }
}
