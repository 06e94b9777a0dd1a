import { expect, test } from 'vitest';
import { clockLooksWrong } from '../../../shared/calendar/clock.ts';

const issuedOn = '2021-08-26';

test.each([
  ['before the notice was issued', '2021-08-25', undefined, true],
  ['on the day of its issue', '2021-08-26', undefined, false],
  ['an empty battery', '1970-01-01', undefined, true],
  ['on the day of the last change', '2021-09-20', '2021-09-20', false],
  ['a day before the last change: another computer over midnight', '2021-09-19', '2021-09-20', false],
  ['two days before it', '2021-09-18', '2021-09-20', true],
  ['long after everything', '2031-01-01', '2021-09-20', false],
])('%s (%s): %s', (_, today, lastChange, wrong) => {
  expect(clockLooksWrong(today, { issuedOn, ...(lastChange && { lastChange }) })).toBe(wrong);
});
