import { type Extension, StateEffect, type Transaction } from '@codemirror/state';
import { EditorView, ViewPlugin } from '@codemirror/view';
import { createPauses } from '../ui/pauses.ts';

/** Says that nobody types at the moment, and that no input method holds letters in the text: what was put off is done now. */
const settled = StateEffect.define<null>();

/** Whether a key has changed the text, of an input method too: more of them follow at once. */
export const isTyped = (transaction: Transaction): boolean =>
  transaction.docChanged && (transaction.isUserEvent('input.type') || transaction.isUserEvent('delete'));

/**
 * Whether a transaction leaves a text to be looked at anew. No key waits for that: what is shown of the text moves along with
 * it and is made anew in the next pause.
 */
export const isSettled = (transaction: Transaction): boolean =>
  (transaction.docChanged && !isTyped(transaction)) ||
  transaction.effects.some((effect) => effect.is(settled));

function settle(view: EditorView): void {
  if (!view.compositionStarted) view.dispatch({ effects: settled.of(null) });
}

const afterKeys = ViewPlugin.define((view) => {
  const pauses = createPauses(() => settle(view));
  return {
    update: ({ transactions }) => {
      if (transactions.some(isSettled)) pauses.close();
      if (transactions.some(isTyped)) pauses.changed();
    },
    destroy: pauses.close,
  };
});

/** Tells the editor when a composition has ended, after the text that it leaves has arrived. */
const afterComposition = EditorView.domEventObservers({
  compositionend: (_, view) => {
    setTimeout(() => view.dom.isConnected && settle(view));
  },
});

/** Lets the editor know when its text is to be looked at anew. */
export const settling: Extension = [afterKeys, afterComposition];
