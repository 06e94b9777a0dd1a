// `npm start`: builds the program and opens it, by the browser door. What stands behind `--` is the door's own.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commandOf, ROOT, runNode } from './runNode.ts';

const built = runNode(commandOf('vite', 'vite'), ['build', '--app', '--logLevel', 'warn']);
if (built === 0) {
  // In this process: whoever ends it ends the program, and no child is left behind.
  await import(pathToFileURL(join(ROOT, 'dist', 'electron', 'host.js')).href);
} else {
  process.exitCode = built;
}
