import { FORM_KINDS, type FormKind, NAME_FIELD } from '../../shared/notice/formSchema.ts';
import { FILE_PURPOSES, type FilePurpose } from '../../shared/package/manifest.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { type Recipient, recipientSchema } from '../../shared/submission/recipient.ts';
import {
  type KeptPacking,
  keptPackingSchema,
  type Receipt,
  receiptSchema,
} from '../../shared/submission/stored.ts';
import type { Database } from './driver.ts';
import { storedFields } from './forms.ts';
import { integer, json, oneOf, type Row, row, text, textOrNull } from './rows.ts';

/** A form in a hand-in, as it was then. */
export interface NewSubmittedForm {
  readonly id: string;
  readonly version: number;
  readonly checkCode: string | null;
}

/** A file of a hand-in by its part (from 1) and its path below the folder of that; `form` is null for what is of all. */
export interface SubmittedFile {
  readonly form: string | null;
  readonly part: number;
  readonly path: string;
  readonly purpose: FilePurpose;
  readonly bytes: number;
  readonly sha256: string;
}

interface SubmissionHead {
  readonly id: string;
  /** ISO instant. */
  readonly madeAt: string;
  readonly notice: string;
  readonly round: number;
  readonly replaces: string | null;
  readonly code: string | null;
  readonly recipient: Recipient;
  /** Null where it was only noted. */
  readonly folder: string | null;
  readonly packing: KeptPacking;
  /** ISO day. */
  readonly sentOn: string | null;
  readonly way: string | null;
}

export interface NewSubmission extends SubmissionHead {
  readonly forms: readonly NewSubmittedForm[];
  readonly files: readonly SubmittedFile[];
}

/** A form in a hand-in that is stored; `nowVersion` and `nameNow` are of today. */
export interface StoredSubmittedForm extends NewSubmittedForm {
  readonly kind: FormKind;
  readonly nameNow: string;
  readonly nowVersion: number;
}

export interface StoredSubmission extends SubmissionHead {
  readonly forms: readonly StoredSubmittedForm[];
  readonly files: readonly SubmittedFile[];
  readonly receipt: Receipt | null;
}

/**
 * Keeps a hand-in. `formMissing` where one of its forms is gone, `formChangedElsewhere` where it has another version by now; failures
 * of the disk.
 */
