import type { Database } from './driver.ts';

/**
 * Leaves nothing of what was deleted in the files of the database. `secure_delete` alone does not do it: a row that was moved to
 * another page leaves its shadow behind. Throws what the driver throws.
 */
export function wipeDeleted(db: Database): void {
  // In memory: what VACUUM builds would else stand in the system's folder for temporary files.
  db.exec('PRAGMA temp_store = MEMORY; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
}
