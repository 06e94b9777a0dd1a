import { checkForm } from '../../shared/form/check.ts';
import type { FormDefinition } from '../../shared/form/definition.ts';
import type { Finding } from '../../shared/form/finding.ts';
import { normaliseContent } from '../../shared/form/normaliseChanges.ts';
import type { FieldId } from '../../shared/notice/formSchema.ts';
import { filledFromUnit } from '../../shared/unit/formUnit.ts';
import type { Unit, UnitField } from '../../shared/unit/unit.ts';

/** The blank of the form for a unit that says the same: it lends its name and its checks. */
const PARTS = {
  fullName: 'unitName',
  contact: 'contact',
  duty: 'duty',
  address: 'address',
  postcode: 'postcode',
  phone: 'phone',
  fax: 'fax',
} as const satisfies Record<UnitField, FieldId>;

/** What is asked of the own unit, row by row, with the blank of the form that each goes into. */
export const UNIT_ROWS: readonly (readonly UnitField[])[] = [
  ['fullName'],
  ['contact', 'duty'],
  ['address', 'postcode'],
  ['phone', 'fax'],
];

/** The blank of the form that a part of the own unit goes into. */
export const partOf = (field: UnitField): FieldId => PARTS[field];

/** What the check of the form will say about the own unit; what is not there yet is no matter here. */
export function unitFindings(definition: FormDefinition, unit: Unit): readonly Finding[] {
  const none = { text: '', date: '' };
  const content = normaliseContent({
    kind: definition.kind,
    ...filledFromUnit(definition, unit, null),
    narrative: '',
    photos: [],
    opinions: { recommendation: none, approval: none },
  });
  const parts = new Set<string>(Object.values(PARTS));
  return checkForm(definition, content).filter(({ code, field }) => code !== 'missing' && parts.has(field));
}
