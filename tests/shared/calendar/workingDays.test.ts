import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/calendar/days.ts';
import { isWorkingDay, workingDaysUntil } from '../../../shared/calendar/workingDays.ts';
import { builtInNotice } from '../../helpers/forms.ts';

const { holidays } = builtInNotice();
const NONE = { off: [], working: [] };

describe('in the autumn of 2021', () => {
  test.each([
    ['2021-09-17', true, 'a Friday'],
    ['2021-09-18', true, 'a Saturday that is worked (调休)'],
    ['2021-09-19', false, 'the first day of 中秋节, a Sunday'],
    ['2021-09-20', false, 'a Monday within 中秋节'],
    ['2021-09-21', false, 'the last day of 中秋节'],
    ['2021-09-22', true, 'a Wednesday'],
    ['2021-09-25', false, 'a plain Saturday'],
    ['2021-09-26', true, 'a Sunday that is worked (调休)'],
    ['2021-09-30', true, 'the eve of 国庆节'],
    ['2021-10-01', false, 'the first day of 国庆节'],
    ['2021-10-07', false, 'the last day of 国庆节'],
    ['2021-10-08', true, 'a Friday'],
    ['2021-10-09', true, 'a Saturday that is worked (调休)'],
    ['2021-10-10', false, 'a plain Sunday'],
  ])('%s: worked %s, %s', (day, worked) => {
    expect(isWorkingDay(day, holidays)).toBe(worked);
  });

  test.each([
    // 22 23 24, 26, 27 28 29 30, and 10-08
    ['2021-09-20', '2021-10-08', 9],
    ['2021-09-20', '2021-10-09', 10],
    ['2021-09-30', '2021-10-08', 1],
    ['2021-09-30', '2021-10-07', 0],
    ['2021-10-07', '2021-10-08', 1],
    ['2021-10-08', '2021-10-08', 0],
    ['2021-10-09', '2021-10-08', 0],
    ['2021-12-31', '2022-01-04', 2],
  ])('from %s there are until %s %i working days', (from, to, count) => {
    expect(workingDaysUntil(from, to, holidays)).toBe(count);
  });
});

const day = fc.integer({ min: 0, max: 500 }).map((count) => addDays('2021-06-01', count));

test('any stretch counts as much as its parts', () => {
  fc.assert(
    fc.property(fc.tuple(day, day, day), (days) => {
      const [from = '', middle = '', to = ''] = days.toSorted();
      const parts = workingDaysUntil(from, middle, holidays) + workingDaysUntil(middle, to, holidays);
      expect(workingDaysUntil(from, to, holidays)).toBe(parts);
    }),
  );
});

test('without holidays any week has five of them', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 20 }), (from, weeks) => {
      expect(workingDaysUntil(from, addDays(from, 7 * weeks), NONE)).toBe(5 * weeks);
    }),
  );
});
