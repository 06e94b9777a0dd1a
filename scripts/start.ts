// `npm start`: builds the program and opens it, by the Electron door or the browser door. What stands behind `--` is
// the door's own, except --electron and --browser, which ask for one of the two.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { hasDisplay } from '../electron/browser/display.ts';
import { chooseDoor, type Door } from './chooseDoor.ts';
import { fetchElectron, installedElectron } from './electronBinary.ts';
import { commandOf, ROOT, runNode } from './runNode.ts';

const built = runNode(commandOf('vite', 'vite'), ['build', '--app', '--logLevel', 'warn']);
if (built === 0) {
  const chosen = await chooseDoor({
    args: process.argv.slice(2),
    displayed: hasDisplay(process),
    isRoot: process.platform === 'linux' && process.getuid?.() === 0,
    installed: () => installedElectron(process.env),
    fetch: fetchElectron,
  });
  console.log(`Opening the ${chosen.door} door: ${chosen.why}.`);
  await open(chosen);
} else {
  process.exitCode = built;
}

async function open(chosen: Door): Promise<void> {
  if (chosen.door === 'electron') {
    const child = spawn(chosen.binary, [ROOT, ...chosen.args], { stdio: 'inherit' });
    child.once('error', (error) => {
      console.error(
        `Electron does not start (${error.message}); "npm start -- --browser" opens the browser door.`,
      );
      process.exitCode = 1;
    });
    child.once('exit', (code) => {
      process.exitCode = code ?? 1;
    });
    return;
  }
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...chosen.args);
  // In this process: whoever ends it ends the program, and no child is left behind.
  await import(pathToFileURL(join(ROOT, 'dist', 'electron', 'host.js')).href);
}
