import { join } from 'node:path';
import process from 'node:process';
import { createApplication } from './app.ts';
import { runBrowserDoor } from './browser/door.ts';

/** Vite builds the window into dist/renderer, and this file into dist/electron. */
const BUILT = import.meta.filename.endsWith('.js') ? join('..', 'renderer') : join('..', 'dist', 'renderer');

/** The browser door: the application in a window of a browser of this machine. */
process.exitCode = await runBrowserDoor(process.argv.slice(2), {
  createApplication,
  staticFolder: join(import.meta.dirname, BUILT),
});
