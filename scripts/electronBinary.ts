import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, ROOT } from './runNode.ts';

/** The folder of the npm package, into which its installer puts the binary. */
const PACKAGE = join(ROOT, 'node_modules', 'electron');

/** The path of the Electron binary of this machine, undefined where there is none. Importing 'electron' would download it. */
export function installedElectron(env: NodeJS.ProcessEnv, folder: string = PACKAGE): string | undefined {
  const named = nameIn(folder);
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  const binary = override ? join(override, named ?? 'electron') : named && join(folder, 'dist', named);
  return binary && existsSync(binary) ? binary : undefined;
}

/** What the installer wrote down: the path of the binary below dist/, which differs by system. */
function nameIn(folder: string): string | undefined {
  const file = join(folder, 'path.txt');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Fetches the binary with the package's own installer; whether it was there in time (ms). What runs longer is ended. */
export function fetchElectron(
  limitMs: number,
  installer: string = commandOf('electron', 'install-electron'),
): Promise<boolean> {
  // Its messages on a missing network are a page of stack; the one line of the door says what matters.
  const child = spawn(process.execPath, [installer], { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
  return new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  }).finally(() => clearTimeout(timer));
}
