import { createStore } from 'zustand/vanilla';
import { goTo } from '../app/route.ts';
import type { Taken } from './TakenBar.tsx';

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
}

/** A form that was made of a Word file and has not been seen yet, with what was taken of that. */
interface MadeOfWord {
  readonly form: string;
  readonly taken: Taken;
}

interface WordState {
  readonly chosen: ChosenWord | undefined;
  readonly made: MadeOfWord | undefined;
}

export const chosenWord = createStore<WordState>(() => ({ chosen: undefined, made: undefined }));

export const chooseWord = (chosen: ChosenWord | undefined): void => chosenWord.setState({ chosen });

/** Has the screen of a new form say what was taken for it. */
export const showTaken = (made: MadeOfWord): void => chosenWord.setState({ made });

/** What was taken for a form that is seen for the first time. */
export function takenFor(form: string): Taken | undefined {
  const { made } = chosenWord.getState();
  return made?.form === form ? made.taken : undefined;
}

/** Opens a form with a file held against it. */
export function updateByWord(form: string, file: File, which?: number): void {
  chooseWord({ file, form, which });
  goTo({ screen: 'form', id: form, section: 'basic' });
}

/** Another file for the same, or one of several forms in it. */
export function chooseInstead(change: Pick<ChosenWord, 'file'> | { readonly which: number }): void {
  const { chosen } = chosenWord.getState();
  if (chosen) chooseWord({ ...chosen, which: undefined, ...change });
}
