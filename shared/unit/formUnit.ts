import { type FormContent, fieldValue } from '../form/content.ts';
import type { FormDefinition } from '../form/definition.ts';
import type { FieldId } from '../notice/formSchema.ts';
import type { Role } from '../settings/settings.ts';
import type { Unit, UnitDifference, UnitField, UnitPart } from './unit.ts';

/** Which blank of a form is filled from what of the own unit. */
const SOURCES: Partial<Record<UnitPart, UnitField>> = {
  reportingUnit: 'fullName',
  unitName: 'fullName',
  host: 'fullName',
  contact: 'contact',
  duty: 'duty',
  address: 'address',
  postcode: 'postcode',
  phone: 'phone',
  fax: 'fax',
};

/** The own unit while nothing was entered. */
export const EMPTY_UNIT: Unit = {
  fullName: '',
  address: '',
  postcode: '',
  phone: '',
  fax: '',
  contact: '',
  duty: '',
};

/** What a new form of this definition begins with. */
export function filledFromUnit(
  definition: FormDefinition,
  unit: Unit,
  role: Role | null,
): Pick<FormContent, 'reportingUnit' | 'fields'> {
  const filled = sourcesOf(definition, role).map(([part, field]) => [part, unit[field]] as const);
  const { reportingUnit = '', ...fields } = Object.fromEntries(filled);
  return { reportingUnit, fields };
}

/** The blanks where a form and the own unit differ since the unit was changed. `before`: the unit it was filled from. */
export function unitDifferences(
  definition: FormDefinition,
  content: FormContent,
  { before, now, role }: { readonly before: Unit; readonly now: Unit; readonly role: Role | null },
): readonly UnitDifference[] {
  return sourcesOf(definition, role)
    .map(([part, field]) => ({ part, field, onForm: fieldValue(content, part), inUnit: now[field] }))
    .filter(({ field, onForm, inUnit }) => inUnit !== before[field] && inUnit !== onForm)
    .map(({ part, onForm, inUnit }) => ({ part, onForm, inUnit }));
}

/** A collator recommends others: whom the form is about is nothing that its own unit says. */
function sourcesOf(
  definition: FormDefinition,
  role: Role | null,
): readonly (readonly [UnitPart, UnitField])[] {
  return definition.fields.flatMap(({ field }): (readonly [UnitPart, UnitField])[] => {
    const source = role === 'collator' && isSubject(field) ? undefined : SOURCES[field];
    return source ? [[field, source]] : [];
  });
}

const isSubject = (field: FieldId | 'reportingUnit') => field === 'unitName' || field === 'host';
