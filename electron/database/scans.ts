import { fail, ok, type Result } from '../../shared/result/result.ts';
import { SCAN_KINDS, SCAN_TURNS, type ScanKind, type ScanTurns } from '../../shared/scan/scan.ts';
import type { Database } from './driver.ts';
import { integer, oneOf, type Row, row, text } from './rows.ts';

/** A scan of a form; its file is the one of this SHA-256 (`bytes` of it, `pages` in it). */
export interface StoredScan {
  readonly id: string;
  readonly sha256: string;
  readonly kind: ScanKind;
  readonly name: string;
  readonly bytes: number;
  readonly pages: number;
  readonly turns: ScanTurns;
  readonly position: number;
  readonly addedAt: string;
  /** The check code of the text that the paper has; null where nobody knows it. */
  readonly code: string | null;
}

/** The scans of a form in their order; none where there is no such form. */
export function scansOf(db: Database, form: string): readonly StoredScan[] {
  return db
    .all('SELECT * FROM scans WHERE form_id = ? ORDER BY position', form)
    .map((found) => storedScan(row(found)));
}

/** Adds a scan as the last of a form; `formMissing`, failures of the disk. */
export function addScan(db: Database, form: string, scan: Omit<StoredScan, 'position'>): Result<undefined> {
  return insert(db, form, scan, null);
}

/** Puts a scan back that was taken off, in its place where that is still free, else as the last; `formMissing`, failures of the disk. */
export function putBackScan(db: Database, form: string, scan: StoredScan): Result<undefined> {
  return db.transaction(() => {
    const isTaken = scansOf(db, form).some(({ position }) => position === scan.position);
    return insert(db, form, scan, isTaken ? null : scan.position);
  });
}

function insert(
  db: Database,
  form: string,
  scan: Omit<StoredScan, 'position'>,
  position: number | null,
): Result<undefined> {
  return db.transaction(() => {
    const added = db.run(
      `INSERT INTO scans (id, form_id, position, sha256, kind, name, bytes, pages, turns, added_at, check_code)
       SELECT ?, id, coalesce(?, (SELECT coalesce(max(position) + 1, 0) FROM scans WHERE form_id = ?)), ?, ?, ?, ?, ?, ?, ?, ?
       FROM forms WHERE id = ?`,
      scan.id,
      position,
      form,
      scan.sha256,
      scan.kind,
      scan.name,
      scan.bytes,
      scan.pages,
      scan.turns,
      scan.addedAt,
      scan.code,
      form,
    );
    return added === 1 ? ok(undefined) : fail('formMissing');
  });
}

/** Takes a scan off a form; `scanMissing`, failures of the disk. */
export function removeScan(db: Database, form: string, scan: string): Result<undefined> {
  return change(db, 'DELETE FROM scans WHERE id = ? AND form_id = ?', scan, form);
}

/** Sets how a scan is turned; `scanMissing`, failures of the disk. */
export function turnScan(
  db: Database,
  form: string,
  { scan, turns }: { readonly scan: string; readonly turns: ScanTurns },
): Result<undefined> {
  return change(db, 'UPDATE scans SET turns = ? WHERE id = ? AND form_id = ?', turns, scan, form);
}

/** Sets of which text a scan is, by its check code; `scanMissing`, failures of the disk. */
export function setScanCode(
  db: Database,
  form: string,
  { scan, code }: { readonly scan: string; readonly code: string },
): Result<undefined> {
  return change(db, 'UPDATE scans SET check_code = ? WHERE id = ? AND form_id = ?', code, scan, form);
}

function change(db: Database, sql: string, ...values: readonly (string | number)[]): Result<undefined> {
  return db.transaction(() =>
    db.run(sql, ...values) === 1 ? ok(undefined) : fail('scanMissing', { file: '' }),
  );
}

/** The SHA-256 of all files that are a scan of some form, also of one in the bin. */
export function usedScans(db: Database): ReadonlySet<string> {
  return new Set(db.all('SELECT DISTINCT sha256 FROM scans').map((found) => text(row(found), 'sha256')));
}

function storedScan(found: Row): StoredScan {
  const turns = integer(found, 'turns');
  return {
    id: text(found, 'id'),
    sha256: text(found, 'sha256'),
    kind: oneOf(found, 'kind', SCAN_KINDS),
    name: text(found, 'name'),
    bytes: integer(found, 'bytes'),
    pages: integer(found, 'pages'),
    turns: SCAN_TURNS.find((each) => each === turns) ?? 0,
    position: integer(found, 'position'),
    addedAt: text(found, 'added_at'),
    code: found.check_code === null ? null : text(found, 'check_code'),
  };
}
