import { type Extension, StateEffect, type Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** Says that no input method holds letters in the text any more: what was put off is done now. */
const settled = StateEffect.define<null>();

/** Whether an input method still holds letters of a changed text: they are neither counted, marked nor handed over. */
export const isComposing = (transaction: Transaction): boolean =>
  transaction.isUserEvent('input.type.compose');

/** Whether a transaction leaves a text to be looked at anew. */
export const isSettled = (transaction: Transaction): boolean =>
  (transaction.docChanged && !isComposing(transaction)) ||
  transaction.effects.some((effect) => effect.is(settled));

/** Tells the editor when a composition has ended, after the text that it leaves has arrived. */
export const settling: Extension = EditorView.domEventObservers({
  compositionend: (_, view) => {
    setTimeout(() => {
      if (view.dom.isConnected && !view.compositionStarted) view.dispatch({ effects: settled.of(null) });
    });
  },
});
