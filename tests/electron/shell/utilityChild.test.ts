import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { spawnUtilityChild } from '../../../electron/shell/utilityChild.ts';
import { createWorkersFor } from '../../../electron/workers/workers.ts';
import { fail, ok } from '../../../shared/result/result.ts';
import { isRunning, processEnd } from '../workers/processes.ts';
import { TEST_ENTRY, TEST_OUTPUTS, type TestTasks } from '../workers/testTasks.ts';

// Utility processes are those of the stand-in here: real processes, which keep to what Electron says of its own.
vi.mock('electron', () => import('../../standin/electron.ts'));

const MEGABYTE = 1024 ** 2;
const LIMITS = { timeoutMs: 50_000, maxMemoryBytes: 1024 * MEGABYTE };

let workers = createWorkersFor<TestTasks>({
  outputs: TEST_OUTPUTS,
  entry: TEST_ENTRY,
  spawn: spawnUtilityChild,
});
afterEach(async () => {
  await workers.close();
  workers = createWorkersFor<TestTasks>({
    outputs: TEST_OUTPUTS,
    entry: TEST_ENTRY,
    spawn: spawnUtilityChild,
  });
});

test('a utility process does tasks one after the other', async () => {
  const first = await workers.run('pid', null, LIMITS);
  expect(await workers.run('pid', null, LIMITS)).toEqual(first);
});

test('the bytes of a large file go there and back', async () => {
  const bytes = new Uint8Array(randomBytes(20 * MEGABYTE));
  expect(await workers.run('echo', { bytes, name: '样例', none: undefined }, LIMITS)).toEqual(
    ok({ bytes, name: '样例', none: undefined }),
  );
});

test('nothing of our environment is there but what it needs', async () => {
  const entry = join(import.meta.dirname, '..', 'workers', 'envChild.ts');
  const outputs = { env: z.array(z.string()) };
  const tasks = createWorkersFor<{ env: { input: null; output: string[] } }>({
    outputs,
    entry,
    spawn: spawnUtilityChild,
  });
  const result = await tasks.run('env', null, LIMITS);
  await tasks.close();
  const kept = ['LD_LIBRARY_PATH', 'TZ'].filter((name) => process.env[name] !== undefined);
  expect(result.ok && result.value.toSorted()).toEqual(['NODE_ENV', ...kept].toSorted());
});

test('one that is caught in a loop is ended', async () => {
  const running = Promise.withResolvers<number>();
  const result = workers.run('loop', null, { ...LIMITS, timeoutMs: 3_000, onProgress: running.resolve });
  expect(await result).toEqual(fail('workTimedOut'));
  await processEnd(await running.promise);
});

test('one that takes too much memory is ended', async () => {
  const limits = { timeoutMs: 50_000, maxMemoryBytes: 300 * MEGABYTE };
  expect(await workers.run('eat', { stepBytes: 8 * MEGABYTE }, limits)).toEqual(fail('workTooLarge'));
});

test('one that ends by itself fails its job', async () => {
  expect(await workers.run('exit', null, LIMITS)).toEqual(fail('workCrashed'));
});

test('one that is not wanted any more before it runs is ended when it does', async () => {
  const child = spawnUtilityChild(TEST_ENTRY);
  child.kill();
  expect(child.pid).toBeUndefined();
  await child.ended;
});

test('closing ends what runs', async () => {
  const running = Promise.withResolvers<number>();
  const result = workers.run('wait', null, { ...LIMITS, onProgress: running.resolve });
  const pid = await running.promise;
  await workers.close();
  expect(await result).toEqual(fail('workCancelled'));
  expect(isRunning(pid)).toBe(false);
});
