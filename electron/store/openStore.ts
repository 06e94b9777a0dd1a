import { ok, type Result } from '../../shared/result/result.ts';
import type { Database, Driver } from '../database/driver.ts';
import { chooseDriver, openDatabase } from '../database/open.ts';
import { type DataPaths, prepareFolder } from './dataFolder.ts';
import { lockFolder } from './lock.ts';

/** Everything durable: a data folder that is held by this program, and its database. */
export interface Store {
  readonly folder: string;
  readonly paths: DataPaths;
  readonly database: Database;
  readonly close: () => void;
}

export interface StoreOptions {
  /** The time now (ISO). */
  readonly at: string;
  readonly driver?: Driver;
}

/**
 * Opens a data folder and keeps it until `close`. `dataFolderInUse`, `dataFolderNotWritable`, `diskFull`, `databaseNewer`,
 * `databaseDamaged`, `migrationFailed`; after each of them nothing is held.
 */
export async function openStore(folder: string, options: StoreOptions): Promise<Result<Store>> {
  const { at, driver = await chooseDriver() } = options;
  const paths = prepareFolder(folder);
  if (!paths.ok) return paths;
  const lock = lockFolder(folder, driver);
  if (!lock.ok) return lock;
  const { database: file, backups } = paths.value;
  let opened: Result<Database> | undefined;
  try {
    opened = await openDatabase({ file, backups, at, driver });
  } finally {
    if (!opened?.ok) lock.value.release();
  }
  if (!opened.ok) return opened;
  const database = opened.value;
  const close = () => {
    database.close();
    lock.value.release();
  };
  return ok({ folder, paths: paths.value, database, close });
}
