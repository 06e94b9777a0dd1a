import { CloseOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { failureSentence } from '../../shared/messages/failures.ts';
import { useForm } from '../form/useFormView.ts';
import '../history/history.css';
import { words } from '../messages/words.ts';
import { takeBack, type WayBack } from './takeChanges.ts';

/** What was taken of a Word file, and the way back. */
export interface Taken {
  readonly count: number;
  readonly back: WayBack;
  /** Tells one taking from the next. */
  readonly at: number;
}

interface Props {
  readonly taken: Taken;
  readonly onClose: () => void;
}

/** Says what was taken and takes it back; it stays until it is closed or the form is left. */
export function TakenBar({ taken, onClose }: Props) {
  const { draft } = useForm();
  const { message } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), []);
  const close = () => {
    onClose();
    document.querySelector<HTMLElement>('main')?.focus();
  };
  const goBack = async () => {
    setBusy(true);
    const done = await takeBack(draft, taken.back);
    setBusy(false);
    if (!done.ok) return message.error(failureSentence(done.error));
    message.success(words.wordUpdate.undone);
    return close();
  };
  return (
    <div className="restored-bar word-taken">
      <span role="status">
        {words.wordUpdate.taken(taken.count, taken.back.texts.narrative !== undefined)}
      </span>
      <Button ref={undo} loading={isBusy} onClick={goBack}>
        {words.wordUpdate.undo}
      </Button>
      <Button
        type="text"
        icon={<CloseOutlined aria-hidden />}
        aria-label={words.wordUpdate.closeBar}
        onClick={close}
      />
    </div>
  );
}
