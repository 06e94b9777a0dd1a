import { expect, test } from 'vitest';
import { patiently } from '../../../electron/files/patience.ts';

const failure = (code: string) => Object.assign(new Error(code), { code });
const SHORT = { forMs: 200, everyMs: 1 };

/** An act that fails so often before it goes well, and how often it was tried. */
function failing(times: number, cause: Error) {
  const tries = { count: 0 };
  return {
    tries,
    act: async () => {
      tries.count += 1;
      if (tries.count <= times) throw cause;
      return 'done';
    },
  };
}

test.each(['EBUSY', 'EPERM', 'EACCES'])('what is refused with %s is tried until it goes', async (code) => {
  const { act, tries } = failing(3, failure(code));
  expect(await patiently(act, SHORT)).toBe('done');
  expect(tries.count).toBe(4);
});

test('patience ends', async () => {
  const { act } = failing(Number.POSITIVE_INFINITY, failure('EBUSY'));
  await expect(patiently(act, { forMs: 20, everyMs: 1 })).rejects.toThrow('EBUSY');
});

test('another failure is none to wait for', async () => {
  const { act, tries } = failing(1, failure('ENOSPC'));
  await expect(patiently(act, SHORT)).rejects.toThrow('ENOSPC');
  expect(tries.count).toBe(1);
});
