import type { FormContent } from '../../shared/form/content.ts';
import type { Database } from './driver.ts';
import { lastExports, type StoredExport } from './exports.ts';
import { type FormHead, formHead, storedFields } from './forms.ts';
import { type Row, row, text } from './rows.ts';

/** A form as a list needs it: without its narrative, which is most of what is stored. */
interface FormEntry extends FormHead, Pick<FormContent, 'reportingUnit' | 'fields'> {}

export interface ListedForm extends FormEntry {
  readonly lastExport: StoredExport | undefined;
}

/** A form in the bin, and since when (ISO instant). */
export interface BinnedStoredForm extends FormEntry {
  readonly binnedAt: string;
}

const COLUMNS = `id, notice, kind, version, created_at, changed_at, sample, reporting_unit, fields,
  finished, acknowledged, sealed_on, sealed_code, handed_in_on, handed_in_way, filing, paper, binned_at`;

const formEntry = (found: Row): FormEntry => ({
  ...formHead(found),
  reportingUnit: text(found, 'reporting_unit'),
  fields: storedFields(found),
});

/** Every form that is not in the bin with its last export, the one changed last first. */
export function listForms(db: Database): readonly ListedForm[] {
  const exported = lastExports(db);
  return db
    .all(`SELECT ${COLUMNS} FROM forms WHERE binned_at IS NULL ORDER BY changed_at DESC, rowid DESC`)
    .map((found) => formEntry(row(found)))
    .map((form) => ({ ...form, lastExport: exported.get(form.id) }));
}

/** Every form in the bin, the one deleted last first. */
export function listBin(db: Database): readonly BinnedStoredForm[] {
  return db
    .all(`SELECT ${COLUMNS} FROM forms WHERE binned_at IS NOT NULL ORDER BY binned_at DESC, rowid DESC`)
    .map(row)
    .map((found) => ({ ...formEntry(found), binnedAt: text(found, 'binned_at') }));
}
