import { describe, expect, test } from 'vitest';
import activitySample from '../../../resources/samples/activity.json' with { type: 'json' };
import unitSample from '../../../resources/samples/unit.json' with { type: 'json' };
import { otherDates } from '../../../shared/form/dateHints.ts';
import { builtInNotice } from '../../helpers/forms.ts';

/* The built-in notice: activities from 11 to 17 September 2021, other dates of its own in August and October. */
const notice = builtInNotice();
const datesIn = (text: string) => otherDates(text, notice).map((match) => match.text);

describe("outside the activity's days", () => {
  test.each([
    ['9月20日，在样例广场举办活动', '9月20日'],
    ['9月20号在样例广场举办活动', '9月20号'],
    ['2021年9月20日', '2021年9月20日'],
    ['2021 年 9 月 20 日', '2021 年 9 月 20 日'],
    ['9月10日-12日', '9月10日-12日'],
    ['9月10-12日', '9月10-12日'],
    ['9月16日至18日', '9月16日至18日'],
    ['9月16日—9月18日', '9月16日—9月18日'],
    ['8月31日到9月12日', '8月31日到9月12日'],
    ['九月二十日', '九月二十日'],
    ['九月二十一日', '九月二十一日'],
    ['九月十日', '九月十日'],
    ['2021-09-20', '2021-09-20'],
    ['2021/9/20', '2021/9/20'],
    ['2021.9.20', '2021.9.20'],
    ['2020-09-12', '2020-09-12'],
    ['9.10-9.12', '9.10-9.12'],
  ])('%s', (text, found) => {
    expect(datesIn(text)).toEqual([found]);
  });

  test('every place, in order, by UTF-16 offset', () => {
    expect(otherDates('🚀9.20-9.21，再到9月25日，又到2021-09-26', notice)).toEqual([
      { text: '9.20-9.21', at: 2 },
      { text: '9月25日', at: 14 },
      { text: '2021-09-26', at: 22 },
    ]);
  });
});

describe('not remarked', () => {
  test.each([
    ['the first and the last day', '9月11日开始，9月17日结束'],
    ['a period within', '9月11日至17日，9月12-13日，9.11-9.17，九月十一日'],
    ['the days of the notice itself', '8月20日至9月24日，10月9日前，10月22日'],
    ['another year, which is a hint of its own', '2020年9月20日'],
    ['numbers', '9.20元，9.20%，提高9.20，1.5-2.0米，版本2021.9'],
    ['a fraction, a score, a size', '9/20，3-5张，12.5-13.8万'],
    ['what is no day', '13月1日，9月32日，0月5日'],
    ['a code or a phone', '0519-2021-09-2099，2021-09-20-01'],
  ])('%s', (_, text) => {
    expect(datesIn(text)).toEqual([]);
  });

  test.each([
    '8月26日收到市科协通知后立即部署',
    '9月5日前完成报名',
    '截止9月20日，共收到问卷200份',
    '于9月18日召开总结会',
    '9月6日召开筹备会议，明确分工',
    '材料于9月28日前报送市科协',
    '自9月1日起招募志愿者',
    '该馆成立于2019年，今年5月18日建成新展厅',
    '展览持续至9月30日',
    '为庆祝建党100周年，7月1日起推出专题',
  ])('beside a word of another matter: %s', (text) => {
    expect(datesIn(text)).toEqual([]);
  });

  test('the word of one sentence is not that of the next', () => {
    expect(datesIn('9月6日召开会议。9月20日举办讲座。')).toEqual(['9月20日']);
  });

  test.each([
    ['activity', activitySample],
    ['unit', unitSample],
  ])('the sample %s', (_, { narrative, photos }) => {
    expect(datesIn([narrative, ...photos.map(({ caption }) => caption)].join('\n'))).toEqual([]);
  });
});

test('a long text of numbers is read to its end', () => {
  expect(datesIn(`${'9月1-'.repeat(50_000)}\n9月20日`)).toEqual(['9月20日']);
});
