import type { CallRequest } from '../../shared/api/calls.ts';
import type { OpenForm } from '../../shared/api/model.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { Unit, UnitDifference } from '../../shared/unit/unit.ts';
import type { Database } from '../database/driver.ts';
import { readForm, type StoredForm, saveForm, setFilledFrom } from '../database/forms.ts';
import type { Services } from '../services.ts';
import { ownUnit } from '../units/ownUnit.ts';
import { openStoredForm } from './storedForms.ts';
import { differencesOf } from './unitDifferences.ts';

/**
 * Takes the own unit's values into the named blanks where they differ; the differences are answered by it. Where nothing is taken
 * the form keeps its version: a Word file stays current. `formMissing`, `formChangedElsewhere`, failures of the disk.
 */
export function takeUnit(
  services: Services,
  { id, version, take }: CallRequest<'forms.takeUnit'>,
): Result<OpenForm> {
  const { store, findNotice } = services;
  const { database } = store;
  return database.transaction(() => {
    const form = readForm(database, id);
    if (!form.ok) return form;
    const notice = findNotice(form.value.notice);
    if (!notice.ok) return notice;
    const taken = differencesOf(database, form.value, notice.value).filter(({ part }) => take.includes(part));
    const saved = save(services, form.value, version, taken);
    if (!saved.ok) return saved;
    const answered = remember(database, id, ownUnit(database));
    return answered.ok ? openStoredForm(services, id) : answered;
  });
}

function save(
  { store, surroundings }: Services,
  form: StoredForm,
  version: number,
  taken: readonly UnitDifference[],
): Result<unknown> {
  if (taken.length > 0) {
    const at = surroundings.now().toISOString();
    return saveForm(store.database, { id: form.id, version, at, changes: changesOf(form, taken) });
  }
  return form.version === version ? ok(undefined) : fail('formChangedElsewhere', { version: form.version });
}

function changesOf({ content }: StoredForm, taken: readonly UnitDifference[]) {
  const values = Object.fromEntries(taken.map(({ part, inUnit }) => [part, inUnit]));
  const { reportingUnit = content.reportingUnit, ...fields } = values;
  return { reportingUnit, fields: { ...content.fields, ...fields } };
}

const remember = (database: Database, id: string, unit: Unit | undefined): Result<undefined> =>
  unit ? setFilledFrom(database, id, unit) : ok(undefined);
