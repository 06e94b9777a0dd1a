import { Button } from 'antd';
import { useRef } from 'react';
import { words } from '../messages/words.ts';
import { WordInput } from './ChooseWord.tsx';

/** Another file in the place of this one. */
export function OtherFileButton() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <WordInput input={input} />
      <Button onClick={() => input.current?.click()}>{words.wordUpdate.other}</Button>
    </>
  );
}
