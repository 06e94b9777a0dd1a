import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFilingQueue } from '../../../renderer/filing/filingQueue.ts';
import type { FormMarks } from '../../../shared/api/model.ts';
import { type Filing, NO_FILING, NO_PAPER } from '../../../shared/form/marks.ts';
import { fail, ok, type Result } from '../../../shared/result/result.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A queue whose sends are answered one by one by the test; without an answer all is stored. */
function queueWith(answers: Result<FormMarks>[] = []) {
  const sent: Filing[] = [];
  const queue = createFilingQueue(NO_FILING, async (filing) => {
    sent.push(filing);
    const stored = {
      finished: [],
      acknowledged: {},
      sealedOn: null,
      sealedCode: null,
      handedIn: null,
      filing,
      paper: NO_PAPER,
    };
    return answers.shift() ?? ok(stored);
  });
  return { queue, sent };
}

test('what is typed is stored within 300 ms of the first key, however long the typing', async () => {
  const { queue, sent } = queueWith();
  queue.change({ name: '一' });
  await vi.advanceTimersByTimeAsync(200);
  queue.change({ name: '一二' });
  await vi.advanceTimersByTimeAsync(100);
  expect(sent).toEqual([{ name: '一二', on: null }]);
  expect(queue.isWaiting()).toBe(false);
});

test('leaving stores at once, and nothing twice', async () => {
  const { queue, sent } = queueWith();
  queue.change({ name: '一', on: '2021-09-10' });
  expect(queue.isWaiting()).toBe(true);
  expect(await queue.save()).toBe(true);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toEqual([{ name: '一', on: '2021-09-10' }]);
});

test('keys while it is being stored are stored after it', async () => {
  const { queue, sent } = queueWith();
  queue.change({ name: '一' });
  const saving = queue.save();
  queue.change({ name: '一二' });
  expect(await saving).toBe(true);
  expect(sent.at(-1)).toEqual({ name: '一二', on: null });
  expect(queue.store.getState().filing.name).toBe('一二');
});

test('what could not be stored is kept, told, and tried again', async () => {
  const { queue, sent } = queueWith([fail('diskFull')]);
  queue.change({ name: '一' });
  expect(await queue.save()).toBe(false);
  expect(queue.store.getState()).toMatchObject({ filing: { name: '一' }, failure: { code: 'diskFull' } });
  expect(queue.isWaiting()).toBe(true);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(sent).toHaveLength(2);
  expect(queue.store.getState().failure).toBeNull();
});

test('nothing is tried again where the form is gone', async () => {
  const { queue, sent } = queueWith([fail('formMissing')]);
  queue.change({ name: '一' });
  await queue.save();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(sent).toHaveLength(1);
});
