import { createRequire } from 'node:module';
import process from 'node:process';
import { _electron, type Page } from 'playwright-core';
import { startStandIn } from '../standin/standIn.ts';
import { Application, launchBrowser, PATIENCE } from './application.ts';
import type { Folders } from './host.ts';
import { BUILT_MAIN, ROOT, type Started, WindowProgram } from './windowProgram.ts';

/** The program on folders of its own, by whichever door. What was started and written goes with it. */
export interface Program extends AsyncDisposable {
  readonly folders: Folders;
  readonly page: Page;
  /** A file or folder beside the data of the program, for what a test prepares. */
  readonly path: (name: string) => string;
  /** Ends the program by its own button; fulfilled when it has ended well. */
  readonly quit: () => Promise<void>;
  /** Starts it again on the same data; the one before must have ended. */
  readonly restart: () => Promise<Page>;
}

/** A way to open programs. */
export interface Door extends AsyncDisposable {
  readonly open: () => Promise<Program>;
}

const DOORS = {
  browser: async () => {
    const browser = await launchBrowser();
    return {
      open: () => Application.open(browser),
      [Symbol.asyncDispose]: () => browser[Symbol.asyncDispose](),
    };
  },
  standin: async () => windowDoor(startInStandIn),
  electron: async () => windowDoor(startInElectron),
} as const satisfies Record<string, () => Promise<Door>>;

/** The door that JIANBIAO_E2E_DOOR names: browser, standin (the Electron door without Electron) or electron. */
export function chosenDoor(named = process.env.JIANBIAO_E2E_DOOR ?? 'browser'): Promise<Door> {
  const open = Object.entries(DOORS).find(([name]) => name === named)?.[1];
  if (!open) throw new Error(`JIANBIAO_E2E_DOOR is ${named}, not one of ${Object.keys(DOORS).join(', ')}`);
  return open();
}

const windowDoor = (start: (profile: string, env: NodeJS.ProcessEnv) => Promise<Started>): Door => ({
  open: () => WindowProgram.open(start),
  [Symbol.asyncDispose]: async () => undefined,
});

async function startInStandIn(profile: string, env: NodeJS.ProcessEnv): Promise<Started> {
  const standIn = await startStandIn({ main: BUILT_MAIN, profile, env });
  standIn.page.setDefaultTimeout(PATIENCE);
  return standIn;
}

async function startInElectron(_profile: string, env: NodeJS.ProcessEnv): Promise<Started> {
  const electron = await _electron.launch({
    // Asked for only here: without a binary the package would try to download one.
    executablePath: createRequire(import.meta.url)('electron'),
    args: [ROOT, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...process.env, TZ: 'Asia/Shanghai', ...env } as Record<string, string>,
  });
  const child = electron.process();
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const page = await electron.firstWindow();
  page.setDefaultTimeout(PATIENCE);
  return {
    page,
    ended,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
