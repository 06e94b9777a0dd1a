import { type ExportedContent, exportedContentSchema } from '../../shared/form/exportedContent.ts';
import { type KeptProof, keptProofSchema } from '../../shared/form/proof.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { Database } from './driver.ts';
import { flag, integer, json, type Row, row, text } from './rows.ts';

/** A Word file that was made of a form, and of which version of it. `sha256` is of the file as it was written. */
export interface StoredExport {
  readonly id: string;
  readonly form: string;
  readonly formVersion: number;
  readonly at: string;
  readonly path: string;
  readonly draft: boolean;
  readonly sha256: string;
  /** Null for files made before there were any. */
  readonly checkCode: string | null;
  readonly proof: KeptProof | null;
}

/** Records an export, and what the form said then; `formMissing`, failures of the disk. */
export function insertExport(
  db: Database,
  made: StoredExport,
  content: ExportedContent | null = null,
): Result<undefined> {
  return db.transaction(() => {
    const inserted = db.run(
      `INSERT INTO exports (id, form_id, form_version, at, path, draft, sha256, check_code, proof, content)
       SELECT ?, id, ?, ?, ?, ?, ?, ?, ?, ? FROM forms WHERE id = ?`,
      made.id,
      made.formVersion,
      made.at,
      made.path,
      made.draft ? 1 : 0,
      made.sha256,
      made.checkCode,
      made.proof && JSON.stringify(made.proof),
      content && JSON.stringify(content),
      made.form,
    );
    return inserted === 1 ? ok(undefined) : fail('formMissing');
  });
}

/** Without `content`: that is as long as a form, and wanted of one export alone. */
const COLUMNS = ['id', 'form_id', 'form_version', 'at', 'path', 'draft', 'sha256', 'check_code', 'proof']
  .map((column) => `exports.${column}`)
  .join(', ');

/** What the form said when an export was made of it; null where it was not kept. */
export function exportedContent(db: Database, id: string): ExportedContent | null {
  const found = db.get('SELECT content FROM exports WHERE id = ? AND content IS NOT NULL', id);
  return found === undefined ? null : exportedContentSchema.parse(json(row(found), 'content'));
}

/* The order of recording, not of `at`: the clock of an office PC may be set back. */

/** The export of a form that was recorded last. */
export function lastExport(db: Database, form: string): StoredExport | undefined {
  const found = db.get(`SELECT ${COLUMNS} FROM exports WHERE form_id = ? ORDER BY rowid DESC LIMIT 1`, form);
  return found === undefined ? undefined : storedExport(row(found));
}

/** The last export of every form that has one, by form. */
export function lastExports(db: Database): ReadonlyMap<string, StoredExport> {
  return new Map(
    db
      .all(`SELECT ${COLUMNS} FROM exports WHERE rowid IN (SELECT max(rowid) FROM exports GROUP BY form_id)`)
      .map((found) => storedExport(row(found)))
      .map((made) => [made.form, made]),
  );
}

/** All exports of a form, the one recorded last first. */
export function exportsOf(db: Database, form: string): readonly StoredExport[] {
  return db
    .all(`SELECT ${COLUMNS} FROM exports WHERE form_id = ? ORDER BY rowid DESC`, form)
    .map((found) => storedExport(row(found)));
}

/** The export whose file had this SHA-256 when it was written, the one recorded last of several; undefined for none. */
export const exportOfFile = (db: Database, sha256: string): StoredExport | undefined =>
  lastExportWith(db, 'sha256', sha256);

/** Lets an export stand for another version of its form, which says the same; failures of the disk. */
export const setExportVersion = (db: Database, id: string, version: number): Result<undefined> =>
  db.transaction(() => {
    db.run('UPDATE exports SET form_version = ? WHERE id = ?', version, id);
    return ok(undefined);
  });

/** The export with this check code that was recorded last, whichever form it is of; undefined for none. */
export const exportWithCode = (db: Database, code: string): StoredExport | undefined =>
  lastExportWith(db, 'check_code', code);

/** The exports that printed any of these pictures (SHA-256 as they stand in a file), whichever form they are of, the last one first. */
export function exportsWithPictures(db: Database, printed: readonly string[]): readonly StoredExport[] {
  return db
    .all(
      `SELECT ${COLUMNS} FROM exports JOIN forms ON forms.id = exports.form_id
       WHERE forms.binned_at IS NULL AND EXISTS (
         SELECT 1 FROM json_each(exports.proof, '$.pictures') AS picture
         WHERE json_extract(picture.value, '$.printed') IN (SELECT value FROM json_each(?)))
       ORDER BY exports.rowid DESC`,
      JSON.stringify(printed),
    )
    .map((found) => storedExport(row(found)));
}

function lastExportWith(
  db: Database,
  column: 'sha256' | 'check_code',
  value: string,
): StoredExport | undefined {
  const found = db.get(
    `SELECT ${COLUMNS} FROM exports JOIN forms ON forms.id = exports.form_id
     WHERE exports.${column} = ? AND forms.binned_at IS NULL ORDER BY exports.rowid DESC LIMIT 1`,
    value,
  );
  return found === undefined ? undefined : storedExport(row(found));
}

/** An export by its id; `exportMissing`. */
export function readExport(db: Database, id: string): Result<StoredExport> {
  const found = db.get(`SELECT ${COLUMNS} FROM exports WHERE id = ?`, id);
  return found === undefined ? fail('exportMissing') : ok(storedExport(row(found)));
}

function storedExport(found: Row): StoredExport {
  return {
    id: text(found, 'id'),
    form: text(found, 'form_id'),
    formVersion: integer(found, 'form_version'),
    at: text(found, 'at'),
    path: text(found, 'path'),
    draft: flag(found, 'draft'),
    sha256: text(found, 'sha256'),
    checkCode: found.check_code === null ? null : text(found, 'check_code'),
    proof: found.proof === null ? null : keptProofSchema.parse(json(found, 'proof')),
  };
}
