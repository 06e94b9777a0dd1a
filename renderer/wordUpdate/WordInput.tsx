import type { RefObject } from 'react';
import { WORD_ACCEPT } from './chosenWord.ts';

interface Props {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onFile: (file: File) => void;
}

/** The system's file chooser behind a button. */
export function WordInput({ input, onFile }: Props) {
  return (
    <input
      ref={input}
      type="file"
      hidden
      accept={WORD_ACCEPT}
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        currentTarget.value = '';
        if (file) onFile(file);
      }}
    />
  );
}
