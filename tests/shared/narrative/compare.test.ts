import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ComparedRow, compareSentences, compareTexts } from '../../../shared/narrative/compare.ts';
import { sentencesOf } from '../../../shared/narrative/sentences.ts';
import { anyText } from './alphabet.ts';

const beforeOf = (rows: readonly ComparedRow[]) =>
  rows.flatMap((row) => ('before' in row ? [row.before] : []));
const afterOf = (rows: readonly ComparedRow[]) => rows.flatMap((row) => ('after' in row ? [row.after] : []));

/** Rows in short: the kind, the sentence before, the sentence after. */
const shortly = (before: string, after: string) =>
  compareTexts(before, after).map((row) =>
    [row.kind, 'before' in row ? row.before.text : '', 'after' in row ? row.after.text : ''].join('|'),
  );

describe('two texts compared by sentences', () => {
  test('what is equal stands beside itself, what was added or removed alone', () => {
    expect(shortly('甲说一。乙说二。', '甲说一。丙丁戊己。乙说二。')).toEqual([
      'same|甲说一。|甲说一。',
      'added||丙丁戊己。',
      'same|乙说二。|乙说二。',
    ]);
    expect(shortly('甲说一。乙说二。', '乙说二。')).toEqual(['removed|甲说一。|', 'same|乙说二。|乙说二。']);
    expect(shortly('', '甲。')).toEqual(['added||甲。']);
    expect(shortly('甲。', '')).toEqual(['removed|甲。|']);
    expect(shortly('', '')).toEqual([]);
  });

  test('a changed sentence stands beside what it became, with its differing characters', () => {
    const [row] = compareTexts(
      '9月11日举办科普活动3场，参加的有500人。',
      '9月12日举办科普活动3场，参加的近500人。',
    );
    expect(row).toMatchObject({
      kind: 'changed',
      pieces: [
        { kind: 'same', text: '9月1' },
        { kind: 'removed', text: '1' },
        { kind: 'added', text: '2' },
        { kind: 'same', text: '日举办科普活动3场，参加的' },
        { kind: 'removed', text: '有' },
        { kind: 'added', text: '近' },
        { kind: 'same', text: '500人。' },
      ],
    });
  });

  test('changed sentences find each other past others that came and went', () => {
    const before = '开幕式在科技馆举行。全市各单位都派人参加。下午闭幕。';
    const after = '今年的活动有新意。开幕式在新科技馆举行。全市各单位派人参加了。';
    expect(shortly(before, after)).toEqual([
      'added||今年的活动有新意。',
      'changed|开幕式在科技馆举行。|开幕式在新科技馆举行。',
      'changed|全市各单位都派人参加。|全市各单位派人参加了。',
      'removed|下午闭幕。|',
    ]);
  });

  test('a sentence that moved is said to have moved, in both places', () => {
    expect(shortly('甲说一。乙说二。丙说三。', '乙说二。丙说三。甲说一。')).toEqual([
      'movedAway|甲说一。|',
      'same|乙说二。|乙说二。',
      'same|丙说三。|丙说三。',
      'movedHere||甲说一。',
    ]);
  });

  test('a paragraph that was parted or joined is told, indents and empty lines are not', () => {
    expect(shortly('甲。乙。', '甲。\n乙。')).toEqual(['same|甲。|甲。', 'paragraph|乙。|乙。']);
    expect(shortly('一在科技馆开幕。乙。', '一在新科技馆开幕。\n乙。')[1]).toBe('paragraph|乙。|乙。');
    expect(shortly('　　甲。\n\n乙。', '甲。\n　　乙。 ')).toEqual(['same|甲。|甲。', 'same|乙。|乙。']);
  });

  test('emoji and rare characters are never parted', () => {
    const [row] = compareTexts('科普活动很受欢迎😀大家都来了。', '科普活动很受欢迎😁大家都来了。');
    expect(row).toMatchObject({ pieces: [{}, { text: '😀' }, { text: '😁' }, {}] });
  });

  test('of any two texts every sentence stands in one row, in its order, and pieces make up both', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const rows = compareTexts(one, other);
        expect(beforeOf(rows)).toEqual(sentencesOf(one));
        expect(afterOf(rows)).toEqual(sentencesOf(other));
        for (const row of rows) {
          if (row.kind !== 'changed') continue;
          const joined = (without: string) =>
            row.pieces.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');
          expect([joined('added'), joined('removed')]).toEqual([row.before.text, row.after.text]);
        }
      }),
    );
  });

  test('of any two orders of sentences none is lost, and moved ones are as many here as there', () => {
    const sentence = fc.record({
      text: fc.constantFrom(
        '甲说一。',
        '甲说二。',
        '乙来了！',
        '丙走了。',
        '丁',
        '科普活动3场。',
        '科普活动5场。',
      ),
      startsParagraph: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(sentence), fc.array(sentence), (before, after) => {
        const rows = compareSentences(before, after);
        expect(beforeOf(rows)).toEqual(before);
        expect(afterOf(rows)).toEqual(after);
        const moved = (kind: string) =>
          rows.flatMap((row) =>
            row.kind !== kind ? [] : 'before' in row ? [row.before.text] : [row.after.text],
          );
        expect(moved('movedAway').toSorted()).toEqual(moved('movedHere').toSorted());
        const alone = (kind: string) => rows.flatMap((row) => (row.kind === kind ? [row] : []));
        const gone = new Set(beforeOf(alone('removed')).map(({ text }) => text));
        expect(afterOf(alone('added')).filter(({ text }) => gone.has(text))).toEqual([]);
      }),
    );
  });

  test('texts of the utmost length that have nothing in common are still laid side by side', () => {
    const text = (first: number) =>
      Array.from({ length: 33_000 }, (_, at) => `${String.fromCodePoint(first + (at % 5_000))}了。`).join('');
    const rows = compareTexts(text(0x4e00), text(0x6e00));
    expect([beforeOf(rows).length, afterOf(rows).length]).toEqual([33_000, 33_000]);
    expect(rows.some(({ kind }) => kind === 'changed')).toBe(false);
  });
});
