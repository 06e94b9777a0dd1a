import { expect, test } from 'vitest';
import { readDay } from '../../../renderer/ui/readDay.ts';

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
  expect(readDay(text, 1999)).toBe('2021-09-20');
});

test.each(['9月20日', '9-20', '9/20', '09.20'])('without a year it is that of the notice: %s', (text) => {
  expect(readDay(text, 2021)).toBe('2021-09-20');
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
  expect(readDay(text, 2021)).toBeUndefined();
});
