import { redo, undo } from '@codemirror/commands';
import { openSearchPanel } from '@codemirror/search';
import type { EditorView } from '@codemirror/view';
import { Button } from 'antd';
import { editor as words } from '../messages/editor.ts';

/** What can be done with the text beside writing it. */
export function Toolbar({ view }: { readonly view: EditorView }) {
  const change = (run: typeof undo) => () => {
    run(view);
    view.focus();
  };
  return (
    <div className="narrative-tools">
      <Button type="text" size="small" title="Ctrl+Z" onClick={change(undo)}>
        {words.undo}
      </Button>
      <Button type="text" size="small" title="Ctrl+Y" onClick={change(redo)}>
        {words.redo}
      </Button>
      <Button type="text" size="small" title="Ctrl+F" onClick={() => openSearchPanel(view)}>
        {words.find}
      </Button>
    </div>
  );
}
