import { ok, type Result } from '../../shared/result/result.ts';
import type { Database } from './driver.ts';
import { row, text } from './rows.ts';

/** An original that no form has, also none in the bin, and since when (ISO instant). */
export interface UnusedPhoto {
  readonly sha256: string;
  readonly since: string;
}

/** Notes which originals no form has, as of `at` where that is new. Failures of the disk. */
export function noteUnused(db: Database, at: string): Result<undefined> {
  return db.transaction(() => {
    db.run(
      `UPDATE photos SET unused_since = NULL
       WHERE unused_since IS NOT NULL AND sha256 IN (SELECT sha256 FROM form_photos)`,
    );
    db.run(
      `UPDATE photos SET unused_since = ?
       WHERE unused_since IS NULL AND sha256 NOT IN (SELECT sha256 FROM form_photos)`,
      at,
    );
    return ok(undefined);
  });
}

/** The originals noted so. */
export function unusedPhotos(db: Database): readonly UnusedPhoto[] {
  return db
    .all('SELECT sha256, unused_since FROM photos WHERE unused_since IS NOT NULL')
    .map(row)
    .map((found) => ({ sha256: text(found, 'sha256'), since: text(found, 'unused_since') }));
}

/** The originals that the store knows, by their SHA-256. */
export function knownPhotos(db: Database): ReadonlySet<string> {
  return new Set(db.all('SELECT sha256 FROM photos').map((found) => text(row(found), 'sha256')));
}
