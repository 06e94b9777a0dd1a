import { normaliseText } from '../text/normalise.ts';
import type { PasteCounts } from './pasteChange.ts';

/** A pasted text as the narrative takes it, and how often each thing was done to it. */
export interface CleanText {
  readonly text: string;
  readonly counts: PasteCounts;
}

/*
 * The written rules for a text that is pasted; normalisation on entry comes first (shared/text/normalise.ts).
 * 1. A line stays a line. Wrapped lines are never joined: nobody can tell them from a list for sure.
 * 2. Empty lines go, and so do blanks at the beginning of a line: the form sets paragraphs and their indent itself.
 * 3. Blanks within a line become one; beside full-width punctuation they go. One blank between Han stays, as it may part
 *    names; only a line set s p a c e d  o u t, five single Han or more, is drawn together.
 * 4. Nothing else is touched: no letter, no punctuation of either width, no number, no mark of Markdown.
 */
const SOFT_BREAK = /[\v\u2028]/gu;
/** What stands in plain text where a picture was. */
const PICTURE = /\ufffc/gu;
const BLANKS = /[^\S\n]+/gu;
const PARTS_BEFORE = /[，。、；：！？（《【「『〈]/u;
const PARTS_AFTER = /[，。、；：！？）》】」』〉]/u;
const SPACED_OUT_LEAST = 5;
const SINGLE_HAN = /^\p{Script=Han}[，。、；：！？]?$/u;

/** A text cleaned for the narrative, by the rules above; what is clean already stays as it is. */
export function cleanText(raw: string): CleanText {
  const { text, removed } = normaliseText(raw.replace(PICTURE, ''));
  const lines = text.split('\n').map(cleanLine);
  const filled = lines.filter((line) => line.text !== '');
  const sum = (pick: (line: CleanLine) => number) => filled.reduce((total, line) => total + pick(line), 0);
  return {
    text: filled.map((line) => line.text).join('\n'),
    counts: {
      softBreaks: raw.match(SOFT_BREAK)?.length ?? 0,
      pictures: raw.match(PICTURE)?.length ?? 0,
      invisible: removed,
      emptyLines: text === '' ? 0 : lines.length - filled.length,
      indents: sum(({ indents }) => indents),
      blanks: sum(({ blanks }) => blanks),
      spacedHan: sum(({ spacedHan }) => spacedHan),
    },
  };
}

interface CleanLine {
  readonly text: string;
  readonly indents: number;
  readonly blanks: number;
  readonly spacedHan: number;
}

function cleanLine(line: string): CleanLine {
  const bare = line.trimStart();
  const squeezed = squeeze(bare);
  const drawn = drawTogether(squeezed.text);
  return { ...squeezed, ...drawn, indents: bare === line ? 0 : 1 };
}

function squeeze(line: string): { readonly text: string; readonly blanks: number } {
  let blanks = 0;
  const text = line.replace(BLANKS, (run, at: number) => {
    const isBesideMark =
      PARTS_BEFORE.test(line.charAt(at - 1)) || PARTS_AFTER.test(line.charAt(at + run.length));
    // A no-break blank looks like the blank that it becomes.
    if (isBesideMark || !/^[ \u00a0]$/u.test(run)) blanks += 1;
    return isBesideMark ? '' : ' ';
  });
  return { text, blanks };
}

/** 全 国 科 普 日, as some programs copy it, becomes 全国科普日. */
function drawTogether(line: string): { readonly text: string; readonly spacedHan: number } {
  const runs = runsOfSingles(line.split(' '));
  const isSpacedOut = (run: readonly string[]) => run.length >= SPACED_OUT_LEAST;
  return {
    text: runs.map((run) => run.join(isSpacedOut(run) ? '' : ' ')).join(' '),
    spacedHan: runs.filter(isSpacedOut).length,
  };
}

/** The words of a line with the single Han beside each other taken together. */
function runsOfSingles(words: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = [];
  let isOpen = false;
  for (const word of words) {
    const isSingle = SINGLE_HAN.test(word);
    if (isSingle && isOpen) runs.at(-1)?.push(word);
    else runs.push([word]);
    isOpen = isSingle;
  }
  return runs;
}
