import { paste as words } from '../messages/paste.ts';
import { cleanPaste } from '../paste/cleanPaste.ts';
import { type CleanedPaste, MAX_TEXT } from './pasting.ts';

/** What the clipboard or a drop brings as text, cleaned; text that is far too long to be taken is left as it is. */
export function pastedText(data: DataTransfer): CleanedPaste {
  const text = data.getData('text/plain');
  if (text.length > MAX_TEXT) return { raw: text, text, said: '' };
  const { raw, text: clean, changes } = cleanPaste({ html: data.getData('text/html'), text });
  return { raw, text: clean, said: words.cleaned(changes) ?? '' };
}
