import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countRows } from '../../../electron/database/counts.ts';
import { isWholeCopy, quickCheck, sqliteVersion } from '../../../electron/database/verify.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { DRIVERS, formWithPhotos, newDatabase } from './databases.ts';

describe.each(DRIVERS)('with $name', (driver) => {
  test('a copy is whole, until something in it is broken or it is of another version', async () => {
    const db = await newDatabase(driver);
    for (let form = 0; form < 20; form += 1)
      formWithPhotos(db, 1, { id: `form-${form}`, narrative: '字'.repeat(2_000) });
    const copy = join(await temporaryFolder(), 'copy.db');
    await db.backup(copy);
    expect(isWholeCopy(driver, copy, db)).toBe(true);
    const bytes = readFileSync(copy);
    const spoilt = join(await temporaryFolder(), 'spoilt.db');
    // The schema stands in the first pages: without it nothing could be asked at all.
    const kept = bytes.length / 2;
    writeFileSync(spoilt, Buffer.concat([bytes.subarray(0, kept), Buffer.alloc(bytes.length - kept)]));
    expect(isWholeCopy(driver, spoilt, db)).toBe(false);
    db.exec('PRAGMA user_version = 99');
    expect(isWholeCopy(driver, copy, db)).toBe(false);
  });

  test('what is there is counted and named', async () => {
    const db = await newDatabase(driver);
    formWithPhotos(db, 2);
    expect(countRows(db)).toEqual({ forms: 1, photos: 2, exports: 0, scans: 0 });
    expect(quickCheck(db)).toBe('ok');
    expect(sqliteVersion(db)).toMatch(/^3\.\d+\.\d+$/u);
  });
});
