import { App } from 'antd';
import { type ComponentType, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { failureSentence } from '../../shared/messages/failures.ts';
import { words } from '../messages/words.ts';
import { chooseWord, chosenWord } from './chosenWord.ts';
import { type Taken, TakenBar } from './TakenBar.tsx';
import type { UpdateDialogProps } from './UpdateDialog.tsx';
import { useWordDrop } from './useWordDrop.ts';
import './wordUpdate.css';

/** 用改过的 Word 更新 around an open form: a file dropped anywhere on it, the dialog, what was taken and can be taken back. */
export function WordUpdate() {
  const { message } = App.useApp();
  const file = useStore(chosenWord, (state) => state.file);
  const [taken, setTaken] = useState<Taken>();
  const isDragging = useWordDrop({
    onWord: ([first, ...others]) => {
      if (others.length > 0) message.info(words.wordUpdate.onlyOne);
      else chooseWord(first);
    },
    onOther: () => message.info(words.wordUpdate.notHere),
  });
  const Dialog = useDialog(file !== undefined);
  // A file chosen for this form is for no other one.
  useEffect(() => () => chooseWord(undefined), []);
  return (
    <>
      {isDragging && <div className="word-drop">{words.wordUpdate.drop}</div>}
      {taken && <TakenBar key={taken.at} taken={taken} onClose={() => setTaken(undefined)} />}
      {file && Dialog && (
        <Dialog
          file={file}
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
