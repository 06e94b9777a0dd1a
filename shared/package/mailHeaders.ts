import { utf8Bytes } from '../files/fileName.ts';

/* How the composer writes what is not ASCII into the head of a mail: RFC 2047 and RFC 2231, cut into pieces for lines of 76. */

const WORD = '=?UTF-8?B??=';
/** Of one word, before it becomes base64 (bytes). */
const WORD_HOLDS = 30;
/** A piece is shorter than this (characters). */
const PIECE_BELOW = 50;
const LINE_BREAK = '\r\n '.length;

/** The most bytes that a text takes as words in base64 (RFC 2047), each in a line of its own. */
export function headerWordBytes(text: string): number {
  const words = pieces([...text].map(utf8Bytes), WORD_HOLDS);
  const written = words.reduce(
    (total, word) => total + WORD.length + 4 * Math.ceil(word / 3) + LINE_BREAK,
    0,
  );
  return Math.max(written, text.length);
}

/** The most bytes that a parameter takes in pieces of percent signs (RFC 2231), each in a line of its own. */
export function parameterBytes(name: string, text: string): number {
  const characters = [`utf-8''`.length, ...[...text].map(percentLength)];
  return pieces(characters, PIECE_BELOW - 1).reduce(
    (total, piece, at) => total + `${name}*${at}*=;`.length + piece + LINE_BREAK,
    0,
  );
}

/** How much comes into each piece when none may hold more than `most` and no character is cut. */
function pieces(lengths: readonly number[], most: number): readonly number[] {
  const filled: number[] = [];
  for (const length of lengths) {
    const last = filled.at(-1);
    if (last === undefined || last + length > most) filled.push(length);
    else filled[filled.length - 1] = last + length;
  }
  return filled;
}

const percentLength = (character: string) =>
  /[A-Za-z0-9\-_.!~]/u.test(character) ? 1 : 3 * utf8Bytes(character);
