import { open } from 'node:fs/promises';
import type { PackageFile } from './packageFile.ts';
import { sourceParts, type Watch } from './sourceParts.ts';

/** Copies a file of a package to where nothing stands yet, and puts it on the disk. Throws Refused, or what the system throws. */
export async function writeLoose(file: PackageFile, path: string, watch: Watch): Promise<void> {
  await using handle = await open(path, 'wx');
  for await (const part of sourceParts(file, watch)) await handle.writeFile(part);
  await handle.sync();
}
