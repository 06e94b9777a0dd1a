import { existsSync } from 'node:fs';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { loadBetterSqlite } from './betterSqlite.ts';
import { databaseOn } from './connection.ts';
import { type Connection, type Database, DRIVER_NAMES, type Driver } from './driver.ts';
import { databaseFailure } from './failure.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations/list.ts';
import { NODE_SQLITE } from './nodeSqlite.ts';
import { integer, row, text } from './rows.ts';

/** For a virus scanner or a backup program that has the file open for a moment (ms). */
const BUSY_TIMEOUT = 5_000;

export interface OpenOptions {
  readonly file: string;
  /** The folder for the copy that is made before a migration. */
  readonly backups: string;
  /** The time now (ISO); the copy is named for it. */
  readonly at: string;
  readonly driver: Driver;
  readonly migrations?: readonly Migration[];
}

/**
 * better-sqlite3, or node:sqlite where its addon cannot be loaded. `forced` names one of them; it is meant for tests and comes from
 * JIANBIAO_SQLITE.
 */
export async function chooseDriver(forced = process.env.JIANBIAO_SQLITE): Promise<Driver> {
  if (forced === 'node:sqlite') return NODE_SQLITE;
  if (forced === 'better-sqlite3') return loadBetterSqlite();
  if (forced) throw new Error(`JIANBIAO_SQLITE is ${forced}, not one of ${DRIVER_NAMES.join(', ')}`);
  return loadBetterSqlite().catch(() => NODE_SQLITE);
}

/**
 * The database, checked and brought to the newest version. `databaseNewer`, `databaseDamaged` (in both cases the file was only
 * read), `migrationFailed` (all is as before), `dataFolderNotWritable`, `diskFull`, `dataFolderInUse`.
 */
export async function openDatabase(options: OpenOptions): Promise<Result<Database>> {
  const { file, driver, migrations = MIGRATIONS } = options;
  let connection: Connection | undefined;
  try {
    const version = inspect(driver, file, migrations.length);
    if (!version.ok) return version;
    connection = driver.connect(file, 'write');
    connection.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
    // FULL: "saved" means that the commit survives a power cut; better-sqlite3's own default in WAL is NORMAL.
    connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    // What was deleted or written over is not to be read in the file any more.
    connection.exec('PRAGMA secure_delete = ON');
    const database = databaseOn(connection, driver.name, file);
    const migrated = await migrate(database, { ...options, migrations, version: version.value });
    if (!migrated.ok) connection.close();
    return migrated.ok ? ok(database) : migrated;
  } catch (error) {
    connection?.close();
    const failure = databaseFailure(file, error);
    if (failure === undefined) throw error;
    return failure;
  }
}

/**
 * The version of a database that is there and whole; 0 where there is none. Through a connection that only reads: closing one that
 * writes would move what is in the -wal file into a damaged database.
 */
function inspect(driver: Driver, file: string, supported: number): Result<number> {
  if (!existsSync(file)) return ok(0);
  // A -journal is left when the very first start was killed; only a connection that writes can undo it.
  const connection = driver.connect(file, existsSync(`${file}-journal`) ? 'write' : 'read');
  try {
    connection.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
    const version = integer(row(connection.prepare('PRAGMA user_version').get()), 'user_version');
    if (version > supported) return fail('databaseNewer', { version, supported });
    const finding = text(row(connection.prepare('PRAGMA quick_check(1)').get()), 'quick_check');
    return finding === 'ok' ? ok(version) : fail('databaseDamaged', { file });
  } finally {
    connection.close();
  }
}
