import { expect, test } from 'vitest';
import { deadline } from '../../../renderer/desk/deadline.ts';
import { stateOf } from './desk.ts';

// The notice says 10月9日前: its safe day is the 8th, and the 9th itself is unclear.
test.each([
  ['2021-09-20', { kind: 'open', day: '2021-10-08', daysLeft: 18 }],
  ['2021-10-07', { kind: 'open', day: '2021-10-08', daysLeft: 1 }],
  ['2021-10-08', { kind: 'open', day: '2021-10-08', daysLeft: 0 }],
  ['2021-10-09', { kind: 'unclear' }],
  ['2021-10-10', { kind: 'over' }],
  ['2027-01-01', { kind: 'over' }],
] as const)('on %s', (today, expected) => {
  expect(deadline(stateOf({ today }))).toEqual(expected);
});

test.each([
  ['2021-09-29', { kind: 'open', day: '2021-09-30', daysLeft: 1 }],
  ['2021-09-30', { kind: 'open', day: '2021-09-30', daysLeft: 0 }],
  ['2021-10-01', { kind: 'ownPassed', own: '2021-09-30', day: '2021-10-08', daysLeft: 7 }],
  ['2021-10-08', { kind: 'ownPassed', own: '2021-09-30', day: '2021-10-08', daysLeft: 0 }],
  ['2021-10-09', { kind: 'unclear' }],
  ['2021-10-10', { kind: 'over' }],
] as const)('with an own day on 30 September, on %s', (today, expected) => {
  expect(deadline(stateOf({ today, settings: { ownDeadline: '2021-09-30' } }))).toEqual(expected);
});

test.each(['2021-10-08', '2021-10-12'])(
  'an own day on %s promises no time that the notice does not give',
  (own) => {
    expect(deadline(stateOf({ today: '2021-10-07', settings: { ownDeadline: own } }))).toEqual({
      kind: 'open',
      day: '2021-10-08',
      daysLeft: 1,
    });
  },
);

test('a wrong clock says nothing about the time', () => {
  expect(deadline(stateOf({ today: '2019-01-01', clockWrong: true }))).toEqual({ kind: 'clockWrong' });
});
