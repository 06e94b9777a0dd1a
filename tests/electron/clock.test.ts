import { afterEach, expect, test, vi } from 'vitest';
import { clock } from '../../electron/clock.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test('without a word it is the clock of the machine', () => {
  vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05.000Z') });
  vi.stubEnv('JIANBIAO_NOW', undefined);
  const now = clock();
  vi.advanceTimersByTime(1_500);
  expect(now().toISOString()).toBe('2026-01-02T03:04:06.500Z');
});

test.each(['', undefined])('set to %j likewise', (named) => {
  vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05.000Z') });
  expect(clock(named)().getFullYear()).toBe(2026);
});

test('JIANBIAO_NOW sets it, and from there it goes on', () => {
  vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05.000Z') });
  vi.stubEnv('JIANBIAO_NOW', '2021-09-20T15:59:59.000Z');
  const now = clock();
  expect(now().toISOString()).toBe('2021-09-20T15:59:59.000Z');
  vi.advanceTimersByTime(2_000);
  expect(now().toISOString()).toBe('2021-09-20T16:00:01.000Z');
});

test('what is no instant is refused at once', () => {
  expect(() => clock('tomorrow')).toThrow('JIANBIAO_NOW');
});
