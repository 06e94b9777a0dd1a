import { describe, expect, test } from 'vitest';
import type { Unit } from '../../../shared/unit/unit.ts';
import { testApplication } from '../../helpers/application.ts';

const UNIT: Unit = {
  fullName: '样例市样例区科学技术协会',
  address: '样例市样例区样例路1号',
  postcode: '213003',
  phone: '0519-80000000',
  fax: '0519-80000001',
  contact: '样例联系人',
  duty: '科员',
};

describe('the own unit', () => {
  test('is none while nobody entered it, then what was entered last, also after the next start', async () => {
    const app = await testApplication();
    expect(await app.value('unit.read', {})).toEqual({ unit: null });
    await app.value('unit.save', { unit: UNIT });
    const changed = { ...UNIT, contact: '样例新联系人', fax: '' };
    expect(await app.value('unit.save', { unit: changed })).toEqual({ unit: changed });
    await app.application.close();
    const next = await testApplication({}, { folder: app.folder });
    expect(await next.value('unit.read', {})).toEqual({ unit: changed });
  });

  test('is normalised as the form will be', async () => {
    const { value } = await testApplication();
    const entered = { ...UNIT, fullName: ' 样例\u0007单位 \r\n', address: '样例路\t1号' };
    const { unit } = await value('unit.save', { unit: entered });
    expect([unit.fullName, unit.address]).toEqual(['样例单位', '样例路 1号']);
    const { id } = await value('forms.create', { kind: 'unit' });
    expect((await value('forms.open', { id })).content.fields.address).toBe(unit.address);
  });

  test('fills new forms only: those that are there are asked about', async () => {
    const { value } = await testApplication();
    const before = await value('forms.create', { kind: 'activity' });
    await value('unit.save', { unit: UNIT });
    const { id } = await value('forms.create', { kind: 'activity' });
    const { content, unitDifferences } = await value('forms.open', { id });
    expect(content.fields).toMatchObject({ host: UNIT.fullName, contact: UNIT.contact });
    expect(content.reportingUnit).toBe(UNIT.fullName);
    expect(unitDifferences).toEqual([]);
    expect((await value('forms.open', before)).content.reportingUnit).toBe('');
  });

  test('of a collator fills in who sends, not who is recommended', async () => {
    const { value } = await testApplication();
    await value('settings.save', { role: 'collator' });
    await value('unit.save', { unit: UNIT });
    const { id } = await value('forms.create', { kind: 'unit' });
    const { content } = await value('forms.open', { id });
    expect(content.reportingUnit).toBe(UNIT.fullName);
    expect(content.fields.unitName ?? '').toBe('');
  });

  test.each([{}, { ...UNIT, fax: undefined }, { ...UNIT, system: 'inside' }, { ...UNIT, phone: 1 }])(
    '%j is refused',
    async (unit) => {
      const { application, value } = await testApplication();
      const refused = await application.call('unit.save', { unit });
      expect(refused).toMatchObject({ error: { code: 'callInvalid' } });
      expect(await value('unit.read', {})).toEqual({ unit: null });
    },
  );
});
