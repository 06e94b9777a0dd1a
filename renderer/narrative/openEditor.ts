import {
  history,
  historyKeymap,
  insertNewline,
  moveLineDown,
  moveLineUp,
  standardKeymap,
} from '@codemirror/commands';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, type KeyBinding, keymap } from '@codemirror/view';
import type { NarrativeRow } from '../../shared/notice/formSchema.ts';
import { editor as words } from '../messages/editor.ts';
import { finding } from './finding.ts';
import { limitMark } from './limitMark.ts';
import { paragraphCounts } from './paragraphCounts.ts';
import { type PasteListener, pasting } from './pasting.ts';
import { remarkMarks } from './remarkMarks.ts';
import { replacing } from './replacing.ts';
import { isTyped, settling } from './settled.ts';
import { keepSitting, sittingOf } from './sittings.ts';

export interface EditorOptions {
  readonly form: string;
  readonly parent: HTMLElement;
  readonly text: string;
  readonly limit: NarrativeRow['limit'];
  /** HTML attributes of the control itself. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The text as it stands after every change, without letters that an input method still holds. */
  readonly onText: (text: string, isTyping: boolean) => void;
  readonly onSelection: (selected: string) => void;
  /** The paragraph (from 0) that the caret has come to. */
  readonly onParagraph: (paragraph: number) => void;
  /** The place for the find bar, undefined when it goes. */
  readonly onFindBar: (place: HTMLElement | undefined) => void;
  readonly onLeave: () => void;
  readonly paste: PasteListener;
}

/** The long text in its editor. */
export interface NarrativeEditor {
  readonly view: EditorView;
  /** Makes the text another one, as a step of undo; nothing happens where it is that already. */
  readonly follow: (text: string) => void;
  readonly close: () => void;
}

/** Steps of undo that are kept; each takes the memory of its change. */
const UNDO_STEPS = 5_000;

/** An editor for plain paragraphs; undo goes on where it ended when the form was left. */
export function openEditor(options: EditorOptions): NarrativeEditor {
  const { form, parent, text, onText } = options;
  let handedOver = '';
  const handOver = (now: string, isTyping = false) => {
    if (now === handedOver) return;
    handedOver = now;
    onText(now, isTyping);
  };
  const listener = EditorView.updateListener.of(({ view, state, transactions }) => {
    if (view.compositionStarted) return;
    // Not after a paste, undo, or a change by program: nothing more of its kind follows then.
    handOver(
      state.doc.toString(),
      transactions.every((each) => !each.docChanged || isTyped(each)),
    );
  });
  const state = sittingOf(form, text, [extensionsOf(options), listener]);
  const view = new EditorView({ parent, state });
  handedOver = state.doc.toString();
  const follow = (wanted: string) => {
    // While letters are composed the editor holds more than it has handed over: only what others changed is taken.
    if (wanted === handedOver) return;
    handedOver = wanted;
    view.dispatch(replacing(view.state, wanted));
  };
  follow(text);
  return {
    view,
    follow,
    close: () => {
      // A composition that was never ended is taken as it stands.
      handOver(view.state.doc.toString());
      keepSitting(form, view.state);
      view.destroy();
    },
  };
}

/** Moving by keys as everywhere else; Enter begins a paragraph, and Ctrl+Enter stays for the window. */
const KEYS: readonly KeyBinding[] = [
  { key: 'Enter', run: insertNewline, shift: insertNewline },
  { key: 'Alt-ArrowUp', run: moveLineUp },
  { key: 'Alt-ArrowDown', run: moveLineDown },
  ...historyKeymap,
  ...standardKeymap,
];

function extensionsOf(options: EditorOptions): Extension {
  const { limit, attributes, onSelection, onParagraph, onFindBar, onLeave, paste } = options;
  return [
    history({ minDepth: UNDO_STEPS }),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      ...attributes,
      tabindex: '0',
      spellcheck: 'false',
      autocorrect: 'off',
    }),
    EditorState.phrases.of(words.phrases),
    settling,
    limitMark(limit),
    paragraphCounts(limit.measure),
    remarkMarks,
    finding(onFindBar),
    pasting(paste),
    keymap.of(KEYS),
    EditorView.updateListener.of(({ state, selectionSet, docChanged }) => {
      if (!selectionSet && !docChanged) return;
      onSelection(selectedText(state));
      onParagraph(state.doc.lineAt(state.selection.main.head).number - 1);
    }),
    EditorView.domEventObservers({
      focus: (_, { state }) => onParagraph(state.doc.lineAt(state.selection.main.head).number - 1),
      blur: onLeave,
    }),
  ];
}

function selectedText({ doc, selection: { main } }: EditorState): string {
  return doc.sliceString(main.from, main.to);
}
