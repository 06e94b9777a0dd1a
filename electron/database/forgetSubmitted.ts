import { ok, type Result } from '../../shared/result/result.ts';
import { keptPackingSchema } from '../../shared/submission/stored.ts';
import type { Database } from './driver.ts';
import { json, row, text } from './rows.ts';

/**
 * Takes forms out of the hand-ins that they went with, names and all, and those hand-ins out of the log that have no other form:
 * before the forms themselves are deleted, in the same transaction. Failures of the disk.
 */
export function forgetSubmitted(db: Database, forms: readonly string[]): Result<undefined> {
  return db.transaction(() => {
    const gone = JSON.stringify(forms);
    const touched = db
      .all(
        `SELECT id, parts FROM submissions WHERE id IN
           (SELECT submission_id FROM submission_forms WHERE form_id IN (SELECT value FROM json_each(?)))`,
        gone,
      )
      .map(row);
    for (const found of touched) forgetNames(db, text(found, 'id'), json(found, 'parts'), forms);
    for (const form of forms) {
      db.run('DELETE FROM submission_files WHERE form_id = ?', form);
      db.run('DELETE FROM submission_forms WHERE form_id = ?', form);
    }
    db.run('DELETE FROM submissions WHERE id NOT IN (SELECT submission_id FROM submission_forms)');
    return ok(undefined);
  });
}

function forgetNames(db: Database, id: string, parts: unknown, forms: readonly string[]): void {
  const packing = keptPackingSchema.parse(parts);
  const left = packing.parts.map((part) => ({
    ...part,
    forms: part.forms.filter((form) => !forms.includes(form.id)),
  }));
  db.run('UPDATE submissions SET parts = ? WHERE id = ?', JSON.stringify({ ...packing, parts: left }), id);
}
