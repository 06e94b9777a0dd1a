import { bareLabel, type FoldedText, foldLabel, LABEL_NUMBER } from './foldLabel.ts';
import { LONGEST_LABEL } from './searched.ts';

/** A label as it is looked for: what it is called first, then what else it may be called. */
export interface LabelNames {
  readonly name: string;
  readonly synonyms: readonly string[];
}

/** A name of a label, folded once for many comparisons. */
interface FoldedName {
  readonly folded: string;
  readonly bare: string;
}

/** The names of a label, its own first, each folded. */
export type FoldedNames = readonly FoldedName[];

export const foldedNames = ({ name, synonyms }: LabelNames): FoldedNames =>
  [name, ...synonyms].map((each) => {
    const folded = foldLabel(each);
    return { folded, bare: bareLabel(folded) };
  });

/** How a label is written, the surest first: to the letter, with a remark or a number, by another name, with more words. */
export type Written = 'exact' | 'withRemark' | 'synonym' | 'longer';

/** How a text is a label, or begins with one. */
export interface LabelInText {
  readonly written: Written;
  /** Where in the text the value begins; none where the text is the label alone. */
  readonly from?: number;
  /** How little parts the label from what follows, where there is no colon and no line of its own. */
  readonly parted?: 'blanksOnly' | 'runsOn';
}

/** A text, and its beginning folded. */
interface HeadedText {
  readonly text: string;
  readonly head: FoldedText;
}

/** How a text (of a cell) is or begins with a label; undefined where it does neither. */
export function labelIn({ text, head }: HeadedText, names: FoldedNames): LabelInText | undefined {
  const all = names.map((name) => matched(text, head, name));
  const best = all[0]?.written === 'exact' ? all[0] : all.find((each) => each !== undefined);
  if (!best || best === all[0]) return best;
  return { ...best, written: 'synonym' };
}

/** What stands between a label and its value: remarks in brackets, then a colon, the end of the line, or only blanks. */
const REMARKS = '(?:[^\\S\\n]*[（(][^（）()\\n]*[）)])*';
const ALONE = /^(?:\s*[（(][^（）()]*[）)])*[\s:：_]*$/u;
const PARTED = [
  { pattern: new RegExp(`^${REMARKS}\\s*[:：]`, 'u') },
  { pattern: new RegExp(`^${REMARKS}[^\\S\\n]*\\n`, 'u') },
  { pattern: /^(?:[^\S\n]{2,}|[^\S\n]*_{2,})/u, parted: 'blanksOnly' },
] as const;

/** Shorter names are words that a text may begin with (characters). */
const LEAST_RUNNING_ON = 4;

/** A text that begins with a label and goes on without anything between: 推荐意见 同意推荐。 */
export function labelRunningOn({ text, head }: HeadedText, names: FoldedNames): LabelInText | undefined {
  for (const [number, { folded }] of names.entries()) {
    if (folded.length < LEAST_RUNNING_ON || !head.characters.startsWith(folded)) continue;
    const from = head.ends[folded.length - 1] ?? text.length;
    if (text.slice(from).trim() === '') continue;
    return { written: number === 0 ? 'exact' : 'synonym', from, parted: 'runsOn' };
  }
  return undefined;
}

/** Shorter names are part of too many others: 电话 of 电话号码归属地. */
const LEAST_OF_LONGER = 4;
const MOST_WORDS_MORE = 4;

/** A text that is a label with a few words more before or behind it: 组织活动情况简介, 申报单位名称. */
export function longerLabel({ text, head }: HeadedText, names: FoldedNames): LabelInText | undefined {
  const own = bareLabel(head.characters);
  if (text.length > LONGEST_LABEL || !/^[\p{sc=Han}]+$/u.test(own)) return undefined;
  const isLonger = names.some(
    ({ bare }) =>
      bare.length >= LEAST_OF_LONGER &&
      own.length > bare.length &&
      own.length <= bare.length + MOST_WORDS_MORE &&
      (own.startsWith(bare) || own.endsWith(bare)),
  );
  return isLonger ? { written: 'longer' } : undefined;
}

function matched(
  text: string,
  head: FoldedText,
  { folded: label, bare }: FoldedName,
): LabelInText | undefined {
  const { characters } = head;
  if (label === '' || !characters.includes(bare)) return undefined;
  if (characters === label && text.length <= LONGEST_LABEL) return { written: 'exact' };
  const number = LABEL_NUMBER.exec(characters)?.[0].length ?? 0;
  for (const [wanted, at] of [
    [label, 0],
    [bare, 0],
    [bare, number],
  ] as const) {
    if (!characters.startsWith(wanted, at)) continue;
    const end = head.ends[at + wanted.length - 1] ?? 0;
    const written = wanted === label && at === 0 ? 'exact' : 'withRemark';
    const found = after(text.slice(end), end, written);
    if (found) return found;
  }
  return undefined;
}

function after(rest: string, end: number, written: Written): LabelInText | undefined {
  if (ALONE.test(rest)) return { written: 'withRemark' };
  for (const { pattern, ...more } of PARTED) {
    const parting = pattern.exec(rest);
    if (parting) return { written, from: end + parting[0].length, ...more };
  }
  return undefined;
}

/** A label in the middle of a line, and where its value begins. */
export interface LabelInLine {
  readonly written: Written;
  readonly at: number;
  readonly from: number;
}

const BEFORE = /[\s，。；、:：（）()|/_]/u;
const IN_LINE = new RegExp(`^${REMARKS}\\s*[:：]`, 'u');
/** A line to write on. */
const RULED = /^[^\S\n]*(?:_{2,}|[^\S\n]{4,})/u;

/** Every place in a line where a label stands with a colon, or a line to write on, behind it. */
export function labelsInLine(text: string, folded: FoldedText, names: FoldedNames): readonly LabelInLine[] {
  return names.flatMap(({ folded: label }, number) => {
    return placesOf(folded.characters, label).flatMap((at): readonly LabelInLine[] => {
      const start = folded.starts[at] ?? 0;
      const end = folded.ends[at + label.length - 1] ?? 0;
      if (start > 0 && !BEFORE.test(text.charAt(start - 1))) return [];
      const rest = text.slice(end);
      const parting = IN_LINE.exec(rest) ?? RULED.exec(rest);
      if (!parting) return [];
      return [{ written: number === 0 ? 'exact' : 'synonym', at: start, from: end + parting[0].length }];
    });
  });
}

function placesOf(text: string, wanted: string): readonly number[] {
  const places: number[] = [];
  if (wanted === '') return places;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) places.push(at);
  return places;
}
