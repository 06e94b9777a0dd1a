import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { failureSentence } from '../../shared/messages/failures.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { Application, Surroundings } from '../application.ts';
import { clock } from '../clock.ts';
import { type Server, startServer } from '../http/server.ts';
import { createSession, type Session } from '../http/session.ts';
import { hasDisplay } from './display.ts';
import { endSignal, GRACES, type Graces, lastWindowClosed } from './end.ts';
import { type Browser, findBrowser } from './find.ts';
import { type BrowserWindow, openWindow } from './open.ts';
import { profileFolder } from './profile.ts';
import { showFile } from './showFile.ts';
import { started, USAGE, WITHOUT_WINDOW } from './texts.ts';

/** What the browser door is built from. */
export interface DoorParts {
  readonly createApplication: (
    options: { readonly dataFolder?: string },
    surroundings: Surroundings,
  ) => Promise<Result<Application>>;
  /** The built renderer. */
  readonly staticFolder: string;
  readonly findBrowser?: () => Browser | undefined;
  readonly graces?: Graces;
}

interface Options {
  readonly dataFolder?: string;
  readonly port: number;
  readonly open: boolean;
}

/** Runs the browser door until it ends and gives the exit code. */
export async function runBrowserDoor(args: readonly string[], parts: DoorParts): Promise<number> {
  const ended = await run(args, parts).catch(unexpected);
  if (ended.ok) return 0;
  console.error(failureSentence(ended.error));
  return 1;
}

/** A fault of the program: told plainly, its stack only where it is asked for. */
function unexpected(cause: unknown): Result<never> {
  if (process.env.JIANBIAO_DEBUG) console.error(cause);
  return fail('internal');
}

async function run(args: readonly string[], parts: DoorParts): Promise<Result<undefined>> {
  const options = readOptions(args);
  if (!options.ok) return options;
  const session = createSession();
  const { dataFolder } = options.value;
  const application = await parts.createApplication(dataFolder === undefined ? {} : { dataFolder }, {
    pictureUrl: session.pictureUrl,
    showFile,
    now: clock(),
  });
  if (!application.ok) return application;
  try {
    await serve(application.value, session, options.value, parts);
    return ok(undefined);
  } finally {
    await application.value.close();
  }
}

async function serve(
  application: Application,
  session: Session,
  options: Options,
  { staticFolder, findBrowser: find = browserHere, graces = GRACES }: DoorParts,
): Promise<void> {
  const server = await startServer({ application, session, staticFolder, port: options.port });
  let window: BrowserWindow | undefined;
  try {
    const signal = endSignal();
    console.log(started(server.address));
    if (options.open) window = await open(server, find);
    else console.log(WITHOUT_WINDOW.notAsked);
    await Promise.race([application.quitRequested, signal, lastWindowClosed(window, server.windows, graces)]);
  } finally {
    await server.close();
    window?.close();
  }
}

const browserHere = () => findBrowser({ platform: process.platform, env: process.env, exists: existsSync });

/** Opens the window, or says why there is none. */
async function open(server: Server, find: () => Browser | undefined): Promise<BrowserWindow | undefined> {
  const displayed = hasDisplay(process);
  const browser = displayed ? find() : undefined;
  const profiles = profileFolder(process.platform, process.env);
  const window = browser && (await openWindow(browser, server.address, profiles));
  if (!window) console.log(displayed ? WITHOUT_WINDOW.noBrowser : WITHOUT_WINDOW.noDisplay);
  return window;
}

function readOptions(args: readonly string[]): Result<Options> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { 'data-dir': { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
    });
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return fail('usage', { problem: USAGE });
    const dataFolder = values['data-dir'];
    return ok({ ...(dataFolder ? { dataFolder: resolve(dataFolder) } : {}), port, open: !values['no-open'] });
  } catch {
    return fail('usage', { problem: USAGE });
  }
}
