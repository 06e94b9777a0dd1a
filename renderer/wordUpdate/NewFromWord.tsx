import { FileWordOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ComponentType, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { FormOfWord } from '../../shared/api/model.ts';
import { fail, type Result } from '../../shared/result/result.ts';
import { call } from '../bridge/transport.ts';
import { words } from '../messages/words.ts';
import { type ChosenWord, chooseWord, chosenWord } from './chosenWord.ts';
import type { NewFormProps } from './NewForm.tsx';
import { Reading } from './Reading.tsx';
import { Refused } from './Refused.tsx';
import { uploadOf } from './uploadOf.ts';
import { useOneWord } from './useWordDrop.ts';
import { WIDTH, WordFrame } from './WordFrame.tsx';
import { WordInput } from './WordInput.tsx';
import './wordUpdate.css';

/** 从 Word 文件新建 on the desk: a form made by hand or of another year becomes a new one, once its values are confirmed. */
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

/** What was read, and the part of the program that goes on with it. */
interface Made extends FormOfWord {
  readonly Next: ComponentType<NewFormProps>;
}

/** The file is read, then its values are shown; or it is said why not. No form is there before one of them is taken. */
function Making({ chosen }: { readonly chosen: ChosenWord }) {
  const { file, which } = chosen;
  const [isOpen, setOpen] = useState(true);
  const [made, setMade] = useState<Result<Made>>();
  useEffect(() => {
    const job = crypto.randomUUID();
    let isLeft = false;
    setMade(undefined);
    void make(chosen, job).then((answer) => {
      if (!isLeft) setMade(answer);
    });
    return () => {
      isLeft = true;
      void call('jobs.cancel', { job });
    };
  }, [chosen]);
  const close = () => setOpen(false);
  const frame = { isOpen, name: file.name, onClose: close, onClosed: () => chooseWord(undefined) };
  if (made?.ok) {
    const { Next, form, reading } = made.value;
    return <Next key={form.id} chosen={chosen} form={form} reading={reading} frame={frame} />;
  }
  return (
    <WordFrame key={`${file.name} ${which}`} {...frame} title={words.wordUpdate.create} width={WIDTH.lines}>
      {made ? <Refused failure={made.error} onClose={close} /> : <Reading percent={0} onCancel={close} />}
    </WordFrame>
  );
}

async function make({ file, which }: ChosenWord, job: string): Promise<Result<Made>> {
  const data = await uploadOf(file);
  if (!data.ok) return data;
  const next = import('./NewForm.tsx').catch(() => undefined);
  const read = await call('word.readNew', { data: data.value, job, ...(which && { which }) });
  if (!read.ok) return read;
  const program = await next;
  return program ? { ok: true, value: { ...read.value, Next: program.NewForm } } : fail('connectionLost');
}
