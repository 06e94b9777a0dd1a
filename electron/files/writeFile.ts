import { randomBytes } from 'node:crypto';
import { link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fail, ok, type Result } from '../../shared/result/result.ts';

/** How many names (2), (3) … are tried before a folder is given up. */
const MAX_SAME_NAMES = 999;

/**
 * Writes bytes under a name that is not taken yet, （2）, （3） … added where it is: what stands in the folder, perhaps
 * changed by hand, is never overwritten. Written under a temporary name, synced, then given its name in one step.
 * Answers the path; `folderNotWritable`, `diskFull`.
 */
export async function writeNewFile(
  folder: string,
  stem: string,
  ending: string,
  bytes: Uint8Array,
): Promise<Result<string>> {
  const temporary = join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await makeFolder(folder);
    await writeSynced(temporary, bytes);
    return ok(await giveFreeName(temporary, folder, stem, ending));
  } catch (cause) {
    return fail(isFull(cause) ? 'diskFull' : 'folderNotWritable', { folder });
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/**
 * Makes a folder and those above it as far as it can; what is wrong then shows when the file is written. Node's own
 * recursive mkdir never comes back where a folder cannot be made although the one above it is there (/proc).
 */
async function makeFolder(folder: string): Promise<void> {
  const above = dirname(folder);
  const cause = await mkdir(folder).catch((cause: unknown) => cause);
  if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') || above === folder) return;
  await makeFolder(above);
  await mkdir(folder).catch(() => undefined);
}

/**
 * Writes bytes under a name of our own, for the owner only, whole or not at all; what was there is replaced. Throws what the
 * system throws.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeSynced(temporary, bytes, 0o600);
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } finally {
    await rm(temporary, { force: true });
  }
}

const isFull = (cause: unknown) =>
  cause instanceof Error && 'code' in cause && (cause.code === 'ENOSPC' || cause.code === 'EDQUOT');

async function writeSynced(path: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  await using handle = await open(path, 'wx', mode);
  await handle.writeFile(bytes);
  await handle.sync();
}

/** Puts new names in a folder on the disk as well. Windows cannot open folders, and does not need it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  await using handle = await open(folder);
  await handle.sync();
}

async function giveFreeName(
  temporary: string,
  folder: string,
  stem: string,
  ending: string,
): Promise<string> {
  for (let number = 1; number <= MAX_SAME_NAMES; number += 1) {
    const path = join(folder, `${stem}${number === 1 ? '' : `（${number}）`}${ending}`);
    if (await takeName(temporary, path)) return path;
  }
  throw new Error('no free name');
}

/** Whether the name could be taken. A link takes it only if it is free; file systems without links get a look first. */
async function takeName(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    if (await exists(path)) return false;
    await rename(temporary, path);
    return true;
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
