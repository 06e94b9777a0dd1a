import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

/* CodeMirror and nothing else, for the page that the long text is measured beside: window.bareEditor(text, style). */

Object.assign(globalThis, {
  bareEditor: (text, style) => {
    const parent = document.createElement('div');
    document.body.append(parent);
    const view = new EditorView({
      parent,
      state: EditorState.create({
        doc: text,
        extensions: [EditorView.lineWrapping, history(), keymap.of([...historyKeymap, ...standardKeymap])],
      }),
    });
    view.dom.style.cssText = style;
    view.focus();
  },
});
