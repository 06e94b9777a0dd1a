import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { DRIVER_NAMES, type DriverName } from '../../../electron/database/driver.ts';
import { listForms } from '../../../electron/database/formList.ts';
import { insertForm, readForm } from '../../../electron/database/forms.ts';
import { chooseDriver } from '../../../electron/database/open.ts';
import { openStore, type Store } from '../../../electron/store/openStore.ts';
import type { Result } from '../../../shared/result/result.ts';
import { namesBelow, temporaryFolder } from '../../helpers/folders.ts';
import { startChild } from './children.ts';
import { narrativeOf, SAVED_FORM } from './savedForm.ts';

const KILLS = 12;

async function open(folder: string, driver: DriverName): Promise<Result<Store>> {
  return openStore(folder, { at: SAVED_FORM.at, driver: await chooseDriver(driver) });
}

async function opened(folder: string, driver: DriverName): Promise<Store> {
  const store = await open(folder, driver);
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  return store.value;
}

const inUse = (folder: string) => ({ ok: false, error: { code: 'dataFolderInUse', details: { folder } } });

const PAIRS = DRIVER_NAMES.flatMap((first) => DRIVER_NAMES.map((second) => [first, second] as const));

describe.each(DRIVER_NAMES)('a store with %s', (driver) => {
  test('is there again after closing', async () => {
    const folder = await temporaryFolder();
    const store = await opened(folder, driver);
    expect(insertForm(store.database, SAVED_FORM).ok).toBe(true);
    store.close();
    const names = [
      'backups',
      'jianbiao.db',
      'lock.db',
      'logs',
      'notices',
      'photos',
      'receipts',
      'renditions',
      'scans',
    ];
    expect(await namesBelow(folder)).toEqual(names);
    const again = await opened(folder, driver);
    expect(listForms(again.database).map(({ id }) => id)).toEqual([SAVED_FORM.id]);
    again.close();
  });

  test('is not opened twice', async () => {
    const folder = await temporaryFolder();
    const store = await opened(folder, driver);
    expect(await open(folder, driver)).toEqual(inUse(folder));
    store.close();
    (await opened(folder, driver)).close();
  });

  test('that could not be opened holds nothing', async () => {
    const folder = await temporaryFolder();
    writeFileSync(join(folder, 'jianbiao.db'), 'damaged'.repeat(1000));
    const refusals = [await open(folder, driver), await open(folder, driver)];
    expect(refusals.map((refused) => !refused.ok && refused.error.code)).toEqual([
      'databaseDamaged',
      'databaseDamaged',
    ]);
  });

  test(`after ${KILLS} kills in the middle of saving has every save that was answered`, async () => {
    const folder = await temporaryFolder();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = startChild('savingChild.ts', folder, driver);
      await child.started;
      await setTimeout(Math.random() * 60);
      const answered = Number((await child.kill()).at(-1));
      const store = await opened(folder, driver);
      const form = readForm(store.database, SAVED_FORM.id);
      store.close();
      if (!form.ok) throw new Error(form.error.code);
      const { version, content } = form.value;
      // One save may have been done and not yet been answered.
      expect([answered, answered + 1]).toContain(version);
      expect(content.narrative).toBe(narrativeOf(version));
    }
  });
});

describe.each(PAIRS)('a folder that a program with %s holds', (holder, driver) => {
  test(`is kept from one with ${driver}, until the holder is killed`, async () => {
    const folder = await temporaryFolder();
    const child = startChild('holdingChild.ts', folder, holder);
    await child.started;
    expect(await open(folder, driver)).toEqual(inUse(folder));
    expect(await child.kill()).toEqual(['held']);
    (await opened(folder, driver)).close();
  });
});