export function insertSubmission(db: Database, made: NewSubmission): Result<undefined> {
  return db.transaction(() => {
    db.run(
      `INSERT INTO submissions (id, made_at, notice, round, replaces, code, recipient, folder, parts, sent_on, way)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      made.id,
      made.madeAt,
      made.notice,
      made.round,
      made.replaces,
      made.code,
      JSON.stringify(made.recipient),
      made.folder,
      JSON.stringify(made.packing),
      made.sentOn,
      made.way,
    );
    for (const [position, form] of made.forms.entries()) {
      const inserted = insertForm(db, made.id, form, position);
      if (!inserted.ok) return inserted;
    }
    for (const file of made.files) insertFile(db, made.id, file);
    return ok(undefined);
  });
}

function insertForm(
  db: Database,
  submission: string,
  { id, version, checkCode }: NewSubmittedForm,
  position: number,
): Result<undefined> {
  const found = db.get('SELECT version FROM forms WHERE id = ? AND binned_at IS NULL', id);
  if (found === undefined) return fail('formMissing');
  const now = integer(row(found), 'version');
  if (now !== version) return fail('formChangedElsewhere', { version: now });
  db.run(
    `INSERT INTO submission_forms (submission_id, form_id, position, form_version, check_code) VALUES (?, ?, ?, ?, ?)`,
    submission,
    id,
    position,
    version,
    checkCode,
  );
  return ok(undefined);
}

function insertFile(db: Database, submission: string, file: SubmittedFile): void {
  db.run(
    `INSERT INTO submission_files (submission_id, form_id, part, path, purpose, bytes, sha256) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    submission,
    file.form,
    file.part,
    file.path,
    file.purpose,
    file.bytes,
    file.sha256,
  );
}

/* The order of recording, not of `made_at`: the clock of an office PC may be set back. */

/** Every hand-in, the one recorded last first. */
export function listSubmissions(db: Database): readonly StoredSubmission[] {
  return db
    .all('SELECT * FROM submissions ORDER BY rowid DESC')
    .map((found) => storedSubmission(db, row(found)));
}

/** A hand-in; `submissionMissing`. */
export function readSubmission(db: Database, id: string): Result<StoredSubmission> {
  const found = db.get('SELECT * FROM submissions WHERE id = ?', id);
  return found === undefined ? fail('submissionMissing') : ok(storedSubmission(db, row(found)));
}

/** What a person said of a hand-in: the day (ISO) and way it was sent, to whom. */
export interface SentMark {
  readonly sentOn: string | null;
  readonly way: string | null;
  readonly recipient: Recipient;
}

/** Sets the mark of a hand-in; `submissionMissing`, failures of the disk. */
export function setSent(db: Database, id: string, { sentOn, way, recipient }: SentMark): Result<undefined> {
  return changeOne(
    db,
    'UPDATE submissions SET sent_on = ?, way = ?, recipient = ? WHERE id = ?',
    sentOn,
    way,
    JSON.stringify(recipient),
    id,
  );
}

/** Sets what shows that a hand-in arrived; `submissionMissing`, failures of the disk. */
export function setReceipt(db: Database, id: string, receipt: Receipt | null): Result<undefined> {
  const value = receipt && JSON.stringify(receipt);
  return changeOne(db, 'UPDATE submissions SET receipt = ? WHERE id = ?', value, id);
}

/** Takes a hand-in out of the log, with its rows; `submissionMissing`, failures of the disk. */
export function deleteSubmission(db: Database, id: string): Result<undefined> {
  return changeOne(db, 'DELETE FROM submissions WHERE id = ?', id);
}

function changeOne(db: Database, sql: string, ...values: readonly (string | null)[]): Result<undefined> {
  return db.transaction(() => (db.run(sql, ...values) === 1 ? ok(undefined) : fail('submissionMissing')));
}

/** The receipts that hand-ins have. */
export function keptReceipts(db: Database): readonly Receipt[] {
  return db
    .all('SELECT receipt FROM submissions WHERE receipt IS NOT NULL')
    .map((found) => receiptSchema.parse(json(row(found), 'receipt')));
}

function storedSubmission(db: Database, found: Row): StoredSubmission {
  const id = text(found, 'id');
  return {
    id,
    madeAt: text(found, 'made_at'),
    notice: text(found, 'notice'),
    round: integer(found, 'round'),
    replaces: textOrNull(found, 'replaces'),
    code: textOrNull(found, 'code'),
    recipient: recipientSchema.parse(json(found, 'recipient')),
    folder: textOrNull(found, 'folder'),
    packing: keptPackingSchema.parse(json(found, 'parts')),
    sentOn: textOrNull(found, 'sent_on'),
    way: textOrNull(found, 'way'),
    receipt: found.receipt === null ? null : receiptSchema.parse(json(found, 'receipt')),
    forms: formsOf(db, id),
    files: filesOf(db, id),
  };
}

function formsOf(db: Database, submission: string): readonly StoredSubmittedForm[] {
  return db
    .all(
      `SELECT forms.id, kind, fields, version, form_version, check_code
       FROM submission_forms JOIN forms ON forms.id = form_id WHERE submission_id = ? ORDER BY position`,
      submission,
    )
    .map(row)
    .map((found) => {
      const kind = oneOf(found, 'kind', FORM_KINDS);
      return {
        id: text(found, 'id'),
        kind,
        nameNow: storedFields(found)[NAME_FIELD[kind]] ?? '',
        version: integer(found, 'form_version'),
        nowVersion: integer(found, 'version'),
        checkCode: textOrNull(found, 'check_code'),
      };
    });
}

function filesOf(db: Database, submission: string): readonly SubmittedFile[] {
  return db
    .all('SELECT * FROM submission_files WHERE submission_id = ? ORDER BY id', submission)
    .map(row)
    .map((found) => ({
      form: textOrNull(found, 'form_id'),
      part: integer(found, 'part'),
      path: text(found, 'path'),
      purpose: oneOf(found, 'purpose', FILE_PURPOSES),
      bytes: integer(found, 'bytes'),
      sha256: text(found, 'sha256'),
    }));
}
