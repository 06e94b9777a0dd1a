import { createStore } from 'zustand/vanilla';

/** Word files by their names: what one really is, its content decides later. */
const WORD_NAME = /\.(?:docx?|docm|dotx?|wps|wpt|rtf)$/iu;
const WORD_TYPE =
  /^application\/(?:msword|rtf|vnd\.openxmlformats-officedocument\.wordprocessingml\..*|vnd\.ms-word\..*)$/u;

/** What a file chooser offers. */
export const WORD_ACCEPT = '.docx,.doc,.wps,.rtf';

export const isWordName = (name: string): boolean => WORD_NAME.test(name);
export const isWordType = (type: string): boolean => WORD_TYPE.test(type);

/** A Word file from whichever part of the screen it came, and what it is for. */
export interface ChosenWord {
  readonly file: File;
  /** The form that it is held against; null where one is to be made for it. */
  readonly form: string | null;
  /** One of several forms in the file, from 1. */
  readonly which?: number | undefined;
  /** The form was made for it: without anything taken it goes again. */
  readonly isNew?: boolean;
}

export const chosenWord = createStore<{ readonly chosen: ChosenWord | undefined }>(() => ({
  chosen: undefined,
}));

export const chooseWord = (chosen: ChosenWord | undefined): void => chosenWord.setState({ chosen });

/** Another file for the same, or one of several forms in it. */
export function chooseInstead(change: Pick<ChosenWord, 'file'> | { readonly which: number }): void {
  const { chosen } = chosenWord.getState();
  if (chosen) chooseWord({ ...chosen, which: undefined, ...change });
}
