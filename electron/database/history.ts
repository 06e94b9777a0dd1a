import { SNAPSHOT_REASONS, type SnapshotReason } from '../../shared/narrative/history.ts';
import { type Kept, thinnedOut } from '../../shared/narrative/thinHistory.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { Database } from './driver.ts';
import { integer, oneOf, type Row, row, text } from './rows.ts';

/*
 * The ids give the order: the clock may have been set back. A row without text marks that writing began; the first text that is
 * kept takes its place.
 */

/** The narrative of a form as it was at a time; `words` is Word's 字数. */
export interface NewSnapshot {
  readonly form: string;
  readonly at: string;
  readonly reason: SnapshotReason;
  readonly narrative: string;
  readonly words: number;
}

export interface Snapshot extends NewSnapshot {
  readonly id: number;
}

/** A kept narrative without its text. */
export type SnapshotHead = Omit<Snapshot, 'narrative' | 'form'>;

/** What stands at the end of a form's history. */
export type LastSnapshot = Pick<Snapshot, 'id' | 'at' | 'reason' | 'narrative'>;

/** Keeps a narrative and removes what the history need not hold any more (thinHistory.ts). `formMissing`, failures of the disk. */
export function addSnapshot(db: Database, snapshot: NewSnapshot): Result<undefined> {
  return db.transaction(() => {
    const inserted = db.run(
      `INSERT INTO narrative_history (form_id, at, reason, narrative, words)
       SELECT id, ?, ?, ?, ? FROM forms WHERE id = ? AND binned_at IS NULL`,
      snapshot.at,
      snapshot.reason,
      snapshot.narrative,
      snapshot.words,
      snapshot.form,
    );
    if (inserted !== 1) return fail('formMissing');
    for (const id of thinnedOut(keptOf(db, snapshot.form), snapshot.at))
      db.run('DELETE FROM narrative_history WHERE id = ?', id);
    return ok(undefined);
  });
}

/** Writes a kept narrative anew, in its place. Failures of the disk. */
export function replaceSnapshot(
  db: Database,
  id: number,
  { at, reason, narrative, words }: NewSnapshot,
): Result<undefined> {
  return db.transaction(() => {
    db.run(
      'UPDATE narrative_history SET at = ?, reason = ?, narrative = ?, words = ? WHERE id = ?',
      at,
      reason,
      narrative,
      words,
      id,
    );
    return ok(undefined);
  });
}

/** What was kept last of a form. */
export function lastSnapshot(db: Database, form: string): LastSnapshot | undefined {
  const found = db.get('SELECT * FROM narrative_history WHERE form_id = ? ORDER BY id DESC LIMIT 1', form);
  if (found === undefined) return undefined;
  const { id, at, reason, narrative } = snapshotOf(row(found));
  return { id, at, reason, narrative };
}

/** When a narrative of a form was kept last, or its writing began (ISO). */
export function lastSnapshotAt(db: Database, form: string): string | undefined {
  const found = db.get('SELECT at FROM narrative_history WHERE form_id = ? ORDER BY id DESC LIMIT 1', form);
  return found === undefined ? undefined : text(row(found), 'at');
}

/** The narrative of a form that was kept last for a reason. */
export function lastSnapshotFor(db: Database, form: string, reason: SnapshotReason): string | undefined {
  const found = db.get(
    'SELECT narrative FROM narrative_history WHERE form_id = ? AND reason = ? ORDER BY id DESC LIMIT 1',
    form,
    reason,
  );
  return found === undefined ? undefined : text(row(found), 'narrative');
}

/** Every narrative kept for a form, the last first, without the texts. */
export function listSnapshots(db: Database, form: string): readonly SnapshotHead[] {
  return db
    .all(
      `SELECT id, at, reason, words FROM narrative_history WHERE form_id = ? AND octet_length(narrative) > 0 ORDER BY id DESC`,
      form,
    )
    .map(row)
    .map(headOf);
}

/** One kept narrative of a form; `snapshotMissing`: it was removed since. */
export function readSnapshot(db: Database, form: string, id: number): Result<Snapshot> {
  const found = db.get('SELECT * FROM narrative_history WHERE id = ? AND form_id = ?', id, form);
  return found === undefined ? fail('snapshotMissing') : ok(snapshotOf(row(found)));
}

function keptOf(db: Database, form: string): readonly Kept[] {
  return db
    .all(
      `SELECT id, at, reason, words, octet_length(narrative) AS bytes FROM narrative_history
       WHERE form_id = ? ORDER BY id`,
      form,
    )
    .map(row)
    .map((found) => ({ ...headOf(found), bytes: integer(found, 'bytes') }));
}

const headOf = (found: Row): SnapshotHead => ({
  id: integer(found, 'id'),
  at: text(found, 'at'),
  reason: oneOf(found, 'reason', SNAPSHOT_REASONS),
  words: integer(found, 'words'),
});

const snapshotOf = (found: Row): Snapshot => ({
  ...headOf(found),
  form: text(found, 'form_id'),
  narrative: text(found, 'narrative'),
});
