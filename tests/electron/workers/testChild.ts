import { writeSync } from 'node:fs';
import { CHANNEL_FD } from '../../../electron/workers/pipes.ts';
import { serve } from '../../../electron/workers/serve.ts';
import type { Report } from '../../../electron/workers/tasks.ts';
import { fail, ok } from '../../../shared/result/result.ts';
import type { TestTasks } from './testTasks.ts';

const NEVER = new Promise<never>(() => {});

/** A report that names the process; messages of a blocked thread would never leave it, so this waits for a turn. */
async function reportPid(report: Report): Promise<void> {
  report(process.pid, 0);
  await new Promise((resolve) => setTimeout(resolve, 20));
}

serve<TestTasks>({
  echo: async (input) => ok(input),
  pid: async () => ok(process.pid),
  loop: async (_, report) => {
    await reportPid(report);
    for (;;) Math.random();
  },
  wait: async (_, report) => {
    await reportPid(report);
    return NEVER;
  },
  eat: async ({ stepBytes }, report) => {
    const eaten: Buffer[] = [];
    for (;;) {
      eaten.push(Buffer.alloc(stepBytes, 1));
      report(eaten.length * stepBytes, 0);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  },
  abort: async () => process.abort(),
  exit: async () => process.exit(0),
  garbage: async (bytes) => {
    writeSync(CHANNEL_FD, Buffer.from(bytes));
    return NEVER;
  },
  // A child that has lost its senses does not keep to types either.
  wrongOutput: async () => ok(JSON.parse('"a text"')),
  refuse: async () => fail('photoTimeout'),
  bug: async () => {
    throw new TypeError('the bug');
  },
});
