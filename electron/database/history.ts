import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { Database } from './driver.ts';
import { integer, type Row, row, text } from './rows.ts';

/** The narrative of a form as it was at a time; `words` is Word's 字数. */
export interface NewSnapshot {
  readonly form: string;
  readonly at: string;
  readonly reason: string;
  readonly narrative: string;
  readonly words: number;
}

export interface Snapshot extends NewSnapshot {
  readonly id: number;
}

/** Keeps a narrative; `formMissing`, failures of the disk. */
export function addSnapshot(db: Database, snapshot: NewSnapshot): Result<undefined> {
  return db.transaction(() => {
    const inserted = db.run(
      `INSERT INTO narrative_history (form_id, at, reason, narrative, words)
       SELECT id, ?, ?, ?, ? FROM forms WHERE id = ?`,
      snapshot.at,
      snapshot.reason,
      snapshot.narrative,
      snapshot.words,
      snapshot.form,
    );
    return inserted === 1 ? ok(undefined) : fail('formMissing');
  });
}

/** When a narrative of a form was kept last (ISO). */
export function lastSnapshotAt(db: Database, form: string): string | undefined {
  const found = db.get('SELECT at FROM narrative_history WHERE form_id = ? ORDER BY id DESC LIMIT 1', form);
  return found === undefined ? undefined : text(row(found), 'at');
}

/** The narrative of a form that was kept last for a reason. */
export function lastSnapshotFor(db: Database, form: string, reason: string): string | undefined {
  const found = db.get(
    'SELECT narrative FROM narrative_history WHERE form_id = ? AND reason = ? ORDER BY id DESC LIMIT 1',
    form,
    reason,
  );
  return found === undefined ? undefined : text(row(found), 'narrative');
}

/** Every narrative kept for a form, the last first. */
export function listSnapshots(db: Database, form: string): readonly Snapshot[] {
  return db
    .all('SELECT * FROM narrative_history WHERE form_id = ? ORDER BY id DESC', form)
    .map(row)
    .map(snapshotOf);
}

function snapshotOf(found: Row): Snapshot {
  return {
    id: integer(found, 'id'),
    form: text(found, 'form_id'),
    at: text(found, 'at'),
    reason: text(found, 'reason'),
    narrative: text(found, 'narrative'),
    words: integer(found, 'words'),
  };
}
