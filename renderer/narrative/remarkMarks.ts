import { type Extension, StateEffect, StateField, type Transaction } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, showTooltip, type Tooltip } from '@codemirror/view';
import type { Severity } from '../../shared/form/finding.ts';
import { editor as words } from '../messages/editor.ts';
import { programChange } from './replacing.ts';

/** Words of the text that deserve a look (UTF-16 offsets), why, and what may stand there instead. */
export interface Remark {
  readonly from: number;
  readonly to: number;
  readonly severity: Severity;
  readonly sentence: string;
  readonly suggestion: string | undefined;
}

const setRemarks = StateEffect.define<readonly Remark[]>();

interface Remarks {
  readonly all: readonly Remark[];
  readonly decorations: DecorationSet;
  readonly tooltip: Tooltip | null;
}

const NONE: Remarks = { all: [], decorations: Decoration.none, tooltip: null };

const remarks = StateField.define<Remarks>({
  create: () => NONE,
  update: (before, transaction) => {
    const all = remarksAfter(before.all, transaction);
    const decorations = all === before.all ? before.decorations : decorated(all);
    const tooltip = isClick(transaction) ? tooltipAt(all, transaction) : kept(before.tooltip, transaction);
    return { all, decorations, tooltip };
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({ decorations }) => decorations),
    showTooltip.from(field, ({ tooltip }) => tooltip),
  ],
});

/** Words in the text that a check found, marked; a click on them says why and offers what may stand there instead. */
export const remarkMarks: Extension = remarks;

/** Marks these words and no others. */
export function showRemarks(view: EditorView, wanted: readonly Remark[]): void {
  const { all } = view.state.field(remarks);
  if (all.length !== wanted.length || !all.every((remark, at) => isSame(remark, wanted[at])))
    view.dispatch({ effects: setRemarks.of(wanted) });
}

/** Puts the suggestion in the place of the words, as one step of undo; the caret, and with it the preview, goes there. */
export function takeSuggestion(view: EditorView, { from, to, suggestion }: Remark): void {
  if (suggestion === undefined) return;
  view.dispatch({
    ...programChange({ from, to, insert: suggestion }),
    selection: { anchor: from + suggestion.length },
    scrollIntoView: true,
  });
  view.focus();
}

/** Chooses the words in the text, and scrolls to them. */
export function goToRemark(view: EditorView, { from, to }: Remark): void {
  view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
  view.focus();
}

const isSame = (a: Remark, b: Remark | undefined) =>
  a.from === b?.from && a.to === b.to && a.sentence === b.sentence && a.suggestion === b.suggestion;

/** Remarks move with the text around them; one whose own words are changed is gone. */
function remarksAfter(before: readonly Remark[], { effects, changes, docChanged }: Transaction) {
  const set = effects.findLast((effect) => effect.is(setRemarks));
  if (set) return set.value as readonly Remark[];
  if (!docChanged || before.length === 0) return before;
  return before.flatMap((remark) => {
    if (changes.touchesRange(remark.from, remark.to)) return [];
    return [{ ...remark, from: changes.mapPos(remark.from, 1), to: changes.mapPos(remark.to, -1) }];
  });
}

const decorated = (all: readonly Remark[]): DecorationSet =>
  Decoration.set(
    all.map(({ from, to, severity, sentence }) =>
      Decoration.mark({ class: `remark remark-${severity}`, attributes: { title: sentence } }).range(
        from,
        to,
      ),
    ),
    true,
  );

const isClick = (transaction: Transaction) => transaction.isUserEvent('select.pointer');

/** What was opened by a click stays until the caret or the text moves. */
const kept = (tooltip: Tooltip | null, { selection, docChanged }: Transaction) =>
  selection || docChanged ? null : tooltip;

function tooltipAt(all: readonly Remark[], { newSelection: { main } }: Transaction): Tooltip | null {
  const remark = all.find(({ from, to }) => main.empty && from <= main.head && main.head <= to);
  if (!remark) return null;
  return { pos: remark.from, above: true, create: (view) => ({ dom: bubble(view, remark) }) };
}

function bubble(view: EditorView, remark: Remark): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'remark-bubble';
  dom.append(remark.sentence);
  if (remark.suggestion !== undefined) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words.replaceBy(remark.suggestion);
    // The editor keeps the focus: a bubble that loses its place would take the click with it.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => takeSuggestion(view, remark));
    dom.append(button);
  }
  return dom;
}
