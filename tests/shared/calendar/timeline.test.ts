import { describe, expect, test } from 'vitest';
import { type DateId, timeline } from '../../../shared/calendar/timeline.ts';
import { builtInNotice } from '../../helpers/forms.ts';

const notice = builtInNotice();

function dateOf(id: DateId, today: string, ownDeadline: string | null = null) {
  const found = timeline(notice, today, ownDeadline).find((date) => date.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

const orderOf = (ownDeadline: string | null) =>
  timeline(notice, '2021-09-01', ownDeadline).map(({ id }) => id);

describe('a date of the notice', () => {
  test.each<readonly [DateId, string, string, number]>([
    ['onlineFiling', '2021-08-19', 'coming', 36],
    ['onlineFiling', '2021-08-20', 'open', 35],
    ['activity', '2021-09-10', 'coming', 7],
    ['activity', '2021-09-11', 'open', 6],
    ['activity', '2021-09-16', 'open', 1],
    ['activity', '2021-09-17', 'lastDay', 0],
    ['activity', '2021-09-18', 'passed', -1],
    // What is due “10月9日前” is open from the beginning, and safely due on the day before.
    ['formsDue', '2021-08-26', 'open', 43],
    ['formsDue', '2021-10-07', 'open', 1],
    ['formsDue', '2021-10-08', 'lastDay', 0],
    ['formsDue', '2021-10-09', 'passed', -1],
    ['onlineCompletion', '2021-10-21', 'lastDay', 0],
    ['onlineCompletion', '2022-01-01', 'passed', -72],
  ])('%s on %s is %s, %i days to go', (id, today, state, daysLeft) => {
    expect(dateOf(id, today)).toMatchObject({ state, daysLeft });
  });

  test('says its goal, its period and the words of the notice', () => {
    expect(dateOf('formsDue', '2021-09-20')).toEqual({
      id: 'formsDue',
      from: null,
      goal: '2021-10-08',
      printed: '10月9日前',
      late: '逾期不予受理',
      state: 'open',
      daysLeft: 18,
      workingDaysLeft: 9,
    });
    expect(dateOf('activity', '2021-09-20')).toMatchObject({
      from: '2021-09-11',
      goal: '2021-09-17',
      printed: null,
      late: null,
      workingDaysLeft: 0,
    });
  });
});

describe('the own deadline', () => {
  test('is not there while none was set', () => {
    expect(orderOf(null)).toEqual(['activity', 'onlineFiling', 'formsDue', 'onlineCompletion']);
  });

  test.each<readonly [string, number]>([
    ['2021-09-10', 0],
    ['2021-09-20', 1],
    ['2021-09-28', 2],
    ['2021-10-15', 3],
    ['2021-11-01', 4],
  ])('of %s stands in its place among the others', (day, place) => {
    expect(orderOf(day).indexOf('ownDeadline')).toBe(place);
  });

  test('on the day of another stands before that of the notice', () => {
    expect(orderOf('2021-10-08').slice(-3)).toEqual(['ownDeadline', 'formsDue', 'onlineCompletion']);
  });

  test('is counted as the others are, in words of nobody', () => {
    const { state, daysLeft, workingDaysLeft, printed } = dateOf('ownDeadline', '2021-09-20', '2021-09-26');
    expect([state, daysLeft, workingDaysLeft, printed]).toEqual(['open', 6, 4, null]);
    expect(dateOf('ownDeadline', '2021-09-26', '2021-09-26').state).toBe('lastDay');
    expect(dateOf('ownDeadline', '2021-09-27', '2021-09-26').state).toBe('passed');
  });
});
