import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../../electron/database/driver.ts';
import { insertForm, readForm, saveForm } from '../../../electron/database/forms.ts';
import { chooseDriver, openDatabase } from '../../../electron/database/open.ts';
import { prepareFolder } from '../../../electron/store/dataFolder.ts';
import { openStore, type Store } from '../../../electron/store/openStore.ts';
import { keepOriginal } from '../../../electron/store/originals.ts';
import type { Result } from '../../../shared/result/result.ts';
import { fillDisk } from '../../helpers/childDisk.ts';
import { SAVED_FORM } from './savedForm.ts';

/* Fills the disk under a store, makes it read-only, and says what was answered. Values: folder, driver. */

const [folder = '', driverName, _kind] = process.argv.slice(2);
const driver = await chooseDriver(driverName);
const { id, at } = SAVED_FORM;
const LARGE = '长'.repeat(200_000);
const filler = join(folder, 'filler');

const open = () => openStore(folder, { at, driver });

async function opened(): Promise<Store> {
  const store = await open();
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  return store.value;
}

const code = (answer: Result<unknown>) => (answer.ok ? 'ok' : answer.error.code);

function saveLarge(db: Database): Result<unknown> {
  return saveForm(db, { id, version: 1, at, changes: { narrative: LARGE } });
}

/** Version and length of the form. */
function keptIn(db: Database): readonly number[] {
  const form = readForm(db, id);
  if (!form.ok) throw new Error(form.error.code);
  return [form.value.version, form.value.content.narrative.length];
}

/** A database beside the store's, which was closed while there was room: it needs some to be opened. */
async function openOther(): Promise<Result<Database>> {
  return openDatabase({ file: join(folder, 'other.db'), backups: folder, at, driver });
}

const first = await opened();
const other = await openOther();
if (other.ok) other.value.close();
insertForm(first.database, { ...SAVED_FORM, narrative: '第一版' });
fillDisk(filler);
const whenFull = {
  saveWhenFull: code(saveLarge(first.database)),
  keptWhenFull: keptIn(first.database),
  originalWhenFull: code(await keepOriginal(first.paths.photos, new Uint8Array(10_000))),
  leftInPhotos: readdirSync(first.paths.photos),
};
first.close();
// Closing gave some room back.
fillDisk(filler);
const openWhenFull = code(await open());
const databaseWhenFull = code(await openOther());
rmSync(filler);

const second = await opened();
const saveWithRoom = code(saveLarge(second.database));
second.close();

execFileSync('mount', ['-o', 'remount,ro', folder]);
const openWhenReadOnly = code(await open());
const prepareWhenReadOnly = code(prepareFolder(folder));
execFileSync('mount', ['-o', 'remount,rw', folder]);

const third = await opened();
const keptAtTheEnd = keptIn(third.database);
third.close();
console.log(
  JSON.stringify({
    ...whenFull,
    openWhenFull,
    databaseWhenFull,
    saveWithRoom,
    openWhenReadOnly,
    prepareWhenReadOnly,
    keptAtTheEnd,
  }),
);
