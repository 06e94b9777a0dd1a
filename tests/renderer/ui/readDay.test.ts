import { expect, test } from 'vitest';
import { readDay } from '../../../renderer/ui/readDay.ts';

const TODAY = '2021-10-01';

test.each([
  '2021-09-20',
  '2021-9-20',
  '2021/9/20',
  '2021.09.20',
  '2021年9月20日',
  '2021 年 9 月 20 日',
  '２０２１年９月２０日',
  '20210920',
  ' 2021年9月20 ',
])('a day as people write it: %s', (text) => {
  expect(readDay(text, { year: 1999, today: TODAY })).toBe('2021-09-20');
});

test.each(['9月20日', '9-20', '9/20', '09.20'])('without a year it is that of the notice: %s', (text) => {
  expect(readDay(text, { year: 2021, today: TODAY })).toBe('2021-09-20');
});

test.each([
  '',
  '九月二十日',
  '20',
  '2021-13-01',
  '2021-02-30',
  '2021年9月',
  '20/9/2021',
  '9/20/2021',
  '2021092',
  '2021-09-20x',
])('no day: “%s”', (text) => {
  expect(readDay(text, { year: 2021, today: TODAY })).toBeUndefined();
});

test.each([
  ['今天', '2021-10-01'],
  [' 今日 ', '2021-10-01'],
  ['昨天', '2021-09-30'],
  ['前天', '2021-09-29'],
  ['明天', '2021-10-02'],
])('a day as people say it, from today on: %s', (text, day) => {
  expect(readDay(text, { year: 1999, today: TODAY })).toBe(day);
});

test.each(['大前天', '今天下午', 'constructor'])('nor is this one: “%s”', (text) => {
  expect(readDay(text, { year: 2021, today: TODAY })).toBeUndefined();
});
