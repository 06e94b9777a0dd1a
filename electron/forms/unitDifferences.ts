import { formDefinition } from '../../shared/form/definition.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import { unitDifferences } from '../../shared/unit/formUnit.ts';
import type { UnitDifference } from '../../shared/unit/unit.ts';
import type { Database } from '../database/driver.ts';
import type { StoredForm } from '../database/forms.ts';
import { readSettings } from '../settings/settings.ts';
import { ownUnit } from '../units/ownUnit.ts';

/** Where a form and the own unit differ since the unit was changed; nowhere for a form that was not filled from it. */
export function differencesOf(
  database: Database,
  form: StoredForm,
  notice: Notice,
): readonly UnitDifference[] {
  const now = ownUnit(database);
  if (form.filledFrom === null || now === undefined) return [];
  const { role } = readSettings(database);
  const definition = formDefinition(notice, form.kind);
  return unitDifferences(definition, form.content, { before: form.filledFrom, now, role });
}
