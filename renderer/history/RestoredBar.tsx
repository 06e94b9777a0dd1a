import { CloseOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { failureSentence } from '../../shared/messages/failures.ts';
import { partElementId } from '../form/partElementId.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { putBack } from './keepNarrative.ts';

/** What was put in the narrative's place, by its name, and what stood there before. */
export interface Restored {
  readonly version: string;
  readonly before: string;
}

interface Props {
  readonly restored: Restored;
  readonly onClose: () => void;
}

/** Says which text was put back and takes it back; it stays until it is closed or the section is left. */
export function RestoredBar({ restored, onClose }: Props) {
  const { draft } = useForm();
  const { message } = App.useApp();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), []);
  const close = () => {
    onClose();
    document.getElementById(partElementId('narrative'))?.focus();
  };
  const takeBack = async () => {
    const done = await putBack(draft, restored.before);
    if (done.ok) close();
    else message.error(failureSentence(done.error));
  };
  return (
    <div className="restored-bar">
      <span role="status">{words.history.restored(restored.version)}</span>
      <Button ref={undo} onClick={takeBack}>
        {words.history.undo}
      </Button>
      <Button
        type="text"
        icon={<CloseOutlined aria-hidden />}
        aria-label={words.history.closeBar}
        onClick={close}
      />
    </div>
  );
}
