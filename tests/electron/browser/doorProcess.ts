// The browser door with the small application of the tests: what tests start as a program of its own.
import process from 'node:process';
import { runBrowserDoor } from '../../../electron/browser/door.ts';
import { fail, ok } from '../../../shared/result/result.ts';
import { memoryApplication } from '../http/memoryApplication.ts';

const { STATIC_FOLDER = '', BROWSER, REFUSE } = process.env;

process.exitCode = await runBrowserDoor(process.argv.slice(2), {
  createApplication: async () => {
    if (REFUSE) return fail('dataFolderInUse');
    const application = memoryApplication();
    const close = async () => {
      await application.close();
      console.log('closed');
    };
    return ok({ ...application, close });
  },
  staticFolder: STATIC_FOLDER,
  findBrowser: () => (BROWSER ? { id: 'test', path: BROWSER } : undefined),
  graces: { beforeFirst: 2_000, betweenStreams: 1_000 },
});
