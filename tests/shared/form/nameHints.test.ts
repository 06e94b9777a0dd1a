import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import activitySample from '../../../resources/samples/activity.json' with { type: 'json' };
import unitSample from '../../../resources/samples/unit.json' with { type: 'json' };
import { differingNames } from '../../../shared/form/nameHints.ts';

const NAME = '“样例广场科学夜”家庭科普体验活动';
const LONG = '样例区青少年科学实验大赛暨家庭创客体验展示活动';

const found = (text: string, name = NAME, mayMisspell = true) =>
  differingNames(text, name, { mayMisspell }).map((match) => match.text);

describe('written differently', () => {
  test.each([
    ['no quotation marks', '样例广场科学夜家庭科普体验活动'],
    ['other quotation marks', '《样例广场科学夜》家庭科普体验活动'],
    ['straight quotation marks', '"样例广场科学夜"家庭科普体验活动'],
    ['a blank within', '“样例广场 科学夜”家庭科普体验活动'],
    ['one letter other', '“样例广场科技夜”家庭科普体验活动'],
    ['one letter missing', '“样例广场科学夜”家庭科体验活动'],
    ['one letter too many', '“样例广场科学之夜”家庭科普体验活动'],
  ])('%s', (_, text) => {
    const before = '🚀样例科协举办';
    expect(differingNames(`第一段\n${before}${text}，很好。`, NAME, { mayMisspell: true })).toEqual([
      { text, at: 4 + before.length, suggestion: NAME },
    ]);
  });

  test('other width', () => {
    expect(found('举办了ＶＲ科普（样例）活动', 'VR科普(样例)活动')).toEqual(['ＶＲ科普（样例）活动']);
  });

  test('two letters of a long name', () => {
    expect(found('样例区青少年科学试验大赛暨家庭创客体念展示活动', LONG)).toHaveLength(1);
    expect(found('样例区青少年科技试验大赛暨家庭创客体念展示活动', LONG)).toEqual([]);
  });

  test('each mention', () => {
    expect(found(`${LONG}，样例区青少年科学实验大赛暨家廷创客体验展示活动，${LONG}`, LONG)).toEqual([
      '样例区青少年科学实验大赛暨家廷创客体验展示活动',
    ]);
  });
});

describe('not remarked', () => {
  test.each([
    ['written the same', `举办${NAME}。`],
    ['the same within quotation marks', '举办“‘样例广场科学夜’家庭科普体验活动”。'],
    ['the same within a title', `举办《${NAME}》。`],
    ['mentioned more shortly', '“样例广场科学夜”吸引了很多家庭，科学夜活动很好'],
    ['not mentioned', '样例广场，家庭科普，体验活动'],
    ['divided by a line end', '“样例广场科学夜”\n家庭科普体验活动'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['another edition', '第六届样例科普知识竞赛活动', '第五届样例科普知识竞赛活动'],
    ['another number', '样例科普大讲堂第2期开讲', '样例科普大讲堂第3期开讲'],
    ['another place of a series', '样例科普大篷车进校园巡展', '样例科普大篷车进社区巡展'],
    ['another school', '样例实验中学科普开放日', '样例实验小学科普开放日'],
    ['a short name', '样例科普日', '样例科普周'],
  ])('%s', (_, text, name) => {
    expect(found(text, name)).toEqual([]);
  });

  test('a unit that is called almost the same', () => {
    expect(found('样例市样例区第一实验学校', '样例市样例区新一实验学校', false)).toEqual([]);
    expect(found('样例市（样例）区科协', '样例市(样例)区科协', false)).toHaveLength(1);
  });

  test('the samples', () => {
    expect(found(activitySample.narrative, activitySample.fields.activityName)).toEqual([]);
    expect(found(unitSample.narrative, unitSample.fields.unitName, false)).toEqual([]);
  });

  test('no name, or hardly one', () => {
    expect(found('科普，科普', '')).toEqual([]);
    expect(found('“科普”日', '科普日')).toEqual([]);
  });
});

test('what is offered is the name, and then there is nothing more to say', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'样例科普“”《》 ()（）展示，\n'), maxLength: 80 });
  fc.assert(
    fc.property(letters, letters, (before, after) => {
      const text = `${before}样例广场科学夜家庭科普体验活动${after}`;
      const [match] = differingNames(text, NAME, { mayMisspell: true });
      expect(match && text.slice(match.at, match.at + match.text.length)).toBe(match?.text);
      const mended = text.replace(match?.text ?? '', match?.suggestion ?? '');
      expect(differingNames(mended, NAME, { mayMisspell: true })).toEqual([]);
    }),
  );
});

test('a long text of beginnings is read to its end', () => {
  expect(found(`${'样例区'.repeat(20_000)}\n${LONG.replace('实验', '试验')}`, LONG)).toHaveLength(1);
});
