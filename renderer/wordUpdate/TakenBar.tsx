import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
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

/** Says what was taken and takes it back; it stays until it is closed, the form is left, or what was taken is on paper. */
export function TakenBar({ taken, onClose }: Props) {
  const { draft } = useForm();
  const { message } = App.useApp();
  useAfterExport(onClose);
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

/** Another Word file was made of the form, of what stands in it now. */
function useAfterExport(act: () => void): void {
  const { draft } = useForm();
  const last = useStore(draft.store, ({ lastExport }) => lastExport?.id);
  const atFirst = useRef(last);
  useEffect(() => {
    if (last !== atFirst.current) act();
  }, [last, act]);
}
