import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of a Word file by name, as text where they are XML. */
export interface Parts {
  readonly names: readonly string[];
  readonly text: (name: string) => string;
  readonly bytes: (name: string) => Uint8Array;
}

/** What a broken builder does to the parts of a file; undefined takes a part away. */
export type Mutation = (parts: Parts) => Readonly<Record<string, string | Uint8Array | undefined>>;

export const DOCUMENT = 'word/document.xml';
export const RELATIONS = 'word/_rels/document.xml.rels';
export const TYPES = '[Content_Types].xml';

/** The file as a broken builder would have written it. Throws where the mutation changes nothing. */
export function mutated(file: Uint8Array, mutation: Mutation): Uint8Array {
  const before = unzipSync(file);
  const part = (name: string) => before[name] ?? new Uint8Array();
  const changes = mutation({
    names: Object.keys(before),
    bytes: part,
    text: (name) => strFromU8(part(name)),
  });
  const after: Record<string, Uint8Array> = { ...before };
  for (const [name, content] of Object.entries(changes)) {
    if (content === undefined) delete after[name];
    else after[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  const same = (name: string) => Buffer.compare(after[name] ?? EMPTY, before[name] ?? EMPTY) === 0;
  if (Object.keys(changes).every(same)) throw new Error('the mutation changes nothing');
  return zipSync(after);
}

const EMPTY = new Uint8Array();

/** A mutation of the document's XML alone. */
export const inDocument =
  (change: (xml: string) => string): Mutation =>
  ({ text }) => ({ [DOCUMENT]: change(text(DOCUMENT)) });

/** The paragraph of the XML that holds these words. */
export function paragraphWith(xml: string, words: string): string {
  const at = xml.indexOf(words);
  const start = xml.lastIndexOf('<w:p>', at);
  const end = xml.indexOf('</w:p>', at) + '</w:p>'.length;
  if (at < 0 || start < 0) throw new Error(`no paragraph with ${words}`);
  return xml.slice(start, end);
}

/** Two texts change places. */
export function swapped(text: string, one: string, other: string): string {
  return text
    .split(one)
    .map((part) => part.replaceAll(other, one))
    .join(other);
}
