import { expect, test } from 'vitest';
import { dayAndTime, timeOfDay } from '../../../renderer/ui/time.ts';

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
