import { isolateHistory } from '@codemirror/commands';
import type { ChangeSpec, EditorState, TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';

/** The one change (UTF-16 offsets) that makes a text another: what both begin and end with stays untouched. */
export function onlyChange(before: string, after: string): { from: number; to: number; insert: string } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let tail = 0;
  while (tail < shorter - from && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  // Never inside a surrogate pair.
  if (isLowSurrogate(before, from) || isLowSurrogate(after, from)) from -= 1;
  if (isLowSurrogate(before, before.length - tail) || isLowSurrogate(after, after.length - tail)) tail -= 1;
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) };
}

const isLowSurrogate = (text: string, at: number) => /^[\udc00-\udfff]/u.test(text.charAt(at));

/** A change by the program: one step of undo by itself. */
export const programChange = (changes: ChangeSpec): TransactionSpec => ({
  changes,
  annotations: isolateHistory.of('full'),
  userEvent: 'input.program',
});

/** The step of undo that makes the whole text another one. */
export const replacing = (state: EditorState, text: string): TransactionSpec =>
  programChange(onlyChange(state.doc.toString(), text));

/** Puts paragraphs (divided by \n) behind the text, with the caret at the end of the first of them; one step of undo. */
export function insertParagraphs(view: EditorView, text: string): void {
  const { doc } = view.state;
  const { text: last, to } = doc.line(doc.lines);
  const lead = last.trim() === '' ? '' : '\n';
  const end = to + lead.length + (text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'));
  view.dispatch({
    ...programChange({ from: to, insert: lead + text }),
    selection: { anchor: end },
    scrollIntoView: true,
  });
}
