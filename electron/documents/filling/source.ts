import type { XmlElement } from '../reading/xml.ts';

/** A part's text, so that what is kept of it can be copied to the letter. */
export interface Source {
  readonly text: string;
}

/** A piece of a part's text, in UTF-16 units, and what takes its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const START_TAG = /<[^\s/>]+(?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*(\/?)>/y;

/** The source of an element, all of it. */
export const sourceOf = ({ text }: Source, { start, end }: XmlElement): string => text.slice(start, end);

/** The name of an element as it is written, `w:tc`. */
export const tagOf = ({ text }: Source, { start }: XmlElement): string =>
  /^<([^\s/>]+)/u.exec(text.slice(start, start + 200))?.[1] ?? '';

/** The prefix that an element is written with, its colon too; empty where its namespace is the default one. */
export function prefixOf(source: Source, element: XmlElement): string {
  const tag = tagOf(source, element);
  return tag.slice(0, tag.indexOf(':') + 1);
}

/** The source of an element with other content; its own start tag stays to the letter, but that an empty one is opened. */
export function withContent(source: Source, element: XmlElement, content: string): string {
  START_TAG.lastIndex = element.start;
  const [tag = '', empty = ''] = START_TAG.exec(source.text) ?? [];
  const opened = empty === '' ? tag : `${tag.slice(0, -2).trimEnd()}>`;
  return `${opened}${content}</${tagOf(source, element)}>`;
}

/** A text with its edits, which may come in any order but never overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < at) throw new Error('two edits of one place');
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}
