import { expect, test } from 'vitest';
import type { Submission } from '../../../shared/submission/model.ts';
import { replacementOf } from '../../../shared/submission/replacement.ts';
import { submissionOf } from './submissions.ts';

const SENT = { sentOn: '2021-09-20', way: '电子邮件' };

const told = (log: readonly Submission[], submission: Submission) => {
  const { rounds, ...rest } = replacementOf(log, submission);
  return { rounds: Object.fromEntries(rounds), ...rest };
};

test('one that was sent is replaced by the next that was sent with all its forms, and by nothing before that', () => {
  const first = submissionOf(['甲'], SENT);
  expect(told([first], first)).toEqual({ rounds: {}, whole: null, hasLater: false });
  const second = submissionOf(['甲'], { round: 2 });
  expect(told([second, first], first)).toEqual({ rounds: {}, whole: null, hasLater: true });
  const sent = { ...second, ...SENT };
  expect(told([sent, first], first)).toEqual({ rounds: { 甲: 2 }, whole: 2, hasLater: true });
  expect(told([sent, first], sent)).toEqual({ rounds: {}, whole: null, hasLater: false });
  // A third one replaces the second.
  const third = submissionOf(['甲'], { ...SENT, round: 3 });
  expect(told([third, sent, first], first).whole).toBe(2);
  expect(told([third, sent, first], sent).whole).toBe(3);
});

test('where only some of its forms went out again, those are told by themselves', () => {
  const first = submissionOf(['甲', '乙'], SENT);
  const second = submissionOf(['乙', '丙'], { ...SENT, round: 2 });
  expect(told([second, first], first)).toEqual({ rounds: { 乙: 2 }, whole: null, hasLater: true });
  const third = submissionOf(['甲'], { ...SENT, round: 2 });
  expect(told([third, second, first], first)).toMatchObject({ rounds: { 甲: 2, 乙: 2 }, whole: 2 });
  expect(told([third, second, first], third)).toMatchObject({ hasLater: false });
});

test('what was never sent is replaced by nothing: it is void', () => {
  const packed = submissionOf(['甲']);
  const sent = submissionOf(['甲'], SENT);
  expect(told([sent, packed], packed)).toEqual({ rounds: {}, whole: null, hasLater: false });
  expect(told([packed], submissionOf([], SENT))).toEqual({ rounds: {}, whole: null, hasLater: false });
});
