import { FileSyncOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { chooseWord } from './chosenWord.ts';
import { WordInput } from './WordInput.tsx';
import './wordUpdate.css';

/** The way to 用改过的 Word 更新 at the export; a drop on the form is the other one. */
export function ChooseWord() {
  const { draft } = useForm();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="choose-word">
      <h3>{words.wordUpdate.heading}</h3>
      <WordInput input={input} onFile={(file) => chooseWord({ file, form: draft.id })} />
      <Button icon={<FileSyncOutlined aria-hidden />} onClick={() => input.current?.click()}>
        {words.wordUpdate.open}
      </Button>
      <p className="hint">{words.wordUpdate.openHint}</p>
    </div>
  );
}
