import type { PrintStyle } from '../notice/printSchema.ts';
import { isGb2312Han } from '../text/gb2312.ts';

/** Something in a text that deserves a look: the words, and where they begin (UTF-16 offset). */
export interface TextMatch {
  readonly text: string;
  readonly at: number;
  /** What would stand there instead, where that is certain enough to be offered. */
  readonly suggestion?: string;
}

/* What templates leave behind: XX, ××, ＿＿, 某某, （填写……）, 【】. Letters around XX make it a word (XXL). */
const LEFTOVER =
  /(?<![A-Za-z])[XxＸｘ×✕✖*＊]{2,}(?![A-Za-z])|[_＿]{3,}|某某|[（(【[](?:请?填写|待补充|待定|此处)[^）)】\]]{0,100}[）)】\]]|【\s*】/gu;
const YEAR = /(?<!\d)(20\d{2})[^\S\n]?年/gu;

/** Placeholders left standing: XX, ×××, 某某 and their like. */
export function leftovers(text: string): readonly TextMatch[] {
  return [...text.matchAll(LEFTOVER)].map((match) => ({ text: match[0], at: match.index }));
}

/** Every “20xx年” that is not the notice's own year: usually last year's text. */
export function otherYears(text: string, year: number): readonly TextMatch[] {
  return [...text.matchAll(YEAR)]
    .filter((match) => Number(match[1]) !== year)
    .map(({ 0: text, index: at }) => ({ text, at, suggestion: text.replace(/\d+/u, String(year)) }));
}

const HAN = /\p{Script=Han}/u;
const RARE = /[\u{e000}-\u{f8ff}]|[\u{10000}-\u{10ffff}]/u;

/** The different characters of a text that the font chosen for the form may not have, in their order. */
export function outsideRepertoire(text: string, repertoire: PrintStyle['repertoire']): readonly string[] {
  const isOutside = (character: string) =>
    !isGb2312Han(character) &&
    (RARE.test(character) || (repertoire === 'gb2312' && HAN.test(character) && character !== '〇'));
  const outside = new Set<string>();
  // A set of all characters first would take most of the time of a whole check.
  for (const character of text) if (isOutside(character)) outside.add(character);
  return [...outside];
}
