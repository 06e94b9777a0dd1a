import { join } from 'node:path';
import { createApplication } from './app.ts';
import { runElectronDoor } from './shell/door.ts';

/** The Electron door: the application in a window of its own. It runs built only, beside what Vite makes of the rest. */
runElectronDoor({
  createApplication,
  staticFolder: join(import.meta.dirname, '..', 'renderer'),
  preload: join(import.meta.dirname, 'preload.cjs'),
});
