import { expect, test } from 'vitest';
import { partOf, UNIT_ROWS, unitFindings } from '../../../renderer/unit/unitParts.ts';
import { EMPTY_UNIT } from '../../../shared/unit/formUnit.ts';
import { UNIT_FIELDS } from '../../../shared/unit/unit.ts';
import { definitionOf } from '../../helpers/forms.ts';

const definition = definitionOf('unit');

test('an empty unit is no matter', () => {
  expect(unitFindings(definition, EMPTY_UNIT)).toEqual([]);
});

test.each([
  ['fullName', '市科协', 'looksAbbreviated', 'unitName'],
  ['postcode', '2130', 'unusualPostcode', 'postcode'],
  ['phone', '八六六一', 'unusualPhone', 'phone'],
  ['contact', 'XX', 'leftover', 'contact'],
] as const)('%s “%s” is found as the form finds it', (field, text, code, part) => {
  const found = unitFindings(definition, { ...EMPTY_UNIT, [field]: text });
  expect(found.map((finding) => [finding.code, finding.field])).toEqual([[code, part]]);
});

test('blanks around a text are gone before it is checked, as they will be when it is kept', () => {
  expect(unitFindings(definition, { ...EMPTY_UNIT, postcode: ' 213000 ' })).toEqual([]);
});

test('every part of the unit is asked for once, under a name of the form', () => {
  expect(UNIT_ROWS.flat().toSorted()).toEqual([...UNIT_FIELDS].toSorted());
  const fields = definition.fields.map(({ field }) => field);
  for (const field of UNIT_FIELDS) expect(fields).toContain(partOf(field));
});
