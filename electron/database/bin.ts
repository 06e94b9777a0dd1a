import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { Database } from './driver.ts';
import { forgetSubmitted } from './forgetSubmitted.ts';
import { row, text } from './rows.ts';

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

/** The samples, also those in the bin. */
export function listSamples(db: Database): readonly { readonly id: string }[] {
  return db.all('SELECT id FROM forms WHERE sample = 1').map((found) => ({ id: text(row(found), 'id') }));
}

/** Deletes forms for good, with all rows that belong to them, in the log of hand-ins too; how many there were. Failures of the disk. */
export function deleteForms(db: Database, ids: readonly string[]): Result<number> {
  return db.transaction(() => {
    const forgotten = forgetSubmitted(db, ids);
    if (!forgotten.ok) return forgotten;
    return ok(ids.reduce((deleted, id) => deleted + db.run('DELETE FROM forms WHERE id = ?', id), 0));
  });
}
