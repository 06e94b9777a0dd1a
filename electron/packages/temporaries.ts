import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/* A package grows in a hidden folder whose name says which program on which computer writes it: what such a program left behind
   when it was killed can be told from what is still being written, on a network drive too. */

const PATTERN = /^\.jianbiaotong-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}\.tmp$/u;
/** Nobody packs this long (ms). */
const GIVEN_UP_AFTER = 24 * 60 * 60 * 1000;

const THIS_COMPUTER = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Makes the folder in which a package grows. Throws what the system throws. */
export async function newTemporary(parent: string): Promise<string> {
  const name = `.jianbiaotong-${THIS_COMPUTER}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
  const path = join(parent, name);
  await mkdir(path);
  return path;
}

/** Removes what programs that were killed left in a folder. What cannot be removed stays. */
export async function clearStale(parent: string): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  for (const name of names) {
    const path = join(parent, name);
    if (await isStale(name, path)) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function isStale(name: string, path: string): Promise<boolean> {
  const [, computer, pid] = PATTERN.exec(name) ?? [];
  if (computer === undefined) return false;
  if (computer === THIS_COMPUTER && !isRunning(Number(pid))) return true;
  const changed = await stat(path).catch(() => undefined);
  return changed !== undefined && Date.now() - changed.mtimeMs > GIVEN_UP_AFTER;
}

/** Another person's program may not be signalled, but it is there. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
