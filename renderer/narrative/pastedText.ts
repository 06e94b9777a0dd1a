import type { CleanedPaste } from './pasting.ts';

/** What the clipboard or a drop brings as text. */
export function pastedText(data: DataTransfer): CleanedPaste {
  const text = data.getData('text/plain').replace(/\r\n?/gu, '\n');
  return { raw: text, text, said: '' };
}
