import { readFile } from 'node:fs/promises';
import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What a person reads in a Word file: the text of each paragraph in order, tables included, and the pages' head. */
export interface WordText {
  readonly paragraphs: readonly string[];
  readonly head: string;
}

/** The words of a docx, read by an XML parser that stops at the first error. */
export function wordText(docx: Uint8Array): WordText {
  const parts = unzipSync(docx);
  const paragraphsOf = (name: string) => paragraphTexts(new TextDecoder().decode(parts[name]));
  const heads = Object.keys(parts).filter((name) => /^word\/header\d+\.xml$/u.test(name));
  return { paragraphs: paragraphsOf('word/document.xml'), head: heads.flatMap(paragraphsOf).join('\n') };
}

export async function wordTextOfFile(path: string): Promise<WordText> {
  return wordText(await readFile(path));
}

function paragraphTexts(xml: string): readonly string[] {
  const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml');
  return [...document.getElementsByTagNameNS(WORD, 'p')].map(textOf);
}

function textOf(paragraph: Element): string {
  return [...paragraph.getElementsByTagNameNS(WORD, 't')].map((run) => run.textContent ?? '').join('');
}
