import { CODE_ALPHABET, CODE_LENGTH } from './checkCode.ts';

/** A code as somebody typed it off a paper: for each of its characters, those that it may have been. */
export type TypedCode = readonly string[];

/** What no code has in it, and what a person may have taken for it. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  0: 'DQC6',
  O: 'DQC6',
  1: '7JT',
  I: '7JT',
  L: '7JT',
  2: '7',
  Z: '7',
  5: '36',
  S: '36',
  8: '369',
  B: '369R',
  U: 'VJ',
};

/** Blanks, and everything that is used as a hyphen. */
const BETWEEN = /[\s\p{Pd}_.·—ー−]/gu;

/** A code in any way of writing: blanks, small letters, full width, without its hyphen; undefined where it is none. */
export function typedCode(text: string): TypedCode | undefined {
  const characters = [...text.normalize('NFKC').replace(BETWEEN, '').toUpperCase()];
  const typed = characters.map((each) => (CODE_ALPHABET.includes(each) ? each : LOOKALIKES[each]));
  const isCode = typed.length === CODE_LENGTH && typed.every((each) => each !== undefined);
  return isCode ? typed.filter((each) => each !== undefined) : undefined;
}

/** Whether what was typed may be this code (`7KQF-3MXA`). */
export function fitsCode(typed: TypedCode, code: string): boolean {
  const characters = [...code.replace('-', '')];
  return (
    characters.length === typed.length && characters.every((each, at) => typed[at]?.includes(each) === true)
  );
}
