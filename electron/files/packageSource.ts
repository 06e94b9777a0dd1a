import { constants } from 'node:fs';
import { lstat, open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { openPromise } from 'yauzl';
import { fail, type Result } from '../../shared/result/result.ts';
import { PACKAGE_LIMITS } from '../packages/reading/readingLimits.ts';
import type { FolderFile, PackageSource } from '../packages/reading/source.ts';
import { readingPackage, Unsafe } from '../packages/reading/unsafe.ts';

/** Folders in each other. */
const MAX_DEPTH = 8;

/**
 * Opens a zip or a folder for a piece of work, and closes it again; a folder with all its files, or with the one that is wanted. `fileMissing`, `packageUnreadable`; in a folder nothing is followed
 * that leads elsewhere: `packageUnsafe`.
 */
export async function withPackageSource<T>(
  path: string,
  work: (source: PackageSource) => Promise<Result<T>>,
  only?: string,
): Promise<Result<T>> {
  const state = await stat(path).catch(() => undefined);
  if (!state) return fail('fileMissing', { file: basename(path) });
  if (state.isDirectory()) {
    if (only !== undefined) return work({ kind: 'folder', files: [fileAt(path, only, 0)] });
    const files = await readingPackage(() => filesBelow(path));
    return files.ok ? work({ kind: 'folder', files: files.value }) : files;
  }
  if (!state.isFile()) return fail('packageUnreadable');
  const zip = await openPromise(path, { decodeStrings: false, autoClose: false }).catch(() => undefined);
  if (!zip) return fail('packageUnreadable');
  try {
    return await work({ kind: 'zip', zip });
  } finally {
    zip.close();
  }
}

async function filesBelow(root: string): Promise<readonly FolderFile[]> {
  const files: FolderFile[] = [];
  const walk = async (folder: string, depth: number): Promise<void> => {
    if (depth > MAX_DEPTH) throw new Unsafe('tooMany', folder);
    const names = await readdir(join(root, folder)).catch(() => undefined);
    if (!names) throw new Unsafe('structure', folder);
    for (const name of names.toSorted()) {
      if (files.length > PACKAGE_LIMITS.entries) throw new Unsafe('tooMany');
      const path = folder === '' ? name : `${folder}/${name}`;
      const found = await lstat(join(root, path));
      if (found.isDirectory()) await walk(path, depth + 1);
      else if (found.isFile()) files.push(fileAt(root, path, found.size));
      else throw new Unsafe('link', path);
    }
  };
  await walk('', 0);
  return files;
}

/** Without O_NONBLOCK a pipe that took the file's place would be waited for; a link that took it is not followed. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

const fileAt = (root: string, path: string, bytes: number): FolderFile => ({
  path,
  bytes,
  open: async () => (await open(join(root, path), FLAGS)).createReadStream(),
});
