import type { Database, Driver } from './driver.ts';
import { integer, row, text } from './rows.ts';

/** What quick_check says: ok, or the first thing that is broken. It names tables and pages, never contents. */
export function quickCheck(db: Database): string {
  return text(row(db.get('PRAGMA quick_check(1)')), 'quick_check');
}

/** Whether a copy of a database is whole and of the same version: everything in it is read. Throws what the driver throws. */
export function isWholeCopy(driver: Driver, copy: string, of: Database): boolean {
  const connection = driver.connect(copy, 'write');
  try {
    const value = (name: string) => row(connection.prepare(`PRAGMA ${name}`).get());
    const version = integer(row(of.get('PRAGMA user_version')), 'user_version');
    return (
      text(value('integrity_check(1)'), 'integrity_check') === 'ok' &&
      connection.prepare('PRAGMA foreign_key_check').all().length === 0 &&
      integer(value('user_version'), 'user_version') === version
    );
  } finally {
    connection.close();
  }
}

/** The version of SQLite itself. */
export function sqliteVersion(db: Database): string {
  return text(row(db.get('SELECT sqlite_version() AS version')), 'version');
}
