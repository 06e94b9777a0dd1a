import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { words } from '../messages/words.ts';
import './undoBar.css';

interface Props {
  /** What was done. */
  readonly done: string;
  readonly undo: string;
  /** Takes it back, and tells where that failed. */
  readonly onUndo: () => Promise<unknown>;
  readonly onClose: () => void;
  readonly className?: string;
}

/** Says what was done and takes it back. Its button has the focus: what was clicked is gone. */
export function UndoBar({ done, undo, onUndo, onClose, className = '' }: Props) {
  const [isBusy, setBusy] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const goBack = async () => {
    setBusy(true);
    await onUndo();
    setBusy(false);
  };
  return (
    <div className={`undo-bar ${className}`}>
      <span role="status">{done}</span>
      <Button ref={button} loading={isBusy} onClick={goBack}>
        {undo}
      </Button>
      <Button
        type="text"
        icon={<CloseOutlined aria-hidden />}
        aria-label={words.undoBar.close}
        onClick={onClose}
      />
    </div>
  );
}
