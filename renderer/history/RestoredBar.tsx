import { App } from 'antd';
import { failureSentence } from '../../shared/messages/failures.ts';
import { partElementId } from '../form/partElementId.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { UndoBar } from '../ui/UndoBar.tsx';
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
    <UndoBar
      done={words.history.restored(restored.version)}
      undo={words.history.undo}
      onUndo={takeBack}
      onClose={close}
    />
  );
}
