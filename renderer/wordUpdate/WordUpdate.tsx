import { App } from 'antd';
import { type ComponentType, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { failureSentence } from '../../shared/messages/failures.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { chooseWord, chosenWord, takenFor } from './chosenWord.ts';
import { TakenBar } from './TakenBar.tsx';
import type { UpdateDialogProps } from './UpdateDialog.tsx';
import { useOneWord } from './useWordDrop.ts';
import './wordUpdate.css';

/** 用改过的 Word 更新 around an open form: a file dropped anywhere on it, the dialog, what was taken and can be taken back. */
export function WordUpdate() {
  const { draft } = useForm();
  const any = useStore(chosenWord, (state) => state.chosen);
  const chosen = any?.form === draft.id ? any : undefined;
  const [taken, setTaken] = useState(() => takenFor(draft.id));
  // It is said once.
  useEffect(() => chosenWord.setState({ made: undefined }), []);
  const isDragging = useOneWord((file) => chooseWord({ file, form: draft.id }));
  const Dialog = useDialog(chosen !== undefined);
  return (
    <>
      {isDragging && <div className="word-drop">{words.wordUpdate.drop}</div>}
      {taken && <TakenBar key={taken.at} taken={taken} onClose={() => setTaken(undefined)} />}
      {chosen && Dialog && (
        <Dialog
          chosen={chosen}
          onClosed={(done) => {
            chooseWord(undefined);
            if (done) setTaken(done);
          }}
        />
      )}
    </>
  );
}

/** The dialog is a program of its own, fetched when a file is first chosen. */
function useDialog(isWanted: boolean): ComponentType<UpdateDialogProps> | undefined {
  const { message } = App.useApp();
  const [dialog, setDialog] = useState<{ readonly Dialog: ComponentType<UpdateDialogProps> }>();
  useEffect(() => {
    if (!isWanted || dialog) return;
    import('./UpdateDialog.tsx').then(
      ({ UpdateDialog }) => setDialog({ Dialog: UpdateDialog }),
      () => {
        chooseWord(undefined);
        message.error(failureSentence({ code: 'connectionLost', details: {} }));
      },
    );
  }, [isWanted, dialog, message]);
  return dialog?.Dialog;
}
