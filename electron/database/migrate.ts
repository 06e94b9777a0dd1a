import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { Database } from './driver.ts';
import { databaseFailure } from './failure.ts';
import type { Migration } from './migrations/list.ts';

export interface MigrateOptions {
  readonly migrations: readonly Migration[];
  /** How many of them the database already has. */
  readonly version: number;
  readonly backups: string;
  readonly at: string;
}

/**
 * Brings a database from its version to the newest, after a copy of it was made. All in one transaction: after a failure the
 * program that wrote the file can still open it. `migrationFailed`, and what `transaction` answers.
 */
export async function migrate(db: Database, options: MigrateOptions): Promise<Result<undefined>> {
  const { migrations, version } = options;
  if (version === migrations.length) return ok(undefined);
  const copy = version === 0 ? ok(db.file) : await copyBefore(db, options);
  if (!copy.ok) return copy;
  // A table that others refer to is changed by building it anew, which cascades would answer by deleting rows.
  db.exec('PRAGMA foreign_keys = OFF');
  try {
    return db.transaction(() => {
      for (const migration of migrations.slice(version)) migration(db);
      if (db.all('PRAGMA foreign_key_check').length > 0)
        throw new Error('rows without the row they belong to');
      db.exec(`PRAGMA user_version = ${migrations.length}`);
      return ok(undefined);
    });
  } catch (error) {
    // SQLite's messages name tables and columns, no contents.
    return fail('migrationFailed', { file: copy.value, problem: String(error) });
  } finally {
    db.exec('PRAGMA foreign_keys = ON');
  }
}

/** Copies the database into the folder of backups; the name is given when the copy is whole. */
async function copyBefore(db: Database, { backups, version, at }: MigrateOptions): Promise<Result<string>> {
  const copy = join(backups, `jianbiao-v${version}-${at.replace(/[-:.]/gu, '')}.db`);
  const unfinished = `${copy}.tmp`;
  try {
    await db.backup(unfinished);
    renameSync(unfinished, copy);
    return ok(copy);
  } catch (error) {
    rmSync(unfinished, { force: true });
    return databaseFailure(db.file, error) ?? fail('dataFolderNotWritable', { folder: backups });
  }
}
