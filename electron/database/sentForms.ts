import { ok, type Result } from '../../shared/result/result.ts';
import type { Database } from './driver.ts';
import { row, text, textOrNull } from './rows.ts';

/** That a form went with a hand-in that was sent: the code of that, and its own then; null for what was only noted. */
export interface SentForm {
  readonly submission: string;
  readonly code: string | null;
  readonly checkCode: string | null;
}

/** The hand-ins that a form was sent with, in the order in which they were made. */
export function sentWith(db: Database, form: string): readonly SentForm[] {
  return db
    .all(
      `SELECT submission_id, code, check_code FROM submission_forms JOIN submissions ON submissions.id = submission_id
       WHERE form_id = ? AND sent_on IS NOT NULL ORDER BY submissions.rowid`,
      form,
    )
    .map(row)
    .map((found) => ({
      submission: text(found, 'submission_id'),
      code: textOrNull(found, 'code'),
      checkCode: textOrNull(found, 'check_code'),
    }));
}

/** Of these hand-ins the one made last; undefined for none. */
export function lastMade(db: Database, submissions: readonly string[]): string | undefined {
  const found = db.get(
    'SELECT id FROM submissions WHERE id IN (SELECT value FROM json_each(?)) ORDER BY rowid DESC LIMIT 1',
    JSON.stringify(submissions),
  );
  return found === undefined ? undefined : text(row(found), 'id');
}

/**
 * Gives forms the mark of the hand-in that they were sent with last, and takes the mark from those that no hand-in has: also those in
 * the bin. Failures of the disk.
 */
export function markSentForms(db: Database, forms: readonly string[]): Result<undefined> {
  return db.transaction(() => {
    for (const form of forms) {
      const last = db.get(
        `SELECT sent_on, way FROM submission_forms JOIN submissions ON submissions.id = submission_id
         WHERE form_id = ? AND sent_on IS NOT NULL ORDER BY sent_on DESC, submissions.rowid DESC LIMIT 1`,
        form,
      );
      const mark = last === undefined ? undefined : row(last);
      db.run(
        'UPDATE forms SET handed_in_on = ?, handed_in_way = ? WHERE id = ?',
        mark ? text(mark, 'sent_on') : null,
        mark ? text(mark, 'way') : null,
        form,
      );
    }
    return ok(undefined);
  });
}
