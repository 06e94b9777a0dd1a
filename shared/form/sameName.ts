/** In what two letters in the same place differ; `longer`: one name ends where the other goes on; `alike`: same to the eye, another code. */
export const DIFFERENCE_KINDS = ['blank', 'quotes', 'width', 'case', 'alike', 'other', 'longer'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** Where two names part: what both begin with, then the letter of each, empty where a name has ended. */
export interface NameDifference {
  readonly kind: DifferenceKind;
  readonly same: string;
  readonly online: string;
  readonly onForm: string;
}

const BLANK = /^\s+$/u;
const QUOTE = /^[“”‘’"'＂＇「」『』《》〈〉«»‹›]$/u;
const LETTERS = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * The first letter in which the name filed online differs from the one on the form (both normalised by shared/text); undefined where
 * they are the very same. A letter is what a person sees as one: an emoji, or a Han character with its variation selector.
 */
export function firstDifference(online: string, onForm: string): NameDifference | undefined {
  if (online === onForm) return undefined;
  const [one, other] = [lettersOf(online), lettersOf(onForm)];
  const at = one.findIndex((letter, index) => letter !== other[index]);
  const first = at < 0 ? one.length : at;
  const [onlineLetter = '', formLetter = ''] = [one[first], other[first]];
  return {
    kind: kindOf(onlineLetter, formLetter),
    same: one.slice(0, first).join(''),
    online: onlineLetter,
    onForm: formLetter,
  };
}

const lettersOf = (text: string) => Array.from(LETTERS.segment(text), ({ segment }) => segment);

/** Of two letters that differ, in the words of a person: a blank or a quotation mark too many is named so, wherever it stands. */
function kindOf(one: string, other: string): DifferenceKind {
  if (BLANK.test(one) || BLANK.test(other)) return 'blank';
  if (QUOTE.test(one) || QUOTE.test(other)) return 'quotes';
  if (one === '' || other === '') return 'longer';
  if (sameLetter(one, other)) return isWide(one) || isWide(other) ? 'width' : 'alike';
  if (sameLetter(one.toLowerCase(), other.toLowerCase()))
    return isWide(one) || isWide(other) ? 'width' : 'case';
  return 'other';
}

/** A text with a name replaced wherever it stands, and in how many places that is; undefined where it does not stand there. */
export function renamedIn(text: string, from: string, to: string): Renamed | undefined {
  if (from === '' || from === to) return undefined;
  const pieces = text.split(from);
  return pieces.length > 1 ? { text: pieces.join(to), places: pieces.length - 1 } : undefined;
}

interface Renamed {
  readonly text: string;
  readonly places: number;
}

const sameLetter = (one: string, other: string) => one.normalize('NFKC') === other.normalize('NFKC');

/** Letters that exist in half and full width have their second form here (Unicode: Halfwidth and Fullwidth Forms). */
const isWide = (letter: string) => /[\uff00-\uffef]/u.test(letter);
