import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const ROOT = join(import.meta.dirname, '..', '..');
const HOST = join(ROOT, 'dist', 'electron', 'host.js');
const WINDOW = join(ROOT, 'dist', 'renderer', 'index.html');

const ADDRESS = /http:\/\/127\.0\.0\.1:(\d+)\/#[\w-]+/u;

export interface Folders {
  readonly data: string;
  readonly output: string;
  /** Variables that take the place of the named data folder: the program looks for it as in an office. */
  readonly home?: Readonly<Record<string, string>>;
}

export interface HostOptions {
  /** A free one unless it is named. */
  readonly port?: number;
  /** What its clock says at the start (ISO instant); the clock of the machine unless it is named. */
  readonly now?: string;
}

/** The built program, running without a window of its own. */
export interface Host {
  /** Opens the first window; good for one claim. */
  readonly address: string;
  readonly origin: string;
  readonly port: number;
  /** The exit code, null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Ends it at once, as a failure of the power does. */
  readonly kill: () => Promise<void>;
  /** Asks it to end. */
  readonly stop: () => Promise<void>;
}

/** Starts the built browser door on folders of its own. */
export async function startHost(
  { data, output, home }: Folders,
  { port = 0, now }: HostOptions = {},
): Promise<Host> {
  for (const built of [HOST, WINDOW])
    if (!existsSync(built)) throw new Error(`${built} is missing: run "npm run build" first`);
  const child = spawn(process.execPath, [HOST, '--no-open', '--port', String(port)], {
    env: {
      ...process.env,
      JIANBIAO_OUTPUT_DIR: output,
      ...(home ?? { JIANBIAO_DATA_DIR: data }),
      ...(now && { JIANBIAO_NOW: now }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return hostOf(child);
}

/** The program that a process is, once it has printed its address; rejects where it ends without one. */
export async function hostOf(child: ChildProcess): Promise<Host> {
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  const address = await addressOf(child);
  const url = new URL(address);
  return {
    address,
    origin: url.origin,
    port: Number(url.port),
    ended,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

/** The address that the program prints; rejects with what it said where it ends without one. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = ADDRESS.exec(said)?.[0];
      // The line may still be on its way: only what a line feed follows is whole.
      if (address !== undefined && said.includes(`${address}\n`)) resolve(address);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('close', (code) => reject(new Error(`the program ended with ${code}: ${said}`)));
  });
}
