import { historyField } from '@codemirror/commands';
import { EditorState, type Extension } from '@codemirror/state';

/** What undo knows of forms that were open in this window, the one that was left last at the end. */
const sittings = new Map<string, unknown>();

/** Undo of so many forms is kept. */
const MAX_FORMS = 10;

const FIELDS = { history: historyField };

/** Keeps text, caret and undo of a form's long text until it is opened again in this window. */
export function keepSitting(form: string, state: EditorState): void {
  sittings.delete(form);
  sittings.set(form, state.toJSON(FIELDS));
  const [oldest] = sittings.keys();
  if (sittings.size > MAX_FORMS && oldest !== undefined) sittings.delete(oldest);
}

/** The state that a form's long text was left in; a new one, to be gone on with at its end, where it was not open before. */
export function sittingOf(form: string, text: string, extensions: Extension): EditorState {
  const kept = sittings.get(form);
  return kept === undefined
    ? EditorState.create({ doc: text, selection: { anchor: text.length }, extensions })
    : EditorState.fromJSON(kept, { extensions }, FIELDS);
}
