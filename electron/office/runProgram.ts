import { type ChildProcess, spawn } from 'node:child_process';

/** How a program ended: with success, with an error (or it could not be started), by its time limit, by whoever waited. */
export type End = 'done' | 'failed' | 'timedOut' | 'cancelled';

export interface RunProgramOptions {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly folder: string;
}

/** Runs a program without a window and without a console; after its limit it is killed with all that it started. */
export function runProgram(
  program: string,
  options: readonly string[],
  { timeoutMs, signal, folder }: RunProgramOptions,
): Promise<End> {
  const { promise, resolve } = Promise.withResolvers<End>();
  const started = spawn(program, options, {
    cwd: folder,
    stdio: 'ignore',
    windowsHide: true,
    // A group of its own, which can be killed as one: the program is a script that starts the real one.
    detached: process.platform !== 'win32',
    // svp: the part of LibreOffice that draws without any display.
    env: { ...process.env, SAL_USE_VCLPLUGIN: 'svp' },
  });
  let stopped: End | undefined;
  const stop = (end: End) => {
    stopped ??= end;
    killTree(started);
  };
  const timeout = setTimeout(stop, timeoutMs, 'timedOut');
  const cancel = () => stop('cancelled');
  signal.addEventListener('abort', cancel, { once: true });
  const ended = (end: End) => {
    clearTimeout(timeout);
    signal.removeEventListener('abort', cancel);
    resolve(stopped ?? end);
  };
  started.once('error', () => ended('failed'));
  started.once('exit', (code) => {
    // What it started and left running would go on in a folder that is about to be gone. (On Windows nothing is left: the
    // launcher waits, and the number of a process that has ended may be another's by now.)
    if (process.platform !== 'win32') killTree(started);
    ended(code === 0 ? 'done' : 'failed');
  });
  return promise;
}

function killTree({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true }).once(
      'error',
      () => undefined,
    );
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group is empty: all of it has ended.
  }
}
