import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataPaths } from '../store/dataFolder.ts';

/**
 * Removes the originals of these hashes, then everything derived from them: a rendition that is written meanwhile finds its
 * original gone and goes too (renditions.ts).
 */
export async function removePictures(
  { photos, renditions }: Pick<DataPaths, 'photos' | 'renditions'>,
  hashes: readonly string[],
): Promise<void> {
  await removeAll(hashes.map((sha256) => join(photos, sha256)));
  const gone = new Set(hashes);
  const derived = (await readdir(renditions)).filter((name) => gone.has(name.slice(0, name.indexOf('-'))));
  await removeAll(derived.map((name) => join(renditions, name)));
}

const removeAll = (files: readonly string[]) => Promise.all(files.map((file) => rm(file, { force: true })));
