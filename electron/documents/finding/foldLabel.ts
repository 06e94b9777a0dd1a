/** A text folded for comparison, and of each of its characters where in the text it begins and ends. */
export interface FoldedText {
  readonly characters: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Blanks, line ends, colons, lines to write on, the stars of what is required. */
const LEFT_OUT = /[\s:_*★\u200b\ufeff]/u;

/** A text as labels are compared: full-width forms as half-width ones, without what does not tell labels apart. */
export function foldedText(text: string): FoldedText {
  let characters = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let start = 0;
  for (const character of text) {
    const kept = [...character.normalize('NFKC')].filter((each) => !LEFT_OUT.test(each)).join('');
    for (let unit = 0; unit < kept.length; unit += 1) {
      starts.push(start);
      ends.push(start + character.length);
    }
    characters += kept;
    start += character.length;
  }
  return { characters, starts, ends };
}

/** The characters alone. */
export const foldLabel = (text: string): string => foldedText(text).characters;

/** What numbers a folded label: 1. 2、 三、 （四）. */
export const LABEL_NUMBER =
  /^(?:\d{1,2}[.、]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\))/u;

const REMARK = /\([^()]*\)$/u;

/** A folded label without its number and the remarks in brackets at its end: 作品简介（200-300字） is 作品简介. */
export function bareLabel(folded: string): string {
  let bare = folded.replace(LABEL_NUMBER, '');
  while (REMARK.test(bare)) bare = bare.replace(REMARK, '');
  return bare === '' ? folded : bare;
}
