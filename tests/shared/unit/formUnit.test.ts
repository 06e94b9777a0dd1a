import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldValue } from '../../../shared/form/content.ts';
import { FORM_KINDS } from '../../../shared/notice/formSchema.ts';
import { ROLES } from '../../../shared/settings/settings.ts';
import { filledFromUnit, unitDifferences } from '../../../shared/unit/formUnit.ts';
import { UNIT_FIELDS, type Unit } from '../../../shared/unit/unit.ts';
import { definitionOf, sampleContent } from '../../helpers/forms.ts';

const UNIT: Unit = {
  fullName: '样例市样例区科学技术协会',
  address: '样例市样例区样例路1号',
  postcode: '213003',
  phone: '0519-80000000',
  fax: '0519-80000001',
  contact: '样例联系人',
  duty: '科员',
};

describe('a new form', () => {
  test('of a unit is about the own unit, and all that is known of it stands there', () => {
    expect(filledFromUnit(definitionOf('unit'), UNIT, 'direct')).toEqual({
      reportingUnit: UNIT.fullName,
      fields: {
        unitName: UNIT.fullName,
        contact: UNIT.contact,
        duty: UNIT.duty,
        address: UNIT.address,
        postcode: UNIT.postcode,
        phone: UNIT.phone,
        fax: UNIT.fax,
      },
    });
  });

  test('of an activity is held by the own unit; its name is nothing that the unit says', () => {
    const { fields } = filledFromUnit(definitionOf('activity'), UNIT, null);
    expect(fields).toMatchObject({ host: UNIT.fullName });
    expect(fields).not.toHaveProperty('activityName');
    expect(fields).not.toHaveProperty('unitName');
  });

  test.each(FORM_KINDS)('%s of a collator is about somebody else', (kind) => {
    const { reportingUnit, fields } = filledFromUnit(definitionOf(kind), UNIT, 'collator');
    expect(reportingUnit).toBe(UNIT.fullName);
    expect(fields).not.toHaveProperty('unitName');
    expect(fields).not.toHaveProperty('host');
  });
});

const value = fc.constantFrom('', '甲', '乙', '丙');
const unit: fc.Arbitrary<Unit> = fc.record({
  fullName: value,
  address: value,
  postcode: value,
  phone: value,
  fax: value,
  contact: value,
  duty: value,
});
const anything = fc.record({
  kind: fc.constantFrom(...FORM_KINDS),
  role: fc.constantFrom(...ROLES, null),
  before: unit,
  now: unit,
});

describe('the differences to the own unit', () => {
  test('are none for a form as it was filled, and none while the unit is as it was', () => {
    fc.assert(
      fc.property(anything, ({ kind, role, before, now }) => {
        const definition = definitionOf(kind);
        const asFilled = sampleContent(kind, filledFromUnit(definition, now, role));
        expect(unitDifferences(definition, asFilled, { before, now, role })).toEqual([]);
        const other = sampleContent(kind, filledFromUnit(definition, before, role));
        expect(unitDifferences(definition, other, { before: now, now, role })).toEqual([]);
      }),
    );
  });

  test('of any form: exactly where the unit changed and the form does not say the same', () => {
    fc.assert(
      fc.property(anything, unit, ({ kind, role, before, now }, onForm) => {
        const definition = definitionOf(kind);
        const content = sampleContent(kind, filledFromUnit(definition, onForm, role));
        const found = unitDifferences(definition, content, { before, now, role });
        const { reportingUnit, fields } = filledFromUnit(definition, now, role);
        const filled = Object.entries({ reportingUnit, ...fields });
        const was = filledFromUnit(definition, before, role);
        const expected = filled.filter(([part, inUnit]) => {
          const field = part as Parameters<typeof fieldValue>[1];
          const earlier = field === 'reportingUnit' ? was.reportingUnit : was.fields[field];
          return inUnit !== earlier && inUnit !== fieldValue(content, field);
        });
        expect(Object.fromEntries(found.map(({ part, inUnit }) => [part, inUnit]))).toEqual(
          Object.fromEntries(expected),
        );
      }),
    );
  });

  test('taken over, all of them, leave none', () => {
    fc.assert(
      fc.property(anything, unit, ({ kind, role, before, now }, onForm) => {
        const definition = definitionOf(kind);
        const content = sampleContent(kind, filledFromUnit(definition, onForm, role));
        const found = unitDifferences(definition, content, { before, now, role });
        const taken = Object.fromEntries(found.map(({ part, inUnit }) => [part, inUnit]));
        const { reportingUnit = content.reportingUnit, ...fields } = taken;
        const after = { ...content, reportingUnit, fields: { ...content.fields, ...fields } };
        expect(unitDifferences(definition, after, { before, now, role })).toEqual([]);
      }),
    );
  });

  test('name each blank once, with both values', () => {
    const definition = definitionOf('unit');
    const content = sampleContent('unit', filledFromUnit(definition, UNIT, null));
    const now = { ...UNIT, fullName: '样例市样例区科协', phone: '0519-80000009' };
    expect(unitDifferences(definition, content, { before: UNIT, now, role: null })).toEqual([
      { part: 'reportingUnit', onForm: UNIT.fullName, inUnit: now.fullName },
      { part: 'unitName', onForm: UNIT.fullName, inUnit: now.fullName },
      { part: 'phone', onForm: UNIT.phone, inUnit: now.phone },
    ]);
  });

  test('every value of the unit has its blank on the form of a unit', () => {
    const filled = filledFromUnit(
      definitionOf('unit'),
      { ...UNIT, ...Object.fromEntries(UNIT_FIELDS.map((field) => [field, field])) },
      null,
    );
    expect(new Set([filled.reportingUnit, ...Object.values(filled.fields)])).toEqual(new Set(UNIT_FIELDS));
  });
});
