import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A program of its own that is started by a test, and does not outlive it. */
export interface Child {
  /** Fulfilled when it has said its first line. */
  readonly started: Promise<void>;
  /** Fulfilled when it has ended by itself. */
  readonly ended: Promise<unknown>;
  /** Kills it as kill -9 does; what it had said, line by line, the unfinished last line left out. */
  readonly kill: () => Promise<readonly string[]>;
}

/** Starts a script of this folder. */
export function startChild(script: string, ...values: readonly string[]): Child {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...values], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let said = '';
  const started = Promise.withResolvers<void>();
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    said += part;
    if (said.includes('\n')) started.resolve();
  });
  ended.then(() => started.reject(new Error(`${script} ended: ${said}`)));
  // Nobody need wait for it.
  started.promise.catch(() => undefined);
  return {
    started: started.promise,
    ended,
    kill: () => kill(child, ended).then(() => said.split('\n').slice(0, -1)),
  };
}

async function kill(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}
