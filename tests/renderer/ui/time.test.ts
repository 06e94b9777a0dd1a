import { expect, test } from 'vitest';
import { dayAndTime, dayName, periodName, timeOfDay } from '../../../renderer/ui/time.ts';

test.each([
  ['2021-09-20T02:32:05.000Z', '2021-09-20', '今天 10:32'],
  ['2021-09-19T16:30:00.000Z', '2021-09-20', '今天 00:30'],
  ['2021-09-19T15:59:00.000Z', '2021-09-20', '9月19日 23:59'],
  ['2020-09-30T08:45:00.000Z', '2021-09-20', '2020年9月30日'],
])('%s on %s is %s, by the clock of Beijing', (instant, today, said) => {
  expect(dayAndTime(instant, today)).toBe(said);
});

test('the time of a save is told to the second', () => {
  expect(timeOfDay('2021-09-20T02:32:05.000Z')).toBe('10:32:05');
});

test('a day has its year where it is another one, or none is named', () => {
  expect(dayName('2021-10-08', 2021)).toBe('10月8日');
  expect(dayName('2021-10-08', 2022)).toBe('2021年10月8日');
  expect(dayName('2021-10-08')).toBe('2021年10月8日');
});

test('a period names its month once', () => {
  expect(periodName('2021-09-11', '2021-09-17', 2021)).toBe('9月11日–17日');
  expect(periodName('2021-08-20', '2021-09-24', 2021)).toBe('8月20日–9月24日');
});
