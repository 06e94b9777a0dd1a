import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSaveQueue, type SaveState } from '../../../renderer/form/saveQueue.ts';
import type { FormChanges } from '../../../shared/api/calls/forms.ts';
import type { SavedForm } from '../../../shared/api/model.ts';
import { fail, ok, type Result } from '../../../shared/result/result.ts';

/** A queue whose sends are answered one by one by the test. */
function queueWith(answers: ((version: number) => Result<SavedForm>)[]) {
  const sent: { version: number; changes: FormChanges }[] = [];
  const states: SaveState[] = [];
  const queue = createSaveQueue({
    version: 1,
    savedAt: '2021-09-20T00:00:00.000Z',
    send: async (version, changes) => {
      sent.push({ version, changes });
      const answer = answers.shift() ?? saved;
      return answer(version);
    },
    onState: (state) => states.push(state),
    delayMs: 500,
    retryMs: 3_000,
  });
  return { queue, sent, states };
}

const saved = (version: number) => ok({ version: version + 1, savedAt: `2021-09-20T00:00:0${version}.000Z` });
const diskFull = () => fail('diskFull', { folder: 'x' });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('changes of half a second are sent together', async () => {
  const { queue, sent } = queueWith([]);
  queue.push({ narrative: '一' });
  queue.push({ narrative: '一二', reportingUnit: '甲' });
  await vi.advanceTimersByTimeAsync(500);
  expect(sent).toEqual([{ version: 1, changes: { narrative: '一二', reportingUnit: '甲' } }]);
});

test('typing on is no new state: nothing is to be shown anew at every keystroke', () => {
  const { queue, states } = queueWith([]);
  queue.push({ narrative: '一' });
  queue.push({ narrative: '一二' });
  expect(states).toEqual([{ kind: 'waiting' }, { kind: 'waiting' }]);
  expect(states[1]).toBe(states[0]);
});

test('whoever types without a pause is saved all the same', async () => {
  const { queue, sent } = queueWith([]);
  for (let at = 0; at < 20; at += 1) {
    queue.push({ narrative: '字'.repeat(at) });
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(sent.length).toBeGreaterThanOrEqual(3);
});

test('every save names the version of the one before', async () => {
  const { queue, sent } = queueWith([]);
  queue.push({ narrative: '一' });
  await queue.flush();
  queue.push({ narrative: '二' });
  await queue.flush();
  expect(sent.map(({ version }) => version)).toEqual([1, 2]);
});

test('what is typed while a save is on its way is sent after it, by the same writer', async () => {
  const { queue, sent, states } = queueWith([
    (version) => {
      queue.push({ narrative: '二' });
      return saved(version);
    },
  ]);
  queue.push({ narrative: '一' });
  await queue.flush();
  expect(sent.map(({ version, changes }) => [version, changes.narrative])).toEqual([
    [1, '一'],
    [2, '二'],
  ]);
  expect(states.at(-1)?.kind).toBe('saved');
});

test('a failed save keeps the changes and tries again by itself; later changes win', async () => {
  const { queue, sent, states } = queueWith([diskFull]);
  queue.push({ narrative: '一', reportingUnit: '甲' });
  await queue.flush();
  expect(states.at(-1)).toMatchObject({ kind: 'failed', failure: { code: 'diskFull' } });
  queue.push({ narrative: '二' });
  await vi.advanceTimersByTimeAsync(3_500);
  expect(sent.at(-1)?.changes).toEqual({ narrative: '二', reportingUnit: '甲' });
  expect(states.at(-1)?.kind).toBe('saved');
});

test('a form changed elsewhere is never overwritten: nothing more is sent, everything is kept', async () => {
  const { queue, sent, states } = queueWith([() => fail('formChangedElsewhere', { version: 7 })]);
  queue.push({ narrative: '一' });
  await queue.flush();
  queue.push({ narrative: '二' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(queue.pending()).toEqual({ narrative: '二' });
  expect(states.at(-1)?.kind).toBe('failed');
});

test('a call that changes the form too waits for the save before it and hands its version on', async () => {
  const { queue, sent } = queueWith([]);
  queue.push({ narrative: '一' });
  const applied: number[] = [];
  const answer = await queue.exclusive(
    async (version) => ok({ version: version + 1 }),
    ({ version }) => applied.push(version),
  );
  expect([answer, applied]).toEqual([ok({ version: 3 }), [3]]);
  queue.push({ narrative: '二' });
  await queue.flush();
  expect(sent.map(({ version }) => version)).toEqual([1, 3]);
});

test('a queue that is let go owes nothing and sends nothing, also after a refusal', async () => {
  const { queue, sent } = queueWith([() => fail('formChangedElsewhere', { version: 7 })]);
  queue.push({ narrative: '一' });
  expect(await queue.flush()).toBe(false);
  queue.close();
  queue.push({ narrative: '二' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await queue.flush()).toBe(true);
  expect(sent).toHaveLength(1);
  expect(queue.pending()).toEqual({});
});
