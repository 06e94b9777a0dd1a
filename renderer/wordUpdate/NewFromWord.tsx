import { FileWordOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Failure } from '../../shared/result/result.ts';
import { goTo } from '../app/route.ts';
import { refreshForms } from '../bridge/queries.ts';
import { call } from '../bridge/transport.ts';
import { words } from '../messages/words.ts';
import { type ChosenWord, chooseWord, chosenWord } from './chosenWord.ts';
import { letGo } from './letGo.ts';
import { Reading } from './Reading.tsx';
import { Refused } from './Refused.tsx';
import { uploadOf } from './uploadOf.ts';
import { useOneWord } from './useWordDrop.ts';
import { WIDTH, WordFrame } from './WordFrame.tsx';
import { WordInput } from './WordInput.tsx';
import './wordUpdate.css';

/** 从 Word 文件新建 on the desk: a form made by hand or of another year becomes a new one, whose values are confirmed on it. */
export function NewFromWord() {
  const input = useRef<HTMLInputElement>(null);
  const choose = (file: File) => chooseWord({ file, form: null });
  const isDragging = useOneWord(choose);
  const any = useStore(chosenWord, (state) => state.chosen);
  return (
    <>
      {isDragging && <div className="word-drop">{words.wordUpdate.dropNew}</div>}
      <WordInput input={input} onFile={choose} />
      <Button
        className="new-from-word"
        icon={<FileWordOutlined aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {words.wordUpdate.createOpen}
      </Button>
      {any?.form === null && <Making chosen={any} />}
    </>
  );
}

/** The file is read, and the form made for it is opened; or it is said why not. */
function Making({ chosen }: { readonly chosen: ChosenWord }) {
  const { file, which } = chosen;
  const [isOpen, setOpen] = useState(true);
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    const job = crypto.randomUUID();
    let isLeft = false;
    setFailure(undefined);
    // The dialog that goes on with it stands at once when the form is opened.
    void import('./UpdateDialog.tsx').catch(() => undefined);
    void make(chosen, job).then((made) => {
      if (isLeft) {
        if (made.ok) void letGo(made.value.id);
      } else if (made.ok) open({ ...chosen, form: made.value.id, isNew: true }, made.value.id);
      else setFailure(made.error);
    });
    return () => {
      isLeft = true;
      void call('jobs.cancel', { job });
    };
  }, [chosen]);
  const close = () => setOpen(false);
  return (
    <WordFrame
      key={`${file.name} ${which}`}
      isOpen={isOpen}
      title={words.wordUpdate.create}
      width={WIDTH.lines}
      name={file.name}
      onClose={close}
      onClosed={() => chooseWord(undefined)}
    >
      {failure ? <Refused failure={failure} onClose={close} /> : <Reading percent={0} onCancel={close} />}
    </WordFrame>
  );
}

async function make({ file, which }: ChosenWord, job: string) {
  const data = await uploadOf(file);
  return data.ok ? call('word.create', { data: data.value, job, ...(which && { which }) }) : data;
}

function open(chosen: ChosenWord, id: string): void {
  chooseWord(chosen);
  void refreshForms();
  goTo({ screen: 'form', id, section: 'basic' });
}
