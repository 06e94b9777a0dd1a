import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { FormSummary } from '../../shared/api/model.ts';
import { words } from '../messages/words.ts';
import { useDesk } from './useDesk.ts';

/** Says what went into the bin and brings it back; it stays until it is closed or the desk is left. */
export function UndoBar({ form }: { readonly form: FormSummary }) {
  const { undoBin, closeUndo } = useDesk();
  const undo = useRef<HTMLButtonElement>(null);
  // The row that held the focus is gone.
  useEffect(() => undo.current?.focus(), []);
  return (
    <div className="undo-bar">
      <span role="status">{words.desk.deleted(form.name || words.desk.unnamed)}</span>
      <Button ref={undo} onClick={undoBin}>
        {words.desk.undo}
      </Button>
      <Button
        type="text"
        icon={<CloseOutlined aria-hidden />}
        aria-label={words.desk.close}
        onClick={closeUndo}
      />
    </div>
  );
}
