import { is } from '../reading/elements.ts';
import type { WordParagraph } from '../reading/wordText.ts';
import { type Edit, prefixOf, type Source } from './source.ts';
import { wordXml } from './wordXml.ts';

/** A part of a paragraph's text (UTF-16 units), and the words that take its place. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

/** Puts words into parts of a paragraph: each stands in the run that has the beginning of its part, so it looks like that. */
export function rangeEdits(
  source: Source,
  { pieces }: WordParagraph,
  ranges: readonly Range[],
): readonly Edit[] {
  const last = pieces.at(-1);
  return pieces.flatMap(({ element, text, from }): readonly Edit[] => {
    const end = from + text.length;
    const isHere = ({ from: at }: Range) =>
      (from <= at && at < end) || (element === last?.element && at === end);
    const here = ranges.filter((range) => isHere(range) || (range.from < end && range.to > from));
    if (here.length === 0) return [];
    let words = '';
    let at = from;
    for (const range of here.toSorted((one, other) => one.from - other.from)) {
      words += text.slice(at - from, Math.max(at, range.from) - from);
      if (isHere(range)) words += range.value;
      at = Math.max(at, range.to);
    }
    words += text.slice(Math.min(at, end) - from);
    // A break is left alone where it is not touched; words in its place stand in its run.
    if (words === text && !is(element, 'w:t')) return [];
    return [{ start: element.start, end: element.end, text: wordXml(prefixOf(source, element)).text(words) }];
  });
}

/** How much room words take on a line, in half-width characters. */
export const widthOf = (text: string): number =>
  [...text].reduce((total, character) => total + (character < '\u2000' ? 1 : 2), 0);

const STAMP = /[\s_]*(?:[（(][^（）()]*[章签][^（）()]*[）)]\s*)+$/u;

/** A value without （盖章） behind it. */
export const withoutStamp = (text: string): string => text.replace(STAMP, '').trim();

/**
 * The part of a text behind a label that a value takes: the blanks and lines to write on, or a value that stands there already; not
 * （盖章） behind it. What is left of the blanks keeps what follows in its place.
 */
export function valueRange(text: string, { from, to }: Omit<Range, 'value'>, value: string): Range {
  const place = text.slice(from, to);
  const words = place.slice(0, STAMP.exec(place)?.index ?? place.length);
  const end = from + words.length + (/^[\s_]*/u.exec(text.slice(from + words.length))?.[0].length ?? 0);
  const follows = text.slice(end).trim() !== '';
  const left = widthOf(text.slice(from, end)) - widthOf(value);
  return { from, to: end, value: value + ' '.repeat(follows ? Math.max(2, left) : 0) };
}
