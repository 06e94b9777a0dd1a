import { describe, expect, test } from 'vitest';
import { leftovers, otherYears, outsideRepertoire } from '../../../shared/form/textHints.ts';

const texts = (matches: readonly { readonly text: string }[]) => matches.map(({ text }) => text);

describe('left over from a template', () => {
  test.each([
    ['XX单位', 'XX'],
    ['在xxx社区', 'xxx'],
    ['××市', '××'],
    ['ＸＸ局', 'ＸＸ'],
    ['张**', '**'],
    ['某某社区', '某某'],
    ['参与____人次', '____'],
    ['（填写单位全称）', '（填写单位全称）'],
    ['(请填写)', '(请填写)'],
    ['[待补充]', '[待补充]'],
    ['（待定）', '（待定）'],
    ['（此处插入照片）', '（此处插入照片）'],
    ['活动【】开展', '【】'],
    ['活动【　】开展', '【　】'],
  ])('%s', (text, found) => {
    expect(texts(leftovers(text))).toEqual([found]);
  });

  test.each([
    'XXL号T恤',
    '展板2×3米',
    '5*8',
    'Xbox',
    'maxx',
    '一个x和一个X',
    '（填表单位盖章）',
    '【活动背景】',
    '某单位',
    'a_b',
    '——',
  ])('not %s', (text) => {
    expect(leftovers(text)).toEqual([]);
  });

  test('every place, in order, by UTF-16 offset', () => {
    expect(leftovers('🚀XX和××')).toEqual([
      { text: 'XX', at: 2 },
      { text: '××', at: 5 },
    ]);
  });

  test('a long text of opened brackets is read to its end', () => {
    expect(texts(leftovers(`${'（填写'.repeat(500_000)}某某`))).toEqual(['某某']);
  });
});

describe("another year than the notice's", () => {
  test('last year, next year and their places', () => {
    expect(otherYears('2020年办过，2021年再办，2022年还办', 2021)).toEqual([
      { text: '2020年', at: 0, suggestion: '2021年' },
      { text: '2022年', at: 16, suggestion: '2021年' },
    ]);
  });

  test('with a blank before 年, as Word sets it', () => {
    expect(otherYears('2020 年办过', 2021)).toEqual([{ text: '2020 年', at: 0, suggestion: '2021 年' }]);
  });

  test.each(['2021年', '120201年', '2020人次', '1998年', '二〇二〇年', '2020-2021学年'])('not %s', (text) => {
    expect(otherYears(text, 2021)).toEqual([]);
  });
});

describe('outside the font', () => {
  test.each([
    ['names with rare characters', '张喆、李堃、王喆', ['喆', '堃']],
    ['Han outside the BMP', '𠮷野', ['𠮷']],
    ['an emoji', '好🚀', ['🚀']],
    ['private use', '\ue000', ['\ue000']],
    ['traditional characters', '會議', ['會', '議']],
  ])('%s', (_, text, found) => {
    expect(outsideRepertoire(text, 'gb2312')).toEqual(found);
  });

  test.each(['二〇二一年', '常州市科学技术协会', 'ABC 123，。《》“”——……①℃㎡', '溧阳', ''])(
    'not in %s',
    (text) => {
      expect(outsideRepertoire(text, 'gb2312')).toEqual([]);
    },
  );

  test('a font with all of Han still has neither emoji nor Han outside the BMP', () => {
    expect(outsideRepertoire('喆堃會𠮷🚀', 'all')).toEqual(['𠮷', '🚀']);
  });
});
