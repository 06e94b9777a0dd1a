import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Unit } from '../../../shared/unit/unit.ts';
import { type TestApplication, testApplication } from '../../helpers/application.ts';

const UNIT: Unit = {
  fullName: '样例市样例区科学技术协会',
  address: '样例市样例区样例路1号',
  postcode: '213003',
  phone: '0519-80000000',
  fax: '',
  contact: '样例联系人',
  duty: '科员',
};
const MOVED: Unit = { ...UNIT, address: '样例市样例区新路2号', contact: '样例新联系人' };

const ADDRESS = { part: 'address', onForm: UNIT.address, inUnit: MOVED.address };
const CONTACT = { part: 'contact', onForm: UNIT.contact, inUnit: MOVED.contact };

/** A form filled from the unit, which then moved. */
async function outdatedForm() {
  const app = await testApplication();
  await app.value('unit.save', { unit: UNIT });
  const { id } = await app.value('forms.create', { kind: 'unit' });
  await app.value('unit.save', { unit: MOVED });
  return { app, id };
}

const open = ({ value }: TestApplication, id: string) => value('forms.open', { id });

describe('where the unit was changed since a form was filled from it', () => {
  test('the form says where they differ, and has changed nothing by itself', async () => {
    const { app, id } = await outdatedForm();
    const form = await open(app, id);
    expect(form.unitDifferences).toEqual([CONTACT, ADDRESS]);
    expect(form.content.fields).toMatchObject({ address: UNIT.address, contact: UNIT.contact });
  });

  test('what is taken stands on the form, the rest stays; both are answered', async () => {
    const { app, id } = await outdatedForm();
    const taken = await app.value('forms.takeUnit', { id, version: 1, take: ['address'] });
    expect(taken.content.fields).toMatchObject({ address: MOVED.address, contact: UNIT.contact });
    expect([taken.version, taken.unitDifferences]).toEqual([2, []]);
    expect(await open(app, id)).toEqual(taken);
  });

  test('nothing taken leaves the form and its version alone, so that an export stays current', async () => {
    const { app, id } = await outdatedForm();
    await app.value('forms.export', { id, draft: true, job: randomUUID() });
    const before = await open(app, id);
    const kept = await app.value('forms.takeUnit', { id, version: before.version, take: [] });
    expect(kept).toEqual({ ...before, unitDifferences: [] });
    expect(kept.lastExport?.current).toBe(true);
  });

  test('a blank that does not differ is not touched, whatever is asked', async () => {
    const { app, id } = await outdatedForm();
    const same = await app.value('forms.takeUnit', { id, version: 1, take: ['phone', 'activityName'] });
    expect(same.version).toBe(1);
    expect(same.content.fields.phone).toBe(UNIT.phone);
  });

  test.each([[[]], [['address' as const]]])('taking %j from an older version is refused', async (take) => {
    const { app, id } = await outdatedForm();
    await app.value('forms.save', { id, version: 1, changes: { narrative: '另处写的。' } });
    const refused = await app.call('forms.takeUnit', { id, version: 1, take });
    expect(refused).toMatchObject({ error: { code: 'formChangedElsewhere', details: { version: 2 } } });
    expect((await open(app, id)).unitDifferences).toEqual([CONTACT, ADDRESS]);
  });

  test('an answered difference comes again only when the unit changes there again', async () => {
    const { app, id } = await outdatedForm();
    await app.value('forms.takeUnit', { id, version: 1, take: [] });
    await app.value('unit.save', { unit: { ...MOVED, fax: '0519-80000009' } });
    expect((await open(app, id)).unitDifferences).toEqual([
      { part: 'fax', onForm: '', inUnit: '0519-80000009' },
    ]);
    await app.value('unit.save', { unit: { ...MOVED, address: '样例市样例区更新路3号' } });
    expect((await open(app, id)).unitDifferences).toMatchObject([{ part: 'address' }]);
  });

  test('a value that the form already has is no difference', async () => {
    const { app, id } = await outdatedForm();
    const fields = { address: MOVED.address, contact: UNIT.contact };
    await app.value('forms.save', { id, version: 1, changes: { fields } });
    expect((await open(app, id)).unitDifferences).toEqual([CONTACT]);
  });
});

describe('there is nothing to take', () => {
  test('where the unit was never entered', async () => {
    const app = await testApplication();
    const { id } = await app.value('forms.create', { kind: 'unit' });
    const form = await app.value('forms.takeUnit', { id, version: 1, take: ['address'] });
    expect([form.version, form.unitDifferences]).toEqual([1, []]);
  });

  test('on a sample', async () => {
    const app = await testApplication();
    await app.value('unit.save', { unit: UNIT });
    const { id } = await app.value('samples.create', { kind: 'unit' });
    await app.value('unit.save', { unit: MOVED });
    expect((await open(app, id)).unitDifferences).toEqual([]);
  });

  test('on a form that is not there', async () => {
    const app = await testApplication();
    const request = { id: randomUUID(), version: 1, take: [] };
    expect(await app.call('forms.takeUnit', request)).toMatchObject({ error: { code: 'formMissing' } });
  });
});

test('a unit entered after the first form was made is offered to it', async () => {
  const app = await testApplication();
  const { id } = await app.value('forms.create', { kind: 'unit' });
  await app.value('unit.save', { unit: UNIT });
  const { unitDifferences } = await open(app, id);
  expect(unitDifferences.map(({ part }) => part)).toEqual([
    'reportingUnit',
    'unitName',
    'contact',
    'duty',
    'address',
    'postcode',
    'phone',
  ]);
});
