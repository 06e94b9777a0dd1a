// The browser door with the small application of the tests: what tests start as a program of its own.
import process from 'node:process';
import { runBrowserDoor } from '../../../electron/browser/door.ts';
import { chooseDriver } from '../../../electron/database/open.ts';
import { lockFolder } from '../../../electron/store/lock.ts';
import { fail, ok } from '../../../shared/result/result.ts';
import { memoryApplication } from '../http/memoryApplication.ts';

const { STATIC_FOLDER = '', BROWSER, REFUSE, DATA_FOLDER } = process.env;

process.exitCode = await runBrowserDoor(process.argv.slice(2), {
  createApplication: async () => {
    if (REFUSE) return fail('databaseDamaged', { file: REFUSE });
    const lock = DATA_FOLDER ? lockFolder(DATA_FOLDER, await chooseDriver()) : undefined;
    if (lock && !lock.ok) return lock;
    const application = memoryApplication(DATA_FOLDER);
    const close = async () => {
      await application.close();
      lock?.value.release();
      console.log('closed');
    };
    return ok({ ...application, close });
  },
  staticFolder: STATIC_FOLDER,
  findBrowser: () => (BROWSER ? { id: 'test', path: BROWSER } : undefined),
  graces: { beforeFirst: 2_000, betweenStreams: 1_000 },
  patienceMs: 3_000,
});
