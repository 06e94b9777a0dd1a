import { existsSync } from 'node:fs';
import { rm, rmdir } from 'node:fs/promises';
import type { DriverName } from '../database/driver.ts';
import { chooseDriver } from '../database/open.ts';
import { pathsIn } from './dataFolder.ts';
import type { Location } from './locate.ts';
import { lockFolder } from './lock.ts';
import { markMoved } from './moveData.ts';
import { writePointer } from './pointer.ts';

/**
 * After a good start from a new place: removes the old data where that was asked for, else leaves its note there. False where it
 * could not be done; the next start tries again.
 */
export async function settleOld(
  { folder, pointerFile, old }: Location,
  driver: DriverName,
): Promise<boolean> {
  if (!old) return true;
  if (existsSync(old.folder)) {
    if (!(await markMoved(old.folder, folder))) return false;
    if (old.remove && !(await removeData(old.folder, driver))) return false;
  }
  return (await writePointer(pointerFile, { folder })).ok;
}

/** Removes what is ours in a data folder that nobody holds, and the folder where it is empty then. */
async function removeData(folder: string, name: DriverName): Promise<boolean> {
  const lock = lockFolder(folder, await chooseDriver(name));
  if (!lock.ok) return false;
  lock.value.release();
  const { database, movedMark, unfinishedMark, ...others } = pathsIn(folder);
  try {
    // The mark goes last: without it the rest would look like data to begin with.
    const files = [
      database,
      `${database}-wal`,
      `${database}-shm`,
      ...Object.values(others),
      unfinishedMark,
      movedMark,
    ];
    for (const path of files) await rm(path, { recursive: true, force: true });
    await rmdir(folder).catch(() => undefined);
    return true;
  } catch {
    return false;
  }
}
