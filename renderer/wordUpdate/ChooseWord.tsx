import { FileSyncOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';
import { words } from '../messages/words.ts';
import { chooseWord, WORD_ACCEPT } from './chosenWord.ts';
import './wordUpdate.css';

/** The way to 用改过的 Word 更新 at the export; a drop on the form is the other one. */
export function ChooseWord() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="choose-word">
      <h3>{words.wordUpdate.heading}</h3>
      <WordInput input={input} />
      <Button icon={<FileSyncOutlined aria-hidden />} onClick={() => input.current?.click()}>
        {words.wordUpdate.open}
      </Button>
      <p className="hint">{words.wordUpdate.openHint}</p>
    </div>
  );
}

/** The system's file chooser behind a button. */
export function WordInput({ input }: { readonly input: React.RefObject<HTMLInputElement | null> }) {
  return (
    <input
      ref={input}
      type="file"
      hidden
      accept={WORD_ACCEPT}
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        currentTarget.value = '';
        if (file) chooseWord(file);
      }}
    />
  );
}
