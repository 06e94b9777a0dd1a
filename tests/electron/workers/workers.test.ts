import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { spawnChild } from '../../../electron/workers/childProcess.ts';
import { createWorkersFor, type RunOptions, type WorkersOptions } from '../../../electron/workers/workers.ts';
import { fail, ok } from '../../../shared/result/result.ts';
import { isRunning, processEnd } from './processes.ts';
import { TEST_ENTRY, TEST_OUTPUTS, type TestTasks } from './testTasks.ts';

const MEGABYTE = 1024 ** 2;
const LIMITS = { timeoutMs: 50_000, maxMemoryBytes: 1024 * MEGABYTE };

function testWorkers(options: Partial<WorkersOptions<TestTasks>> = {}) {
  const workers = createWorkersFor<TestTasks>({ outputs: TEST_OUTPUTS, entry: TEST_ENTRY, ...options });
  onTestFinished(workers.close);
  return workers;
}

type TestWorkers = ReturnType<typeof testWorkers>;

async function pidOf(workers: TestWorkers): Promise<number> {
  const result = await workers.run('pid', null, LIMITS);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** A task that never ends, once it runs: its process, and what becomes of it. */
async function started(workers: TestWorkers, task: 'loop' | 'wait', options: Partial<RunOptions> = {}) {
  const running = Promise.withResolvers<number>();
  const result = workers.run(task, null, { ...LIMITS, ...options, onProgress: running.resolve });
  return { pid: await running.promise, result };
}

describe('a child', () => {
  test('is kept for the next job', async () => {
    const workers = testWorkers();
    expect(await pidOf(workers)).toBe(await pidOf(workers));
  });

  test('ends when it has had no work for a while', async () => {
    const workers = testWorkers({ idleMs: 1 });
    await processEnd(await pidOf(workers));
    expect(await pidOf(workers)).toBeGreaterThan(0);
  });

  test('sees nothing of our environment', async () => {
    const workers = createWorkersFor<{ env: { input: null; output: unknown } }>({
      outputs: { env: TEST_OUTPUTS.echo },
      entry: join(import.meta.dirname, 'envChild.ts'),
    });
    onTestFinished(workers.close);
    const result = await workers.run('env', null, LIMITS);
    expect(result).toEqual(ok(process.env.TZ === undefined ? [] : ['TZ']));
  });

  test.each([
    ['nothing', null],
    ['a part of larger bytes', new Uint8Array([0, 1, 2, 3, 4]).subarray(1, 3)],
    ['values within values', { photos: [{ jpeg: new Uint8Array([1, 2]) }, undefined], text: '“样例”' }],
  ])('gets and gives %s unchanged', async (_, input) => {
    expect(await testWorkers().run('echo', input, LIMITS)).toEqual(ok(input));
  });

  test('gets and gives the bytes of a large file', async () => {
    const bytes = randomBytes(40 * MEGABYTE);
    const result = await testWorkers().run('echo', bytes, LIMITS);
    expect(result.ok && bytes.equals(z.instanceof(Uint8Array).parse(result.value))).toBe(true);
  });
});

describe('jobs', () => {
  test('queue for two children', async () => {
    const workers = testWorkers();
    const pids = await Promise.all(Array.from({ length: 20 }, () => pidOf(workers)));
    expect(pids).toHaveLength(20);
    expect(new Set(pids).size).toBeLessThanOrEqual(2);
  });

  test('have their turn in the order in which they came', async () => {
    const workers = testWorkers();
    await started(workers, 'wait');
    const order: number[] = [];
    await Promise.all(
      [1, 2, 3, 4, 5].map(async (number) => {
        await workers.run('echo', number, LIMITS);
        order.push(number);
      }),
    );
    expect(order).toEqual([1, 2, 3, 4, 5]);
  });

  test('beside one that hangs go on', async () => {
    const workers = testWorkers();
    const { pid } = await started(workers, 'loop');
    expect(await pidOf(workers)).not.toBe(pid);
  });
});

describe('a child that crashes', () => {
  test.each(['abort', 'exit'] as const)('by %s fails its own job and no other', async (task) => {
    const workers = testWorkers();
    expect(await workers.run(task, null, LIMITS)).toEqual(fail('workCrashed'));
    expect(await pidOf(workers)).toBeGreaterThan(0);
  });

  test('because somebody killed it fails its own job and no other', async () => {
    const workers = testWorkers();
    const { pid, result } = await started(workers, 'wait');
    process.kill(pid, 'SIGKILL');
    expect(await result).toEqual(fail('workCrashed'));
    expect(await pidOf(workers)).not.toBe(pid);
  });

  test('while it rests is replaced', async () => {
    const workers = testWorkers();
    const pid = await pidOf(workers);
    process.kill(pid, 'SIGKILL');
    await processEnd(pid);
    await wait(100);
    expect(await pidOf(workers)).not.toBe(pid);
  });

  test('before it can serve fails the job', async () => {
    const workers = testWorkers({ entry: join(import.meta.dirname, 'no such file.ts') });
    expect(await workers.run('pid', null, LIMITS)).toEqual(fail('workCrashed'));
  });
});

describe('a child that talks nonsense', () => {
  test.each([
    ['no value', [4, 0, 0, 0, 0xff, 0xfe, 1, 2]],
    ['a length of nothing', [0, 0, 0, 0]],
    ['an endless length', [0xff, 0xff, 0xff, 0xff, 1]],
    ['a value that is no answer', [3, 0, 0, 0, 0xff, 0x0f, 0x30]],
  ])('%s is stopped', async (_, bytes) => {
    const workers = testWorkers();
    expect(await workers.run('garbage', bytes, LIMITS)).toEqual(fail('workCrashed'));
    expect(await pidOf(workers)).toBeGreaterThan(0);
  });

  test('an answer of the wrong type does not come through', async () => {
    expect(await testWorkers().run('wrongOutput', null, LIMITS)).toEqual(fail('workCrashed'));
  });
});

describe('a child that answers with', () => {
  test('a failure passes it on, and is not used again', async () => {
    const workers = testWorkers();
    const pid = await pidOf(workers);
    expect(await workers.run('refuse', null, LIMITS)).toEqual(fail('photoTimeout'));
    await processEnd(pid);
  });

  test('an exception throws it here, with the place where it happened', async () => {
    const workers = testWorkers();
    const bug = await workers.run('bug', null, LIMITS).catch((error: unknown) => error);
    expect(bug).toMatchObject({ message: 'the bug', stack: expect.stringContaining('testChild.ts') });
    expect(await pidOf(workers)).toBeGreaterThan(0);
  });
});

describe('a job is stopped', () => {
  test('when it takes too long', async () => {
    const workers = testWorkers();
    const { pid, result } = await started(workers, 'loop', { timeoutMs: 2_000 });
    expect(await result).toEqual(fail('workTimedOut'));
    await processEnd(pid);
    expect(await pidOf(workers)).toBeGreaterThan(0);
  });

  test.each([
    ['counted from outside', spawnChild],
    ['as the child reports it', (entry: string) => spawnChild(entry, () => undefined)],
  ])('when it takes too much memory, %s', async (_, spawn) => {
    const workers = testWorkers({ spawn });
    let eaten = 0;
    const result = await workers.run(
      'eat',
      { stepBytes: 8 * MEGABYTE },
      {
        timeoutMs: 50_000,
        maxMemoryBytes: 300 * MEGABYTE,
        onProgress: (bytes) => {
          eaten = bytes;
        },
      },
    );
    expect(result).toEqual(fail('workTooLarge'));
    expect(eaten).toBeLessThan(1024 * MEGABYTE);
    expect(await pidOf(workers)).toBeGreaterThan(0);
  });

  test('when it is cancelled', async () => {
    const workers = testWorkers();
    const cancel = new AbortController();
    const { pid, result } = await started(workers, 'loop', { signal: cancel.signal });
    cancel.abort();
    expect(await result).toEqual(fail('workCancelled'));
    await processEnd(pid);
  });

  test('when it is cancelled before its turn', async () => {
    const workers = testWorkers();
    const hanging = [await started(workers, 'wait'), await started(workers, 'wait')];
    const cancel = new AbortController();
    const queued = workers.run('echo', 1, { ...LIMITS, signal: cancel.signal });
    const behind = workers.run('echo', 2, LIMITS);
    cancel.abort();
    expect(await queued).toEqual(fail('workCancelled'));
    for (const { pid } of hanging) process.kill(pid, 'SIGKILL');
    expect(await behind).toEqual(ok(2));
  });

  test('when whoever follows it throws', async () => {
    const workers = testWorkers();
    const onProgress = () => {
      throw new Error('the listener');
    };
    await expect(workers.run('wait', null, { ...LIMITS, onProgress })).rejects.toThrow('the listener');
    expect(await pidOf(workers)).toBeGreaterThan(0);
  });
});

describe('closing', () => {
  test('ends the children and cancels what they did and what would have come', async () => {
    const workers = testWorkers();
    const running = [await started(workers, 'loop'), await started(workers, 'wait')];
    const queued = workers.run('echo', 1, LIMITS);
    await workers.close();
    expect(running.map(({ pid }) => isRunning(pid))).toEqual([false, false]);
    for (const result of [...running.map((job) => job.result), queued, workers.run('echo', 2, LIMITS)]) {
      expect(await result).toEqual(fail('workCancelled'));
    }
  });

  test('ends a child that rests', async () => {
    const workers = testWorkers();
    const pid = await pidOf(workers);
    await workers.close();
    expect(isRunning(pid)).toBe(false);
  });

  test('needs no child', async () => {
    await testWorkers().close();
  });
});

describe('a program', () => {
  test('that is killed takes its children along, also one in a loop', async () => {
    const parent = spawn(process.execPath, [join(import.meta.dirname, 'testParent.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(createInterface({ input: parent.stdout }), 'line');
    const children: number[] = JSON.parse(line);
    expect(children.map(isRunning)).toEqual([true, true]);
    parent.kill('SIGKILL');
    await Promise.all(children.map(processEnd));
  });
});
