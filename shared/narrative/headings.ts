import { countText } from './count.ts';

/** The leading part of a paragraph that is set as a heading; `length` in UTF-16 units, leading blanks included. */
export type HeadingSplit = { readonly level: 1 | 2; readonly length: number };

// The first two of the four levels 一、 （一） 1. （1） of GB/T 9704—2012; the lower two are set as body text.
const LEVEL_1 = /^\s*[一二三四五六七八九十百]+、/;
const LEVEL_2 = /^\s*(?:（[一二三四五六七八九十百]+）|\([一二三四五六七八九十百]+\))/;

const FULL_STOP = '。';

function levelOf(paragraph: string): 1 | 2 | undefined {
  if (LEVEL_1.test(paragraph)) return 1;
  return LEVEL_2.test(paragraph) ? 2 : undefined;
}

/**
 * How much of a paragraph is a heading (UTF-16 length) and of which level, after GB/T 9704—2012: all of it
 * when it has no 。 and at most `maxLength` 字 (low reading), else what stands before the first 。; undefined when
 * it is no heading.
 */
export function headingSplit(paragraph: string, maxLength: number): HeadingSplit | undefined {
  const level = levelOf(paragraph);
  if (level === undefined) return undefined;
  const stop = paragraph.indexOf(FULL_STOP);
  if (stop !== -1) return { level, length: stop };
  // Without a 。 a long paragraph is body text that merely begins with a number.
  return countText(paragraph).words.low <= maxLength ? { level, length: paragraph.length } : undefined;
}
