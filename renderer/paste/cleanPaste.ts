import { cleanText } from '../../shared/narrative/cleanText.ts';
import { type PasteChange, pasteChanges } from '../../shared/narrative/pasteChange.ts';
import type { ReadText } from './htmlReader.ts';
import { lettersOf } from './lineText.ts';
import { readHtml } from './readHtml.ts';

/** What a clipboard holds of a text; either may be empty. */
export interface Clipboard {
  readonly html: string;
  readonly text: string;
}

/** What is pasted: paragraphs divided by \n, what was done to them, and the text as it came, for one undo. */
export interface CleanPaste {
  readonly text: string;
  readonly changes: readonly PasteChange[];
  readonly raw: string;
}

/** HTML with less than this part of the plain text's letters is not what was copied. */
const POOREST = 0.5;

const NOTHING: ReadText = { text: '', counts: {}, lettersLeftOut: 0 };

/**
 * The text of a clipboard as the narrative takes it. From its HTML, for only that knows what is a paragraph, deleted or a
 * number; from its plain text where there is no HTML, where it is beyond the bounds of readHtml, or poorer.
 */
export function cleanPaste({ html, text }: Clipboard): CleanPaste {
  const plain = text.replace(/\r\n?/gu, '\n');
  const read = html.trim() === '' ? NOTHING : readHtml(html);
  if (!read || isPoorer(read, plain)) {
    const { text: clean, counts } = cleanText(plain);
    return { text: clean, changes: pasteChanges(counts, read ? {} : { plainOnly: 1 }), raw: plain };
  }
  const { text: clean, counts } = cleanText(read.text);
  return { text: clean, changes: pasteChanges(read.counts, counts), raw: plain === '' ? read.text : plain };
}

function isPoorer({ text, lettersLeftOut }: ReadText, plain: string): boolean {
  return lettersOf(text) + lettersLeftOut < lettersOf(plain) * POOREST;
}
