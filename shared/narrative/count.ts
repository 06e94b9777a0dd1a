import { KIND, type Kind, kindOf } from './characterKind.ts';

/** A number of which only the bounds are known; equal where Word's rule is published. */
export type CountRange = { readonly low: number; readonly high: number };

/** What Word's 字数统计 shows of a text: 字数, 字符数(不计空格), 字符数(计空格). */
export type TextCount = {
  readonly words: CountRange;
  readonly characters: number;
  readonly charactersWithBlanks: number;
};

/** One line of a text; `start` and `end` are UTF-16 offsets, the line feed is outside. */
export type ParagraphCount = { readonly start: number; readonly end: number; readonly count: TextCount };

/** What a notice limits: 字数, or the stricter 字符数(不计空格). */
export type Measure = 'words' | 'characters';

/** What a character does to the 字数 in one reading. */
const EFFECT = { none: 0, part: 1, run: 2, one: 3, two: 4 } as const;
type Effect = (typeof EFFECT)[keyof typeof EFFECT];

/** The low reading: what Word leaves open joins the run beside it. Above the limit here is surely above it. */
const LOW: Readonly<Record<Kind, Effect>> = {
  [KIND.word]: EFFECT.run,
  [KIND.mark]: EFFECT.part,
  [KIND.blank]: EFFECT.part,
  [KIND.cjk]: EFFECT.one,
  [KIND.uncertain]: EFFECT.run,
  [KIND.joined]: EFFECT.none,
  [KIND.pairHan]: EFFECT.one,
  [KIND.pairJoined]: EFFECT.none,
  [KIND.pairOther]: EFFECT.run,
};

/** The high reading: what Word leaves open is a 字, and so is each half of a surrogate pair. */
const HIGH: Readonly<Record<Kind, Effect>> = {
  ...LOW,
  [KIND.uncertain]: EFFECT.one,
  [KIND.joined]: EFFECT.run,
  [KIND.pairHan]: EFFECT.two,
  [KIND.pairJoined]: EFFECT.two,
  [KIND.pairOther]: EFFECT.two,
};

type Reading = { words: number; inRun: boolean };

function advance(reading: Reading, effect: Effect): void {
  if (effect === EFFECT.none) return;
  if (effect === EFFECT.one) reading.words += 1;
  else if (effect === EFFECT.two) reading.words += 2;
  else if (effect === EFFECT.run && !reading.inRun) reading.words += 1;
  reading.inRun = effect === EFFECT.run;
}

/** How many UTF-16 units a code point takes. */
function unitsOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}

/** Both ends must lie between characters, not inside a surrogate pair. */
function countSlice(text: string, start: number, end: number): TextCount {
  const low: Reading = { words: 0, inRun: false };
  const high: Reading = { words: 0, inRun: false };
  let characters = 0;
  let blanks = 0;
  for (let offset = start; offset < end; ) {
    const codePoint = text.codePointAt(offset) ?? 0;
    const kind = kindOf(codePoint);
    advance(low, LOW[kind]);
    advance(high, HIGH[kind]);
    if (kind === KIND.blank) blanks += 1;
    else if (kind !== KIND.mark) characters += 1;
    offset += unitsOf(codePoint);
  }
  const words = { low: low.words, high: high.words };
  return { words, characters, charactersWithBlanks: characters + blanks };
}

/**
 * The counts of a text in 字 and in characters (code points), by the rule of Word's 字数统计: 中文字符和朝鲜语单词 +
 * 非中文单词. Paragraph marks are never counted.
 */
export function countText(text: string): TextCount {
  return countSlice(text, 0, text.length);
}

/** The counts of each line (in 字 and characters, as countText) with its UTF-16 offsets; they add up to the whole. */
export function countParagraphs(text: string): readonly ParagraphCount[] {
  const paragraphs: ParagraphCount[] = [];
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    paragraphs.push({ start, end, count: countSlice(text, start, end) });
    start = end + 1;
  }
  return paragraphs;
}

/** The bounds to hold against a limit, in 字 or in characters as the notice measures; characters are exact. */
export function measured(count: TextCount, measure: Measure): CountRange {
  return measure === 'words' ? count.words : { low: count.characters, high: count.characters };
}

/** Every character but blanks and marks weighs one, whatever stands beside it. */
function characterEffect(kind: Kind): Effect {
  return kind === KIND.blank || kind === KIND.mark ? EFFECT.part : EFFECT.one;
}

/**
 * The UTF-16 offset of the first character that lifts the low reading above `limit` (字 or characters, 0 or more);
 * undefined when the text is within.
 */
export function limitCrossing(text: string, limit: number, measure: Measure): number | undefined {
  const reading: Reading = { words: 0, inRun: false };
  for (let offset = 0; offset < text.length; ) {
    const codePoint = text.codePointAt(offset) ?? 0;
    const kind = kindOf(codePoint);
    advance(reading, measure === 'words' ? LOW[kind] : characterEffect(kind));
    if (reading.words > limit) return offset;
    offset += unitsOf(codePoint);
  }
  return undefined;
}
