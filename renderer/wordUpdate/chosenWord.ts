import { createStore } from 'zustand/vanilla';

/** Word files by their names: what one really is, its content decides later. */
const WORD_NAME = /\.(?:docx?|docm|dotx?|wps|wpt|rtf)$/iu;
const WORD_TYPE =
  /^application\/(?:msword|rtf|vnd\.openxmlformats-officedocument\.wordprocessingml\..*|vnd\.ms-word\..*)$/u;

/** What a file chooser offers. */
export const WORD_ACCEPT = '.docx,.doc,.wps,.rtf';

export const isWordName = (name: string): boolean => WORD_NAME.test(name);
export const isWordType = (type: string): boolean => WORD_TYPE.test(type);

/** The Word file that the open form is to be held against, from whichever part of the screen it came. */
export const chosenWord = createStore<{ readonly file: File | undefined }>(() => ({ file: undefined }));

export const chooseWord = (file: File | undefined): void => chosenWord.setState({ file });
