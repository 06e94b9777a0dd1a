import { mkdir, rm } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { nameKey } from '../../shared/package/fileNames.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import {
  failureOf,
  fittingStem,
  giveFreeName,
  makeFolder,
  NUMBER_LENGTH,
  syncFolder,
  takeUnlinked,
} from '../files/writeFile.ts';
import { writeLoose } from './looseFile.ts';
import type { PackageOrder } from './packageFile.ts';
import { proveFolder } from './proof.ts';
import { Refused } from './refused.ts';
import type { Watch } from './sourceParts.ts';
import { clearStale, newTemporary } from './temporaries.ts';
import { writeZip } from './zipFile.ts';

/** Where a package stands now, and whether the name that was meant for it had been taken. */
export interface WrittenPackage {
  readonly folder: string;
  readonly nameTaken: boolean;
}

export interface PackageOptions {
  readonly signal: AbortSignal;
  /** Every byte counts twice: written, and read again. */
  readonly onProgress: (doneBytes: number, totalBytes: number) => void;
}

/**
 * Writes the folder of a hand-in under a temporary name, puts it on the disk, reads it again and proves every file, then gives it
 * its name in one step: under that name nothing stands that was not proven. What programs that were killed left behind goes.
 * Failures: `packageFileGone`, `packageFileChanged`, `packageProofFailed` (file); `diskFull`, `folderNotWritable`, `pathTooLong`
 * (folder), `fileInUse` (file); `workCancelled`.
 */
export async function writePackage(
  order: PackageOrder,
  { signal, onProgress }: PackageOptions,
): Promise<Result<WrittenPackage>> {
  const { folder, entries } = order;
  refuseTwins(entries);
  const longest = Math.max(0, ...entries.map(({ path }) => path.length));
  const stem = fittingStem(order.stem, folder.length + 1 + NUMBER_LENGTH + 1 + longest);
  if (stem === undefined) return fail('pathTooLong', { folder });
  const watch = { signal, onBytes: countedTo(2 * bytesOf(entries), onProgress) };
  try {
    await makeFolder(folder);
    await clearStale(folder);
    const path = await writeProven({ folder, stem, entries }, watch);
    await syncFolder(folder);
    return ok({ folder: path, nameTaken: path !== join(folder, stem) });
  } catch (cause) {
    if (signal.aborted) return fail('workCancelled');
    if (cause instanceof Refused) return { ok: false, error: cause.failure };
    return failureOf(cause, { folder, file: stem });
  }
}

async function writeProven({ folder, stem, entries }: PackageOrder, watch: Watch): Promise<string> {
  const temporary = await newTemporary(folder);
  try {
    await writeEntries(entries, temporary, watch);
    await proveFolder(entries, temporary, watch);
    watch.signal.throwIfAborted();
    return await giveFreeName({ folder, stem, ending: '' }, (path) => takeUnlinked(temporary, path));
  } finally {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function writeEntries(entries: PackageOrder['entries'], folder: string, watch: Watch): Promise<void> {
  const folders = new Set(entries.map(({ path }) => join(folder, posix.dirname(path))));
  for (const each of folders) await mkdir(each, { recursive: true });
  for (const entry of entries) {
    const path = join(folder, entry.path);
    if ('files' in entry) await writeZip(entry, path, watch);
    else await writeLoose(entry, path, watch);
  }
  for (const each of new Set([...folders, folder])) await syncFolder(each);
}

/** Whoever makes an order gives every file a name of its own (shared/package/fileNames.ts) below the folder. */
function refuseTwins(entries: PackageOrder['entries']): void {
  for (const files of [entries, ...entries.flatMap((entry) => ('files' in entry ? [entry.files] : []))]) {
    const keys = new Set(files.map(({ path }) => nameKey(path)));
    const outside = files.some(({ path }) =>
      path.split(/[/\\]/u).some((part) => ['', '.', '..'].includes(part)),
    );
    if (keys.size !== files.length || outside) throw new Error('two files of a package have one name');
  }
}

const bytesOf = (entries: PackageOrder['entries']) =>
  entries
    .flatMap((entry) => ('files' in entry ? entry.files : [entry]))
    .reduce((total, { bytes }) => total + bytes, 0);

function countedTo(total: number, onProgress: PackageOptions['onProgress']): (bytes: number) => void {
  let done = 0;
  return (bytes) => {
    done += bytes;
    onProgress(done, total);
  };
}
