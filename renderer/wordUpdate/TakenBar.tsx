import { App } from 'antd';
import { failureSentence } from '../../shared/messages/failures.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { UndoBar } from '../ui/UndoBar.tsx';
import { takeBack, type WayBack } from './takeChanges.ts';

/** What was taken of a Word file, and the way back. */
export interface Taken {
  readonly count: number;
  /** The form was made of the file. */
  readonly isNew?: boolean;
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
  const close = () => {
    onClose();
    document.querySelector<HTMLElement>('main')?.focus();
  };
  const goBack = async () => {
    const done = await takeBack(draft, taken.back);
    if (!done.ok) return message.error(failureSentence(done.error));
    message.success(words.wordUpdate.undone);
    return close();
  };
  return (
    <UndoBar
      className="word-taken"
      done={
        taken.isNew
          ? words.wordUpdate.filledIn(taken.count)
          : words.wordUpdate.taken(taken.count, taken.back.texts.narrative !== undefined)
      }
      undo={taken.isNew ? words.wordUpdate.undoFilling : words.wordUpdate.undo}
      onUndo={goBack}
      onClose={close}
    />
  );
}
