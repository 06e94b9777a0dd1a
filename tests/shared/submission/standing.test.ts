import { expect, test } from 'vitest';
import { sentState, standings, waitingHandIn, waitingHandIns } from '../../../shared/submission/standing.ts';
import { submissionOf, submittedForm } from './submissions.ts';

const SENT = { sentOn: '2021-09-20', way: '电子邮件' };

test('what was packed waits until it is ticked off', () => {
  const packed = submissionOf(['甲', '乙']);
  expect(Object.fromEntries(standings([packed]))).toEqual({ 甲: 'packed', 乙: 'packed' });
  expect(waitingHandIn([packed])).toBe(packed);
  const sent = { ...packed, ...SENT };
  expect(Object.fromEntries(standings([sent]))).toEqual({ 甲: 'sent', 乙: 'sent' });
  expect(waitingHandIn([sent])).toBeUndefined();
});

test('what was packed and changed since is void', () => {
  const log = [submissionOf([submittedForm('甲', false), '乙'])];
  expect(Object.fromEntries(standings(log))).toEqual({ 乙: 'packed' });
  expect(waitingHandIn(log)).toBeUndefined();
});

test('sent and changed since: packed anew it waits, sent anew it is sent', () => {
  const first = submissionOf([submittedForm('甲', false)], SENT);
  expect(standings([first]).get('甲')).toBe('changedSinceSent');
  const second = submissionOf(['甲'], { round: 2 });
  expect(standings([second, first]).get('甲')).toBe('packed');
  expect(waitingHandIn([second, first])).toBe(second);
  expect(standings([{ ...second, ...SENT }, first]).get('甲')).toBe('sent');
});

test('of two that were packed only the last one waits; a void one hides none that was sent', () => {
  const [older, newer] = [submissionOf(['甲']), submissionOf(['甲'])];
  expect(waitingHandIn([newer, older])).toBe(newer);
  expect(waitingHandIns([newer, older])).toEqual([newer]);
  const [voided, sent] = [
    submissionOf([submittedForm('甲', false)]),
    submissionOf([submittedForm('甲', false)], SENT),
  ];
  expect(standings([voided, sent]).get('甲')).toBe('changedSinceSent');
});

test('an entry that was only noted waits for nothing', () => {
  expect(waitingHandIn([submissionOf(['甲'], { folder: null })])).toBeUndefined();
});

test.each([
  [undefined, false, false, null],
  [undefined, false, true, null],
  ['packed', false, false, 'packed'],
  ['packed', true, false, 'packed'],
  ['packed', false, true, null],
  ['packed', true, true, 'outdated'],
  ['sent', true, false, 'sent'],
  ['sent', true, true, 'outdated'],
  ['changedSinceSent', true, false, 'changed'],
  ['changedSinceSent', true, true, 'outdated'],
  // Marked before there was a log.
  [undefined, true, false, 'sent'],
  [undefined, true, true, 'outdated'],
] as const)(
  'in the log %s, marked %s, its Word file outdated %s: %s',
  (standing, isMarked, isOutdated, state) => {
    expect(sentState({ standing, isMarked, isOutdated })).toBe(state);
  },
);
