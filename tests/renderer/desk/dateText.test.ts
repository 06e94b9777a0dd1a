import { expect, test } from 'vitest';
import { dateText, distance, remarks } from '../../../renderer/desk/dateText.ts';
import { timeline } from '../../../shared/calendar/timeline.ts';
import { builtInNotice } from '../../helpers/forms.ts';

const notice = builtInNotice();

/** What the strip says of every date, part by part. */
const strip = (today: string, own: string | null = null) =>
  timeline(notice, today, own).map((date) =>
    [dateText(date, notice.year), ...distance(date, today), ...remarks(date, notice, today)].join(' '),
  );

test('before everything', () => {
  expect(strip('2021-08-10')).toEqual([
    '9月11日–17日 还有 32 天开始',
    '9月24日 还有 10 天开始 8月20日开始',
    '10月8日 还有 59 天 （38 个工作日） 通知： 10月9日前， 逾期不予受理',
    '10月21日 还有 72 天 （48 个工作日） 通知： 2021年10月22日前',
  ]);
});

test('on the last days', () => {
  expect(strip('2021-09-23')[1]).toBe('9月24日 明天截止 8月20日开始');
  expect(strip('2021-09-24')[1]).toBe('9月24日 今天截止 8月20日开始');
});

test('when nothing can be filed online any more: what that means, and until when it can be completed', () => {
  expect(strip('2021-09-25')[1]).toBe('9月24日 已过 推荐的活动须已填报过 内容可补充到10月21日');
  expect(strip('2021-10-21')[1]).toBe('9月24日 已过 推荐的活动须已填报过 内容可补充到10月21日');
  expect(strip('2021-10-22')[1]).toBe('9月24日 已过 推荐的活动须已填报过');
});

test('the own day has its place among the others', () => {
  expect(strip('2021-09-20', '2021-09-30')[2]).toBe('9月30日 还有 10 天 （8 个工作日） 在“通知与设置”里改');
});

test('after everything', () => {
  expect(strip('2021-11-01').every((text) => text.includes('已过'))).toBe(true);
});
