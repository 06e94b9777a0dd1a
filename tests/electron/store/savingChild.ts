import { writeSync } from 'node:fs';
import { insertForm, readForm, saveForm } from '../../../electron/database/forms.ts';
import { chooseDriver } from '../../../electron/database/open.ts';
import { openStore } from '../../../electron/store/openStore.ts';
import { narrativeOf, SAVED_FORM } from './savedForm.ts';

/* Saves a form again and again and says the version of each save that was answered. Values: folder, driver. */

const [folder = '', driver] = process.argv.slice(2);
const opened = await openStore(folder, { at: SAVED_FORM.at, driver: await chooseDriver(driver) });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const db = opened.value.database;
const { id, at } = SAVED_FORM;
const found = readForm(db, id);
const inserted = found.ok ? found : insertForm(db, SAVED_FORM);
if (!inserted.ok) throw new Error(JSON.stringify(inserted.error));

for (let { version } = inserted.value; ; version += 1) {
  const saved = saveForm(db, { id, version, at, changes: { narrative: narrativeOf(version + 1) } });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  writeSync(1, `${saved.value.version}\n`);
}
