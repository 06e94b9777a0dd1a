import { describe, expect, test } from 'vitest';
import { insertExport, lastExport, readExport } from '../../../electron/database/exports.ts';
import { getSetting, setSetting } from '../../../electron/database/settings.ts';
import { insertUnit, listUnits, type StoredUnit, updateUnit } from '../../../electron/database/units.ts';
import { AT, DRIVERS, failureOf, formWithPhotos, got, hash, LATER, newDatabase } from './databases.ts';

const UNIT: StoredUnit = {
  id: 'u1',
  fullName: '样例市样例区科学技术协会',
  address: '样例市样例区样例路1号',
  postcode: '213003',
  phone: '0519-86619120',
  fax: '',
  contact: '样例联系人',
  duty: '科员',
  own: true,
  system: null,
};

const PROOF = {
  words: 998,
  photos: 1,
  pictures: [{ original: hash('a'), printed: hash('b') }],
};

describe.each(DRIVERS)('records in $name', (driver) => {
  test('exports: the one recorded last counts, even where the clock was set back', async () => {
    const db = await newDatabase(driver);
    const form = formWithPhotos(db, 0);
    const made = {
      form,
      formVersion: 1,
      path: '/out/表.docx',
      draft: false,
      sha256: hash('c'),
      checkCode: '7KQF-3MXA',
      proof: PROOF,
    };
    const [first, second] = [
      { ...made, id: 'e1', at: LATER },
      { ...made, id: 'e2', at: AT, draft: true },
    ];
    expect(lastExport(db, form)).toBeUndefined();
    got(insertExport(db, first));
    got(insertExport(db, second));
    expect(lastExport(db, form)).toEqual(second);
    expect(got(readExport(db, 'e1'))).toEqual(first);
    expect(failureOf(readExport(db, 'e3'))).toEqual({ code: 'exportMissing', details: {} });
  });

  test('units: kept, changed, our own first', async () => {
    const db = await newDatabase(driver);
    const other: StoredUnit = { ...UNIT, id: 'u2', own: false, system: 'inside' };
    got(insertUnit(db, other, AT));
    got(insertUnit(db, UNIT, AT));
    expect(listUnits(db)).toEqual([UNIT, other]);
    got(updateUnit(db, { ...other, system: 'outside', contact: '李四' }, LATER));
    expect(listUnits(db)[1]).toEqual({ ...other, system: 'outside', contact: '李四' });
    expect(() => updateUnit(db, { ...UNIT, id: 'u3' }, LATER)).toThrow('no such unit');
  });

  test('settings: any JSON value, the last one counts', async () => {
    const db = await newDatabase(driver);
    expect(getSetting(db, 'role')).toBeUndefined();
    for (const value of ['direct', 3, false, null, { folder: '文档', list: [1, 'a'] }]) {
      got(setSetting(db, 'role', value));
      expect(getSetting(db, 'role')).toEqual(value);
    }
    expect(getSetting(db, 'other')).toBeUndefined();
  });
});
