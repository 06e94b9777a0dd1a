import { countText } from '../shared/narrative/count.ts';

/** The longest text that the built-in notice allows (字). */
export const LONGEST_WORDS = 3000;

/** A whole file pasted by mistake (字). */
export const TOO_MANY_WORDS = 20_000;

/** The first so many 字 of a text that is repeated as often as needed. */
export function textOfWords(sample: string, words: number): string {
  const long = sample.repeat(Math.ceil(words / countText(sample).words.low));
  let end = long.length;
  while (countText(long.slice(0, end)).words.low > words) end -= 1;
  return long.slice(0, end);
}
