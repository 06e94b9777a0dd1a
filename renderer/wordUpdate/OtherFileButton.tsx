import { Button } from 'antd';
import { useRef } from 'react';
import { words } from '../messages/words.ts';
import { chooseInstead } from './chosenWord.ts';
import { WordInput } from './WordInput.tsx';

/** Another file in the place of this one. */
export function OtherFileButton() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <WordInput input={input} onFile={(file) => chooseInstead({ file })} />
      <Button onClick={() => input.current?.click()}>{words.wordUpdate.other}</Button>
    </>
  );
}
