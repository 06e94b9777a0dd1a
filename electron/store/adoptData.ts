import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { pathsIn } from './dataFolder.ts';
import { openStore } from './openStore.ts';
import { writePointer } from './pointer.ts';

/**
 * Makes a folder that already holds data the one that the next start uses; it is opened and checked before. `dataFolderGone` where
 * there is no data, failures of openStore and of the record; after each of them all is as before.
 */
export async function adoptData(
  folder: string,
  { pointerFile, at }: { readonly pointerFile: string; readonly at: string },
): Promise<Result<undefined>> {
  const { database, movedMark, unfinishedMark } = pathsIn(folder);
  if (!existsSync(database) || existsSync(unfinishedMark)) return fail('dataFolderGone', { folder });
  const store = await openStore(folder, { at });
  if (!store.ok) return store;
  store.value.close();
  const recorded = await writePointer(pointerFile, { folder });
  // Data that was once moved away, and is now wanted again.
  if (recorded.ok) await rm(movedMark, { force: true }).catch(() => undefined);
  return recorded.ok ? ok(undefined) : recorded;
}
