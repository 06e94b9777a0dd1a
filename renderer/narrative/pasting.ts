import { isolateHistory, undo, undoDepth } from '@codemirror/commands';
import { Annotation, type EditorState, type Extension, Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** What a paste brings, cleaned; `said` is a sentence on what was cleaned, empty where nothing was. */
export interface CleanedPaste {
  /** As it would stand without cleaning. */
  readonly raw: string;
  readonly text: string;
  readonly said: string;
}

export interface PasteListener {
  readonly clean: (data: DataTransfer) => CleanedPaste;
  /** Before a text goes in. */
  readonly onPaste: (pasted: CleanedPaste) => void;
  /** After every change: whether one undo takes the cleaning of the last paste back, and nothing else. */
  readonly onChange: (canTakeBack: boolean) => void;
  /** The text would be too long to be kept, or is no text. */
  readonly onRefused: (why: 'tooLong' | 'file') => void;
}

/** Far above what anybody pastes by mistake, and what a form can keep (characters). */
export const MAX_TEXT = 100_000;

const cleaning = Annotation.define<true>();

/** Pasted and dropped text goes in cleaned; one undo brings it back as it was, a second takes it out. */
export const pasting = (listener: PasteListener): Extension => [
  watching(listener.onChange),
  handlers(listener),
];

function watching(onChange: PasteListener['onChange']): Extension {
  let cleaned: EditorState | undefined;
  return EditorView.updateListener.of(({ docChanged, transactions, state }) => {
    if (!docChanged) return;
    if (transactions.some((transaction) => transaction.annotation(cleaning))) cleaned = state;
    onChange(cleaned !== undefined && isSame(cleaned, state));
  });
}

/** The same text with as much to undo: nothing was done since, or it was undone. */
const isSame = (a: EditorState, b: EditorState) => undoDepth(a) === undoDepth(b) && a.doc.eq(b.doc);

const handlers = (listener: PasteListener): Extension =>
  EditorView.domEventHandlers({
    paste: (event, view) => taken(view, event.clipboardData, listener),
    drop: (event, view) => {
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
      // Text that is moved within the editor is none from outside.
      if (!isFile(event.dataTransfer) && (at === null || isOwnDrag(event))) return false;
      if (at !== null && !isFile(event.dataTransfer)) view.dispatch({ selection: { anchor: at } });
      event.preventDefault();
      return taken(view, event.dataTransfer, listener);
    },
    dragstart: (event) => {
      event.dataTransfer?.setData(OWN, '');
      return false;
    },
  });

/** Marks what is dragged out of the editor itself. */
const OWN = 'application/x-jianbiaotong-text';
const isOwnDrag = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes(OWN) ?? false;
const isFile = (data: DataTransfer | null) => data?.types.includes('Files') === true && !hasText(data);
const hasText = (data: DataTransfer) => data.types.includes('text/plain') || data.types.includes('text/html');

function taken(view: EditorView, data: DataTransfer | null, listener: PasteListener): boolean {
  if (!data) return false;
  if (!hasText(data)) {
    listener.onRefused('file');
    return true;
  }
  const pasted = listener.clean(data);
  const { doc, selection } = view.state;
  const { from, to } = selection.main;
  const longest = Math.max(pasted.raw.length, pasted.text.length);
  if (longest === 0) {
    listener.onRefused('file');
    return true;
  }
  if (doc.length - (to - from) + longest > MAX_TEXT) {
    listener.onRefused('tooLong');
    return true;
  }
  listener.onPaste(pasted);
  insert(view, pasted);
  return true;
}

function insert(view: EditorView, { raw, text }: CleanedPaste): void {
  const asItWas = view.state.toText(raw);
  const { from } = view.state.selection.main;
  const put = view.state.replaceSelection(asItWas);
  const annotations = [isolateHistory.of('full'), Transaction.userEvent.of('input.paste')];
  const steps = [view.state.update({ ...put, annotations, scrollIntoView: true })];
  if (text !== raw) {
    const cleaned = view.state.toText(text);
    const [first] = steps;
    steps.push(
      (first as Transaction).state.update({
        changes: { from, to: from + asItWas.length, insert: cleaned },
        selection: { anchor: from + cleaned.length },
        annotations: [...annotations, cleaning.of(true)],
        scrollIntoView: true,
      }),
    );
  }
  // Both at once: the text is never seen as it was.
  view.update(steps);
}

/** Takes back the cleaning of the last paste. */
export const asPasted = (view: EditorView): boolean => undo(view);
