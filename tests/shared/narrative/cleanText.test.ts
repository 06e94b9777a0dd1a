import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../shared/narrative/cleanText.ts';
import { pasteChanges } from '../../../shared/narrative/pasteChange.ts';

const cleaned = (raw: string) => cleanText(raw).text;
const changesOf = (raw: string) =>
  Object.fromEntries(pasteChanges(cleanText(raw).counts).map(({ kind, count }) => [kind, count]));

describe('what is cleaned', () => {
  test.each([
    ['empty lines', '甲\r\n\r\n\r\n乙', '甲\n乙', { emptyLines: 2 }],
    ['lines of blanks', '甲\n　 \n乙', '甲\n乙', { emptyLines: 1 }],
    ['full-width blanks before a paragraph', '　　甲\n　　乙', '甲\n乙', { indents: 2 }],
    ['a tab before a paragraph', '\t甲', '甲', { indents: 1 }],
    ['double blanks', 'Open  Lab   kit', 'Open Lab kit', { blanks: 2 }],
    ['no-break and full-width blanks', '张三\u00a0\u00a0李四　王五', '张三 李四 王五', { blanks: 2 }],
    ['blanks beside full-width punctuation', '甲 ，乙。 丙： 丁', '甲，乙。丙：丁', { blanks: 3 }],
    ['a line spaced out', '全 国 科 普 日 活动', '全国科普日 活动', { spacedHan: 1 }],
    ["Word's soft breaks", '甲\v乙\u2028丙', '甲\n乙\n丙', { softBreaks: 2 }],
    ['what nobody sees', '甲\u200b乙\ufeff', '甲乙', { invisible: 2 }],
    ['the place of a picture', '甲\ufffc乙', '甲乙', { pictures: 1 }],
  ])('%s', (_, raw, text, changes) => {
    expect(cleaned(raw)).toBe(text);
    expect(changesOf(raw)).toEqual(changes);
  });

  test('a table from a spreadsheet: its cells divided by a blank', () => {
    expect(cleaned('活动\t场次\r\n样例讲座\t3\r\n')).toBe('活动 场次\n样例讲座 3');
  });
});

describe('what is left as it is', () => {
  test.each([
    ['names parted by one blank', '张三 李四 王五'],
    ['a label of three', '联 系 人'],
    ['four words of one character', '春 夏 秋 冬'],
    ['half-width punctuation', '甲,乙.丙:"丁"(戊)'],
    ['blanks of Western words and numbers', '2021 年 9 月 12 日 at Open Lab, 3 people'],
    ['blanks beside quotes of both languages', 'the “Open Lab” kit'],
    ['manual numbers', '一、甲\n（一）乙\n1.丙\n2、丁'],
    ['marks of Markdown', '# 标题\n- 甲\n* 乙\n> 丙\n**丁**\n| 戊 | 己 |'],
    ['lines that were wrapped by another program', '样例活动在样例广场\n举行，参加者很多\n秩序良好。'],
    ['emoji of several parts', '👨\u200d👩\u200d👧 好'],
  ])('%s', (_, text) => {
    expect(cleanText(text)).toMatchObject({ text });
    expect(changesOf(text)).toEqual({});
  });

  test('nothing at all', () => {
    expect(cleaned('')).toBe('');
    expect(cleaned(' \r\n　\n')).toBe('');
    expect(changesOf('')).toEqual({});
  });
});

describe('for any text', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'科普日，。（《》“a1,. \t\n\r\v　\u00a0\u200b\ufffc\u2028', '𠮷'),
    maxLength: 60,
  });

  test('cleaned twice is cleaned once, and the second time nothing is told', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const once = cleaned(raw);
        expect(cleaned(once)).toBe(once);
        expect(changesOf(once)).toEqual({});
      }),
      { numRuns: 2000 },
    );
  });

  test('every character that is seen stays, in its order', () => {
    const seen = (of: string) => of.replace(/[\s\u200b\ufffc]/gu, '');
    fc.assert(
      fc.property(text, (raw) => {
        expect(seen(cleaned(raw))).toBe(seen(raw));
      }),
      { numRuns: 2000 },
    );
  });
});
