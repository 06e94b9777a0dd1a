import { randomBytes, webcrypto } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { syncFolder } from '../files/writeFile.ts';
import { folderFailure } from './dataFolder.ts';

const SHA256 = /^[0-9a-f]{64}$/u;

/** Keeps the bytes of a photo in the folder of originals, the same bytes once; `diskFull`, `dataFolderNotWritable`. */
export async function keepOriginal(
  folder: string,
  bytes: Uint8Array,
): Promise<Result<{ readonly sha256: string }>> {
  const sha256 = await hashOf(bytes);
  // One that was damaged since is written anew.
  if ((await readOriginal(folder, sha256)).ok) return ok({ sha256 });
  const temporary = join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeSynced(temporary, bytes);
    await rename(temporary, join(folder, sha256));
    await syncFolder(folder);
    return ok({ sha256 });
  } catch (error) {
    return folderFailure(folder, error);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** The bytes of an original; `photoMissing` where there is none, `photoChanged` where it is no longer what its hash says. */
export async function readOriginal(folder: string, sha256: string): Promise<Result<Uint8Array>> {
  const file = sha256.slice(0, 8);
  // Not every text becomes part of a path.
  if (!SHA256.test(sha256)) return fail('photoMissing', { file });
  const bytes = await readFile(join(folder, sha256)).catch(() => undefined);
  if (!bytes) return fail('photoMissing', { file });
  return (await hashOf(bytes)) === sha256 ? ok(new Uint8Array(bytes)) : fail('photoChanged', { file });
}

/** Worked out beside this thread: other calls need not wait for a large file. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await webcrypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Buffer.from(digest).toString('hex');
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  await using handle = await open(path, 'wx', 0o600);
  await handle.writeFile(bytes);
  await handle.sync();
}
