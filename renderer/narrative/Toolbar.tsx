import { redo, undo } from '@codemirror/commands';
import { openSearchPanel } from '@codemirror/search';
import type { EditorView } from '@codemirror/view';
import { Button } from 'antd';
import { HistoryButton } from '../history/HistoryButton.tsx';
import type { Restored } from '../history/RestoredBar.tsx';
import { editor as words } from '../messages/editor.ts';

interface Props {
  readonly view: EditorView;
  readonly onRestored: (restored: Restored) => void;
}

/** What can be done with the text beside writing it. */
export function Toolbar({ view, onRestored }: Props) {
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
      <HistoryButton onRestored={onRestored} />
    </div>
  );
}
