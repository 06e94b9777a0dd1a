import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { stemWithin } from '../../shared/files/fileName.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { isBusy, patiently } from './patience.ts';

/** How many names (2), (3) … are tried before a folder is given up. */
const MAX_SAME_NAMES = 999;

/** A file to be written: the folder, the name without and with its ending. */
export interface NewFile {
  readonly folder: string;
  readonly stem: string;
  readonly ending: string;
  readonly bytes: Uint8Array;
}

/** Where a file stands now, what its proof gave, and whether the name that was meant for it had been taken. */
export interface Written<T> {
  readonly path: string;
  readonly proof: T;
  readonly nameTaken: boolean;
}

/**
 * Writes bytes under a name that is not taken yet, （2）, （3） … added where it is: what stands in the folder, perhaps
 * changed by hand, is never overwritten. Written under a temporary name, synced, read again and proven, then given its name
 * in one step: under that name nothing stands that was not proven. Failures of the proof; `folderNotWritable`, `diskFull`,
 * `pathTooLong`, `fileInUse`.
 */
export async function writeProven<T>(
  { folder, stem, ending, bytes }: NewFile,
  prove: (readAgain: Uint8Array) => Promise<Result<T>>,
): Promise<Result<Written<T>>> {
  const fitting = fittingStem(stem, folder.length + 1 + NUMBER_LENGTH + ending.length);
  if (fitting === undefined) return fail('pathTooLong', { folder });
  const temporary = join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await makeFolder(folder);
    await writeSynced(temporary, bytes);
    const proof = await prove(new Uint8Array(await readFile(temporary)));
    if (!proof.ok) return proof;
    const path = await giveFreeName({ folder, stem: fitting, ending }, (path) => takeName(temporary, path));
    return ok({ path, proof: proof.value, nameTaken: path !== join(folder, fitting + ending) });
  } catch (cause) {
    return failureOf(cause, { folder, file: fitting + ending });
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** The same for bytes that need no proof. Answers the path. */
export async function writeNewFile(
  folder: string,
  stem: string,
  ending: string,
  bytes: Uint8Array,
): Promise<Result<string>> {
  const written = await writeProven({ folder, stem, ending, bytes }, async () => ok(undefined));
  return written.ok ? ok(written.value.path) : written;
}

/** The longest path that Word and WPS open on Windows (UTF-16 units). */
const MAX_WINDOWS_PATH = 259;
export const NUMBER_LENGTH = `（${MAX_SAME_NAMES}）`.length;

/** The stem, shorter where the path would be too long for the system; undefined where the folder leaves no room for a name. */
export function fittingStem(stem: string, others: number): string | undefined {
  return process.platform === 'win32' ? stemWithin(stem, MAX_WINDOWS_PATH - others) : stem;
}

/** Why a folder could not be written in: `fileInUse` (file), `diskFull`, `pathTooLong`, `folderNotWritable` (folder). */
export function failureOf(
  cause: unknown,
  { folder, file }: Record<'folder' | 'file', string>,
): Result<never> {
  if (cause instanceof NameInUse) return fail('fileInUse', { file });
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return fail('diskFull', { folder });
  return fail(code === 'ENAMETOOLONG' ? 'pathTooLong' : 'folderNotWritable', { folder });
}

/** Another program holds the file or its name. */
class NameInUse extends Error {}

/**
 * Makes a folder and those above it as far as it can; what is wrong then shows when the file is written. Node's own
 * recursive mkdir never comes back where a folder cannot be made although the one above it is there (/proc).
 */
export async function makeFolder(folder: string): Promise<void> {
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

/** The first of the names of a file or folder, （2） … after the one that is meant, that `take` could take. Throws what it throws. */
export async function giveFreeName(
  { folder, stem, ending }: Omit<NewFile, 'bytes'>,
  take: (path: string) => Promise<boolean>,
): Promise<string> {
  for (let number = 1; number <= MAX_SAME_NAMES; number += 1) {
    const path = join(folder, `${stem}${number === 1 ? '' : `（${number}）`}${ending}`);
    if (await take(path)) return path;
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
    return takeUnlinked(temporary, path);
  }
}

/** The same without a link, for folders too. */
export async function takeUnlinked(temporary: string, path: string): Promise<boolean> {
  if (await exists(path)) return false;
  try {
    await patiently(() => rename(temporary, path));
    return true;
  } catch (reason) {
    if (await exists(path)) return false;
    throw isBusy(reason) ? new NameInUse() : reason;
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
