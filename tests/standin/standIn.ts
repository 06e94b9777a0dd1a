import { fork } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { chromium, type Page } from 'playwright-core';
import type * as Electron from './electron.ts';
import type { state } from './state.ts';

/** The built program, run without Electron, and its window in Chromium. */
export interface StandIn {
  readonly page: Page;
  /** What the program said by the means of the system, in order: dialogs, menu, what was refused. */
  readonly said: readonly (readonly unknown[])[];
  /** Runs a function in the program's process; it sees nothing of what stands around it here. */
  readonly evaluate: <T>(act: (electron: typeof Electron, kept: typeof state) => T) => Promise<Awaited<T>>;
  /** The exit code, null where a signal ended it. */
  readonly ended: Promise<number | null>;
  readonly stop: () => Promise<void>;
}

export interface StandInOptions {
  readonly main: string;
  /** Where Chromium keeps its profile. */
  readonly profile: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Starts the built main.js; rejects with what it said where it ends before its window stands. */
export async function startStandIn({ main, profile, env = {} }: StandInOptions): Promise<StandIn> {
  const child = fork(join(import.meta.dirname, 'run.ts'), [main, profile], {
    env: { ...process.env, ...env },
    // Those of the test runner are not for it.
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const loaded = Promise.withResolvers<void>();
  const port = Promise.withResolvers<number>();
  const said: unknown[][] = [];
  const answers: ((value: unknown) => void)[] = [];
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints += chunk;
  });
  child.on('message', (message: { said?: unknown[]; port?: number; id?: number; value?: unknown }) => {
    if (message.said) said.push(message.said);
    if (message.said?.[0] === 'loaded') loaded.resolve();
    if (message.port) port.resolve(message.port);
    if (message.id !== undefined) answers[message.id]?.(message.value);
  });
  const gone = ended.then((code) => {
    throw new Error(`the program ended with ${code}: ${JSON.stringify(said)} ${complaints}`);
  });
  gone.catch(() => undefined);
  await Promise.race([Promise.all([port.promise, loaded.promise]), gone]);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await port.promise}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('no window');
  return {
    page,
    said,
    evaluate: (act) =>
      new Promise((resolve) => {
        child.send({ id: answers.push(resolve as (value: unknown) => void) - 1, source: String(act) });
      }),
    ended,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
