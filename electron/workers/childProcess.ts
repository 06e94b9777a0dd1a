import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { CHANNEL_FD, encodeMessage, messageReader, REPORT_FD } from './pipes.ts';

/** A child process as its user sees it; in Electron its utilityProcess takes the place of spawnChild. */
export interface Child {
  readonly pid: number | undefined;
  /** Sends a message; everything that the child says from now on goes to `onMessage`. */
  readonly send: (message: unknown, onMessage: (message: unknown) => void) => void;
  /** What the process holds in memory now (bytes); undefined while that is not known. */
  readonly memoryBytes: () => number | undefined;
  readonly kill: () => void;
  /** Fulfilled when the process is gone, for whatever reason, and all that it said has been delivered. */
  readonly ended: Promise<void>;
}

export type SpawnChild = (entry: string) => Child;

/** SystemRoot: without it Windows starts no program that uses its cryptography. TZ: zip entries carry local times. */
const KEPT_VARIABLES = ['SystemRoot', 'TZ'];

/**
 * Starts Node with an entry that calls serve(). Messages go through a pipe of our own and not through the channel of
 * fork(): there, bytes that cannot be decoded throw outside of every handler and would end the program.
 */
export function spawnChild(entry: string, measure: (pid: number) => number | undefined = memoryOf): Child {
  const started = spawn(process.execPath, [entry], {
    env: keptEnvironment(),
    stdio: ['ignore', 'ignore', 'inherit', 'overlapped', 'pipe'],
    windowsHide: true,
  });
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  started.once('close', () => resolve()).once('error', () => resolve());
  const channel = pipeOf(started.stdio[CHANNEL_FD]);
  const reports = pipeOf(started.stdio[REPORT_FD]);
  // A child that only waits does not hold the program; a running job does so by its timers.
  for (const handle of [started, channel, reports]) handle.unref();

  const kill = () => {
    started.ref();
    started.kill('SIGKILL');
    channel.destroy();
    reports.destroy();
  };
  channel.on('error', kill);
  reports.on('error', kill);
  const reported = lastNumberOf(reports);
  return {
    pid: started.pid,
    send: sender(channel, kill),
    memoryBytes: () => (started.pid === undefined ? undefined : measure(started.pid)) ?? reported(),
    kill,
    ended,
  };
}

/** The few variables that a child gets: what else is in ours, it does not need to know. */
export function keptEnvironment(): Record<string, string> {
  return Object.fromEntries(
    KEPT_VARIABLES.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function pipeOf(stream: unknown): Socket {
  if (!(stream instanceof Socket)) throw new Error('no child process can be started');
  return stream;
}

/** A child whose bytes are no messages is broken and killed. */
function sender(channel: Socket, kill: () => void): Child['send'] {
  let listener: (message: unknown) => void = () => {};
  const read = messageReader((message) => listener(message));
  channel.on('data', (chunk) => {
    try {
      read(chunk);
    } catch {
      kill();
    }
  });
  return (message, onMessage) => {
    listener = onMessage;
    for (const part of encodeMessage(message)) channel.write(part);
  };
}

function lastNumberOf(reports: Socket): () => number | undefined {
  let last: number | undefined;
  createInterface({ input: reports }).on('line', (line) => {
    last = Number(line);
  });
  return () => last;
}

/**
 * Memory and swap of a process as Linux counts them (bytes); undefined elsewhere, where the child's own report counts:
 * it comes five times a second and without what was swapped out. Not statm: its unit, the page, differs by machine.
 */
function memoryOf(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    const kilobytes = [...status.matchAll(/^Vm(?:RSS|Swap):\s+(\d+) kB$/gm)].map((match) => Number(match[1]));
    return kilobytes.reduce((sum, each) => sum + each, 0) * 1024;
  } catch {
    return undefined;
  }
}
