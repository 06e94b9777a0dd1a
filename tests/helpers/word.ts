import { readFile } from 'node:fs/promises';
import { openDocx, textOf, within } from './docx.ts';

/** What a person reads in a Word file: the text of each paragraph in order, tables included, and the pages' head. */
export interface WordText {
  readonly paragraphs: readonly string[];
  readonly head: string;
}

export function wordText(docx: Uint8Array): WordText {
  const file = openDocx(docx);
  // A caption stands below its photo, in the photo's paragraph.
  const paragraphsOf = (name: string) =>
    within(file.root(name), 'w:p').map((paragraph) => textOf(paragraph).replace(/^\n/u, ''));
  const heads = file.names.filter((name) => /^word\/header\d+\.xml$/u.test(name));
  return { paragraphs: paragraphsOf('word/document.xml'), head: heads.flatMap(paragraphsOf).join('\n') };
}

export async function wordTextOfFile(path: string): Promise<WordText> {
  return wordText(await readFile(path));
}
