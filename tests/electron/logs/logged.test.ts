import { expect, test } from 'vitest';
import type { LogEntry } from '../../../electron/logs/entry.ts';
import type { Log } from '../../../electron/logs/log.ts';
import { logged } from '../../../electron/logs/logged.ts';
import { fail, ok, type Result } from '../../../shared/result/result.ts';

/** What is logged of one call that takes so long (ms). */
async function entriesOf(name: string, answer: Result<unknown>, ms: number): Promise<readonly LogEntry[]> {
  const entries: LogEntry[] = [];
  const log: Pick<Log, 'write'> = { write: (entry) => entries.push(entry) };
  const clock = [0, ms];
  const call = logged(
    async () => answer,
    log as Log,
    () => clock.shift() ?? 0,
  );
  expect(await call(name, { narrative: '张三' })).toBe(answer);
  return entries;
}

test('a failure is logged by name, code and duration, without its details', async () => {
  const failure = fail('exportFileGone', { file: '样例单位.docx' });
  expect(await entriesOf('exports.show', failure, 12.4)).toEqual([
    { level: 'warn', event: 'failure', call: 'exports.show', ms: 12, code: 'exportFileGone' },
  ]);
});

test('a slow call is logged, a quick one is not', async () => {
  expect(await entriesOf('forms.export', ok({}), 2_500)).toEqual([
    { level: 'info', event: 'slow', call: 'forms.export', ms: 2_500 },
  ]);
  expect(await entriesOf('forms.export', ok({}), 500)).toEqual([]);
});

test('a name that is no call of ours is not written down', async () => {
  expect(await entriesOf('张三', fail('callUnknown'), 1)).toEqual([
    { level: 'warn', event: 'failure', ms: 1, code: 'callUnknown' },
  ]);
});
