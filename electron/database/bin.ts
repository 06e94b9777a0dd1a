import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { Database } from './driver.ts';
import { photosByForm } from './formPhotos.ts';
import { type StoredForm, storedForm } from './forms.ts';
import { row, text } from './rows.ts';

/** A form in the bin, and since when (ISO instant). */
export interface BinnedStoredForm extends StoredForm {
  readonly binnedAt: string;
}

/** Puts a form into the bin; `formMissing`, failures of the disk. */
export function binForm(db: Database, id: string, at: string): Result<undefined> {
  return changeBin(db, 'UPDATE forms SET binned_at = ? WHERE id = ? AND binned_at IS NULL', at, id);
}

/** Takes a form out of the bin; `formMissing`, failures of the disk. */
export function unbinForm(db: Database, id: string): Result<undefined> {
  return changeBin(db, 'UPDATE forms SET binned_at = NULL WHERE id = ? AND binned_at IS NOT NULL', id);
}

function changeBin(db: Database, sql: string, ...values: readonly string[]): Result<undefined> {
  return db.transaction(() => (db.run(sql, ...values) === 1 ? ok(undefined) : fail('formMissing')));
}

/** Every form in the bin, the one deleted last first. */
export function listBin(db: Database): readonly BinnedStoredForm[] {
  const photos = photosByForm(db);
  return db
    .all('SELECT * FROM forms WHERE binned_at IS NOT NULL ORDER BY binned_at DESC, rowid DESC')
    .map(row)
    .map((found) => ({
      ...storedForm(found, photos.get(text(found, 'id')) ?? []),
      binnedAt: text(found, 'binned_at'),
    }));
}

/** The ids of the samples, also of those in the bin. */
export function listSamples(db: Database): readonly string[] {
  return db.all('SELECT id FROM forms WHERE sample = 1').map((found) => text(row(found), 'id'));
}

/** Deletes forms for good, with all rows that belong to them; how many there were. Failures of the disk. */
export function deleteForms(db: Database, ids: readonly string[]): Result<number> {
  return db.transaction(() =>
    ok(ids.reduce((deleted, id) => deleted + db.run('DELETE FROM forms WHERE id = ?', id), 0)),
  );
}
