import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../../shared/narrative/compare.ts';
import { paragraphsOf } from '../../../shared/narrative/paragraphs.ts';
import { narrativeWith, sentenceDifferences } from '../../../shared/wordUpdate/sentenceDifferences.ts';

const STORED = '九月开幕。办了3场讲座。反响很好。\n群众参与踊跃。资料发了500份。';
const FILE = '九月开幕。办了5场讲座。\n群众参与踊跃。又去了学校。资料发了500份。';

const ids = (before: string, after: string) =>
  sentenceDifferences(compareTexts(before, after), null).map(({ id }) => id);

/** The text with only these of the differences taken, counted from 0. */
function taken(before: string, after: string, which: readonly number[]): string {
  const rows = compareTexts(before, after);
  const chosen = sentenceDifferences(rows, null).filter((_, at) => which.includes(at));
  return narrativeWith(rows, (row) => chosen.some((each) => each.rows.includes(row)));
}

describe('sentences that differ', () => {
  test('are one difference each, and taken or left by themselves', () => {
    expect(ids(STORED, FILE)).toHaveLength(3);
    expect(taken(STORED, FILE, [])).toBe(STORED);
    expect(taken(STORED, FILE, [0, 1, 2])).toBe(FILE);
    expect(taken(STORED, FILE, [0])).toBe(STORED.replace('3场', '5场'));
    expect(taken(STORED, FILE, [1])).toBe(STORED.replace('反响很好。', ''));
    expect(taken(STORED, FILE, [2])).toBe(STORED.replace('踊跃。', '踊跃。又去了学校。'));
  });

  test('one that moved is a single difference: it goes where it stood and comes where it stands', () => {
    const [before, after] = ['甲先办了。乙后办了。丙最后办了。', '乙后办了。丙最后办了。甲先办了。'];
    expect(ids(before, after)).toHaveLength(1);
    expect(taken(before, after, [0])).toBe(after);
    expect(taken(before, after, [])).toBe(before);
  });

  test('a paragraph that begins elsewhere is one too', () => {
    expect(ids('开幕了。结束了。', '开幕了。\n结束了。')).toHaveLength(1);
    expect(taken('开幕了。结束了。', '开幕了。\n结束了。', [0])).toBe('开幕了。\n结束了。');
  });

  test('a first sentence that goes takes no paragraph with it', () => {
    const [before, after] = ['开头。\n第一句。第二句。', '第二句。'];
    expect(taken(before, after, [0, 1])).toBe('第二句。');
    expect(taken(before, after, [1])).toBe('开头。\n第二句。');
  });

  test('of 300 pairs of texts: all taken is the one of the file, none taken that of the form', () => {
    const random = seeded(7);
    const word = () => ['甲乙', '丙丁办了活动', '讲座3场', '参与100人', '反响好'][random(5)] ?? '';
    const text = () =>
      Array.from({ length: 1 + random(8) }, () => `${word()}${word()}。${random(3) === 0 ? '\n' : ''}`).join(
        '',
      );
    const paragraphs = (raw: string) => paragraphsOf(raw).join('\n');
    for (let round = 0; round < 300; round += 1) {
      const [before, after] = [text(), text()];
      const all = ids(before, after).map((_, at) => at);
      expect(taken(before, after, all)).toBe(paragraphs(after));
      expect(taken(before, after, [])).toBe(paragraphs(before));
    }
  });
});

/** Whole numbers below a bound, the same in every run. */
function seeded(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * bound);
  };
}
