import { type EditorState, type Extension, Facet, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { limitCrossing } from '../../shared/narrative/count.ts';
import type { NarrativeRow } from '../../shared/notice/formSchema.ts';
import { isSettled } from './settled.ts';

type Limit = NarrativeRow['limit'];

const limitOfText = Facet.define<Limit, Limit | undefined>({ combine: ([limit]) => limit });

// What is typed behind them is tinted at once, not only when the text is looked at anew.
const FIRST = Decoration.mark({ class: 'over-limit over-limit-first', inclusiveEnd: true });
const OTHERS = Decoration.mark({ class: 'over-limit', inclusiveEnd: true });

/** The text beyond the limit, from the very character where the limit is crossed. */
function beyondLimit(state: EditorState): DecorationSet {
  const limit = state.facet(limitOfText);
  const text = state.doc.toString();
  const at = limit && limitCrossing(text, limit.max, limit.measure);
  if (at === undefined) return Decoration.none;
  const second = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  return Decoration.set([
    FIRST.range(at, second),
    ...(second < text.length ? [OTHERS.range(second, text.length)] : []),
  ]);
}

const marks = StateField.define<DecorationSet>({
  create: beyondLimit,
  update: (before, transaction) =>
    isSettled(transaction) ? beyondLimit(transaction.state) : before.map(transaction.changes),
  provide: (field) => EditorView.decorations.from(field),
});

/** Tints what stands beyond a limit (字, or characters as the notice measures). */
export const limitMark = (limit: Limit): Extension => [limitOfText.of(limit), marks];
