import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataPaths } from '../store/dataFolder.ts';

/** Removes the originals of these hashes with everything derived from them. */
export async function removePictures(
  { photos, renditions }: Pick<DataPaths, 'photos' | 'renditions'>,
  hashes: readonly string[],
): Promise<void> {
  const gone = new Set(hashes);
  const derived = (await readdir(renditions)).filter((name) => gone.has(name.slice(0, name.indexOf('-'))));
  const files = [
    ...hashes.map((sha256) => join(photos, sha256)),
    ...derived.map((name) => join(renditions, name)),
  ];
  await Promise.all(files.map((file) => rm(file, { force: true })));
}
