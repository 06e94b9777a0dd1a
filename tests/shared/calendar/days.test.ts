import { describe, expect, test } from 'vitest';
import { addDays, beijingDay, daysBetween, isWeekend } from '../../../shared/calendar/days.ts';

describe('the day in Beijing', () => {
  test.each([
    ['2021-09-20T15:59:59.999Z', '2021-09-20'],
    ['2021-09-20T16:00:00.000Z', '2021-09-21'],
    ['2020-12-31T16:00:00.000Z', '2021-01-01'],
    ['2024-02-28T20:00:00.000Z', '2024-02-29'],
    // China had summer time until 1991: the clocks, not our arithmetic, say which day it was.
    ['1990-07-01T15:30:00.000Z', '1990-07-02'],
  ])('of %s is %s', (instant, day) => {
    expect(beijingDay(new Date(instant))).toBe(day);
  });
});

test.each([
  ['2021-09-30', 1, '2021-10-01'],
  ['2021-12-31', 1, '2022-01-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2021-03-01', -1, '2021-02-28'],
  ['2021-09-20', 0, '2021-09-20'],
  ['2021-09-20', 30, '2021-10-20'],
])('%s and %i days is %s', (day, count, expected) => {
  expect(addDays(day, count)).toBe(expected);
  expect(daysBetween(day, expected)).toBe(count);
});

test('Saturday and Sunday are the weekend, the five others are not', () => {
  const week = [0, 1, 2, 3, 4, 5, 6].map((count) => addDays('2021-09-13', count));
  expect(week.map(isWeekend)).toEqual([false, false, false, false, false, true, true]);
});
