import { chooseDriver } from '../../../electron/database/open.ts';
import { openStore } from '../../../electron/store/openStore.ts';

/* Opens a data folder and keeps it for ever. Values: folder, driver. */

const [folder = '', driver] = process.argv.slice(2);
const opened = await openStore(folder, {
  at: '2021-09-20T00:00:00.000Z',
  driver: await chooseDriver(driver),
});
console.log(opened.ok ? 'held' : opened.error.code);
setInterval(() => opened, 60_000);
