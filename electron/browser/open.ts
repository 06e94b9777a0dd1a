import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser } from './find.ts';

/** A window of a browser process that we started. */
export interface BrowserWindow {
  /** Fulfilled when the process has ended. A browser that still runs takes the window over, and it ends at once. */
  readonly ended: Promise<void>;
  readonly close: () => void;
}

/** Opens an address as an application window; undefined where the browser cannot be started. */
export async function openWindow(
  browser: Browser,
  address: string,
  profiles: string,
): Promise<BrowserWindow | undefined> {
  const child = spawn(browser.path, windowArguments(browser, address, profiles), { stdio: 'ignore' });
  // The window must not keep a program alive that has come to its end.
  child.unref();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const started = await new Promise<boolean>((resolve) => {
    child.once('spawn', () => resolve(true));
    child.on('error', () => resolve(false));
  });
  return started ? { ended, close: () => void child.kill() } : undefined;
}

/** The command line of the browser. */
export function windowArguments(browser: Browser, address: string, profiles: string): readonly string[] {
  const profile = join(profiles, browser.id);
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    // Later the browser knows where the user left the window; this option would overrule it.
    ...(existsSync(profile) ? [] : ['--window-size=1366,768']),
    ...ALWAYS,
    ...(process.platform === 'linux' ? LINUX : []),
    // As root, Chromium starts only without its sandbox.
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

/** No questions at the first start, no extensions that could read the forms, nothing over the network. */
const ALWAYS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--hide-crash-restore-bubble',
  '--disable-features=Translate',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-sync',
  '--disable-component-update',
  '--disable-quic',
];

/** Without it the desktop asks for the password of its keyring, for a profile that keeps no password. */
const LINUX = ['--password-store=basic'];
