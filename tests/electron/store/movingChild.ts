import { writeSync } from 'node:fs';
import process from 'node:process';
import { chooseDriver } from '../../../electron/database/open.ts';
import { moveData } from '../../../electron/store/moveData.ts';
import { openStore } from '../../../electron/store/openStore.ts';
import { pointerFile } from '../../../electron/store/pointer.ts';
import { SAVED_FORM } from './savedForm.ts';

/* Moves a data folder and kills itself at a step of it; at the end it says so. Values: from, to, driver, step. */

const [from = '', to = '', driver, killAt] = process.argv.slice(2);
const store = await openStore(from, { at: SAVED_FORM.at, driver: await chooseDriver(driver) });
if (!store.ok) throw new Error(JSON.stringify(store.error));
let step = 0;
const moved = await moveData({
  store: store.value,
  to,
  pointerFile: pointerFile(from),
  removeOld: true,
  signal: new AbortController().signal,
  onProgress: () => {
    step += 1;
    writeSync(1, `${step}\n`);
    if (step === Number(killAt)) process.kill(process.pid, 'SIGKILL');
  },
});
writeSync(1, moved.ok ? 'moved\n' : `${moved.error.code}\n`);
// Waits to be killed.
setInterval(() => store, 60_000);
