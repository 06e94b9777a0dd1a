import type { FormChanges } from '../../shared/api/calls/forms.ts';
import type { FormMarks } from '../../shared/api/model.ts';
import { type FormContent, type Opinion, photoEntry } from '../../shared/form/content.ts';
import { FIELD_IDS, FORM_KINDS, type FormKind, type SealId } from '../../shared/notice/formSchema.ts';
import { PHOTO_LAYOUTS, type PhotoLayout } from '../../shared/photo/layout.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { type Unit, unitSchema } from '../../shared/unit/unit.ts';
import type { Database } from './driver.ts';
import { storedMarks } from './formMarks.ts';
import { arrangePhotos, photosOn, type StoredPhoto } from './formPhotos.ts';
import { nextVersion, type Version } from './formVersion.ts';
import { flag, integer, json, oneOf, type Row, row, text } from './rows.ts';

export interface NewForm {
  readonly id: string;
  readonly notice: string;
  readonly kind: FormKind;
  readonly reportingUnit: string;
  readonly fields: FormContent['fields'];
  readonly narrative: string;
  readonly opinions: FormContent['opinions'];
  readonly at: string;
  readonly photoLayout?: PhotoLayout | undefined;
  readonly sample?: boolean;
  /** The own unit that it was filled from. */
  readonly filledFrom?: Unit | null;
}

/** What is known of a form without its content. */
export interface FormHead {
  readonly id: string;
  readonly notice: string;
  readonly kind: FormKind;
  readonly version: number;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly sample: boolean;
  readonly marks: FormMarks;
}

/** A form as it is kept; `file` of a photo in `content` is its SHA-256. */
export interface StoredForm extends FormHead {
  readonly content: FormContent;
  readonly photos: readonly StoredPhoto[];
  /** The own unit as it was when the form was filled from it, or its differences were answered; null for neither. */
  readonly filledFrom: Unit | null;
}

/** Keeps a new form, as its version 1. Failures of the disk only (`transaction`). */
export function insertForm(db: Database, form: NewForm): Result<Version> {
  return db.transaction(() => {
    db.run(
      `INSERT INTO forms (id, notice, kind, version, reporting_unit, fields, narrative, opinions, photo_layout, created_at, changed_at,
         sample, unit_values)
       VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      form.id,
      form.notice,
      form.kind,
      form.reportingUnit,
      JSON.stringify(form.fields),
      form.narrative,
      JSON.stringify(form.opinions),
      form.photoLayout ?? 'auto',
      form.at,
      form.at,
      form.sample ? 1 : 0,
      form.filledFrom ? JSON.stringify(form.filledFrom) : null,
    );
    return ok({ version: 1 });
  });
}

/** A form with its photos in order; `formMissing`, also for one in the bin. */
export function readForm(db: Database, id: string): Result<StoredForm> {
  const found = db.get('SELECT * FROM forms WHERE id = ? AND binned_at IS NULL', id);
  if (found === undefined) return fail('formMissing');
  return ok(storedForm(row(found), photosOn(db, id)));
}

export interface FormSave {
  readonly id: string;
  /** The version that the changes were made to. */
  readonly version: number;
  readonly at: string;
  /** The parts that are named replace what was there; `photos` names every photo of the form, in its new order. */
  readonly changes: FormChanges;
}

/** Saves changes of a form; `formMissing`, `formChangedElsewhere` (with the stored version), `photoNotOnForm`, failures of the disk. */
export function saveForm(db: Database, { id, version, at, changes }: FormSave): Result<Version> {
  return db.transaction(() => {
    const next = nextVersion(db, { form: id, version, at });
    if (!next.ok) return next;
    const { reportingUnit, fields, narrative, photoLayout, opinions } = changes;
    db.run(
      `UPDATE forms SET reporting_unit = coalesce(?, reporting_unit), fields = coalesce(?, fields),
         narrative = coalesce(?, narrative), photo_layout = coalesce(?, photo_layout),
         opinions = coalesce(?, opinions) WHERE id = ?`,
      reportingUnit ?? null,
      fields ? JSON.stringify(fields) : null,
      narrative ?? null,
      photoLayout ?? null,
      opinions ? JSON.stringify(opinions) : null,
      id,
    );
    const arranged = changes.photos ? arrangePhotos(db, id, changes.photos) : ok(undefined);
    return arranged.ok ? next : arranged;
  });
}

/** Remembers the own unit with which the blanks of a form were compared. Failures of the disk. */
export function setFilledFrom(db: Database, id: string, unit: Unit): Result<undefined> {
  return db.transaction(() => {
    db.run('UPDATE forms SET unit_values = ? WHERE id = ?', JSON.stringify(unit), id);
    return ok(undefined);
  });
}

/** Whether there is a form that is not in the bin. */
export function hasForm(db: Database, id: string): boolean {
  return db.get('SELECT 1 FROM forms WHERE id = ? AND binned_at IS NULL', id) !== undefined;
}

/** Whether a form has this id, also one in the bin. */
export const idIsTaken = (db: Database, id: string): boolean =>
  db.get('SELECT 1 FROM forms WHERE id = ?', id) !== undefined;

/** How long the stored narrative of a form is (characters); 0 for a form that is not there. */
export function narrativeLength(db: Database, id: string): number {
  const found = db.get('SELECT length(narrative) AS length FROM forms WHERE id = ?', id);
  return found === undefined ? 0 : integer(row(found), 'length');
}

/** When any form was changed last (ISO instant); undefined while there is none. */
export function lastChange(db: Database): string | undefined {
  const last = row(db.get('SELECT max(changed_at) AS at FROM forms')).at;
  return typeof last === 'string' ? last : undefined;
}

/** The head of a form in a row of the table. */
export function formHead(found: Row): FormHead {
  return {
    id: text(found, 'id'),
    notice: text(found, 'notice'),
    kind: oneOf(found, 'kind', FORM_KINDS),
    version: integer(found, 'version'),
    createdAt: text(found, 'created_at'),
    changedAt: text(found, 'changed_at'),
    sample: flag(found, 'sample'),
    marks: storedMarks(found),
  };
}

/** The blanks of one line in a row of the table. */
export function storedFields(found: Row): FormContent['fields'] {
  const fields = row(json(found, 'fields'));
  const filled = FIELD_IDS.filter((field) => field in fields);
  return Object.fromEntries(filled.map((field) => [field, text(fields, field)]));
}

function storedForm(found: Row, photos: readonly StoredPhoto[]): StoredForm {
  const head = formHead(found);
  const photoLayout = oneOf(found, 'photo_layout', PHOTO_LAYOUTS);
  return {
    ...head,
    content: {
      kind: head.kind,
      reportingUnit: text(found, 'reporting_unit'),
      fields: storedFields(found),
      narrative: text(found, 'narrative'),
      photos: photos.map(photoEntry),
      ...(photoLayout !== 'auto' && { photoLayout }),
      opinions: storedOpinions(row(json(found, 'opinions'))),
    },
    photos,
    filledFrom: found.unit_values === null ? null : unitSchema.parse(json(found, 'unit_values')),
  };
}

function storedOpinions(opinions: Row): FormContent['opinions'] {
  const opinion = (seal: SealId): Opinion => {
    const found = row(opinions[seal]);
    return { text: text(found, 'text'), date: text(found, 'date') };
  };
  return { recommendation: opinion('recommendation'), approval: opinion('approval') };
}
