import { type Edit, editsBetween } from '../text/edits.ts';
import type { TextMatch } from './textHints.ts';

/*
 * A mention of a name that is not written like the name on the form:
 * 1. the same letters, but another width, other blanks, other or no quotation marks;
 * 2. of the name of an activity (`mayMisspell`): one letter other, missing or too many in a name of MISSPELT_LEAST letters, two
 *    in one of TWICE_LEAST. Its first and last letters must stand, or it is merely mentioned more shortly; figures and words of
 *    order must agree, or it is another edition; two letters beside each other are another word (社区, 校园).
 * Names of units are near each other (实验小学, 实验中学), so rule 2 is not for them.
 */
const MISSPELT_LEAST = 8;
const TWICE_LEAST = 16;
/** A name shorter than this (letters) may be a word of the text. */
const SHORTEST = 4;
/** Longer names and lines are not searched for rule 2 (letters): what is pasted by mistake must not hold up the check. */
const LONGEST = 80;
const LONGEST_LINE = 5000;

const IGNORED = /[\s“”‘’"'「」『』《》〈〉]/u;
const QUOTE = /[“”‘’"'「」『』《》〈〉]/u;
const ORDER = /[\d一二三四五六七八九十百上下大中小东西南北前后男女]/u;

/** A letter without its width and case, and from where to where it stands in its text (UTF-16 offsets). */
interface Letter {
  readonly letter: string;
  readonly from: number;
  readonly to: number;
}

type Span = readonly [first: number, length: number];

/** Mentions of a name in a text that differ from how the form writes it, each with the form's name as suggestion. */
export function differingNames(
  text: string,
  name: string,
  { mayMisspell }: { readonly mayMisspell: boolean },
): readonly TextMatch[] {
  const wanted = lettersOf(name).map(({ letter }) => letter);
  if (wanted.length < SHORTEST) return [];
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const lineAt = start;
    start += line.length + 1;
    const most = mayMisspell && line.length <= LONGEST_LINE ? mostEdits(wanted.length) : 0;
    return mentions(line, name, wanted, most).map(({ text, at }) => ({
      text,
      at: lineAt + at,
      suggestion: name,
    }));
  });
}

function mostEdits(length: number): number {
  if (length > LONGEST || length < MISSPELT_LEAST) return 0;
  return length < TWICE_LEAST ? 1 : 2;
}

function mentions(line: string, name: string, wanted: readonly string[], most: number): readonly TextMatch[] {
  const here = lettersOf(line);
  return spansOf(
    here.map(({ letter }) => letter),
    wanted,
    most,
  )
    .map(([first, length]) =>
      withQuotes(line, here[first]?.from ?? 0, here[first + length - 1]?.to ?? 0, name),
    )
    .filter(({ text }) => sameQuotes(text) !== sameQuotes(name));
}

function lettersOf(text: string): readonly Letter[] {
  let at = 0;
  return [...text].flatMap((character) => {
    const from = at;
    at += character.length;
    if (IGNORED.test(character)) return [];
    return [{ letter: character.normalize('NFKC').toLowerCase(), from, to: at }];
  });
}

/** Where a name stands among letters, with a few edits at most; the ones with the fewest win, none overlap. */
function spansOf(letters: readonly string[], wanted: readonly string[], most: number): readonly Span[] {
  const spans: Span[] = [];
  const candidates = letters.flatMap((letter, first) =>
    letter === wanted[0] ? (candidate(letters, first, wanted, most) ?? []) : [],
  );
  for (const { first, length } of candidates.toSorted((a, b) => a.edits - b.edits))
    if (spans.every(([at, taken]) => first + length <= at || at + taken <= first))
      spans.push([first, length]);
  return spans.toSorted(([a], [b]) => a - b);
}

interface Candidate {
  readonly first: number;
  readonly length: number;
  readonly edits: number;
}

function candidate(
  letters: readonly string[],
  first: number,
  wanted: readonly string[],
  most: number,
): Candidate | undefined {
  let best: Candidate | undefined;
  for (let length = wanted.length - most; length <= wanted.length + most; length += 1) {
    if (letters[first + length - 1] !== wanted.at(-1)) continue;
    const edits = editsBetween(wanted, letters.slice(first, first + length), most);
    if (edits && isSlip(edits) && edits.length < (best?.edits ?? most + 1))
      best = { first, length, edits: edits.length };
  }
  return best;
}

/** Whether edits are slips of the pen, not another edition or another word. */
function isSlip(edits: readonly Edit[]): boolean {
  const [one, two] = edits;
  if (one && two && two.at - one.at < 2) return false;
  return edits.every(({ was, is }) => !ORDER.test(was) && !ORDER.test(is));
}

/** A mention, with the quotation marks around it as far as the name has any there. */
function withQuotes(line: string, from: number, to: number, name: string): TextMatch {
  let [start, end] = [from, to];
  for (let at = 0; QUOTE.test(name.charAt(at)) && QUOTE.test(line.charAt(start - 1)); at += 1) start -= 1;
  for (let at = 1; QUOTE.test(name.charAt(name.length - at)) && QUOTE.test(line.charAt(end)); at += 1)
    end += 1;
  return { text: line.slice(start, end), at: start };
}

/** Within other quotation marks the double ones of a name become single. */
const sameQuotes = (text: string) => text.replaceAll('‘', '“').replaceAll('’', '”');
