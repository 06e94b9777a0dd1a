import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { failureSentence } from '../../shared/messages/failures.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result/result.ts';
import type { Application, Surroundings } from '../application.ts';
import { clock } from '../clock.ts';
import { copyFileHere } from '../files/clipboardFile.ts';
import { startServer } from '../http/server.ts';
import { createSession, type Session } from '../http/session.ts';
import { hasDisplay } from './display.ts';
import {
  createOpenedWindows,
  endSignal,
  GRACES,
  type Graces,
  lastWindowClosed,
  type OpenedWindows,
} from './end.ts';
import { type Browser, browserHere } from './find.ts';
import { openWindow } from './open.ts';
import { type Options, readOptions } from './options.ts';
import { profileFolder } from './profile.ts';
import { showRefusal } from './refusalWindow.ts';
import { askForWindow, noteRunning, removeNote } from './running.ts';
import { openFile, showFile } from './showFile.ts';
import { SHOWN_AGAIN, started, WITHOUT_WINDOW } from './texts.ts';

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
  /** How long a second start waits for a first one that just starts or ends (ms). */
  readonly patienceMs?: number;
}

/** A slow computer starts the program in this time (ms). */
const PATIENCE_MS = 8_000;
const TRY_AGAIN_MS = 200;

/** Runs the browser door until it ends and gives the exit code. */
export async function runBrowserDoor(args: readonly string[], parts: DoorParts): Promise<number> {
  const options = readOptions(args);
  if (!options.ok) return refuse(options.error);
  const ended = await runOrShow(options.value, parts).catch(unexpected);
  if (ended.ok) return 0;
  if (options.value.open) await showRefusal(ended.error, parts.findBrowser ?? browserHere);
  return refuse(ended.error);
}

function refuse(failure: Failure): number {
  console.error(failureSentence(failure));
  return 1;
}

/**
 * Runs the program; where it runs already, has that one show a window. One that just starts or just ends cannot answer: then both
 * are tried again for a while.
 */
async function runOrShow(options: Options, parts: DoorParts): Promise<Result<undefined>> {
  const end = performance.now() + (parts.patienceMs ?? PATIENCE_MS);
  for (;;) {
    const ended = await run(options, parts);
    if (ended.ok || ended.error.code !== 'dataFolderInUse' || !options.open) return ended;
    const asked = await askForWindow(String(ended.error.details.folder));
    if (asked === 'opened') {
      console.log(SHOWN_AGAIN);
      return ok(undefined);
    }
    if (asked === 'refused' || performance.now() > end) return ended;
    await delay(TRY_AGAIN_MS);
  }
}

/** A fault of the program: told plainly, its stack only where it is asked for. */
function unexpected(cause: unknown): Result<never> {
  if (process.env.JIANBIAO_DEBUG) console.error(cause);
  return fail('internal');
}

async function run(options: Options, parts: DoorParts): Promise<Result<undefined>> {
  const session = createSession();
  const { dataFolder } = options;
  const application = await parts.createApplication(dataFolder === undefined ? {} : { dataFolder }, {
    pictureUrl: session.pictureUrl,
    showFile,
    openFile,
    ...copyFileHere(),
    now: clock(),
  });
  if (!application.ok) return application;
  try {
    await serve(application.value, session, options, parts);
    return ok(undefined);
  } catch (cause) {
    application.value.logFault(cause);
    throw cause;
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
  const opened = createOpenedWindows();
  const openWindow = (address: string) => open(address, find, opened, application.dataFolder);
  const server = await startServer({ application, session, staticFolder, port: options.port, openWindow });
  try {
    const signal = endSignal();
    await noteRunning(application.dataFolder, { port: server.port, secret: session.windowSecret });
    console.log(started(server.address));
    // Without a process of its own nobody can tell a closed window from one that is only not open yet.
    let endsWithWindow = false;
    if (options.open) endsWithWindow = await openWindow(server.address);
    else console.log(WITHOUT_WINDOW.notAsked);
    const ends = [application.quitRequested, signal];
    if (endsWithWindow) ends.push(lastWindowClosed(opened, server.windows, graces));
    await Promise.race(ends);
  } finally {
    removeNote(application.dataFolder);
    await server.close();
    opened.close();
  }
}

/** Opens a window, or says why there is none; whether it did. */
async function open(
  address: string,
  find: () => Browser | undefined,
  opened: OpenedWindows,
  dataFolder: string,
): Promise<boolean> {
  const displayed = hasDisplay(process);
  const browser = displayed ? find() : undefined;
  const profiles = profileFolder(process.platform, process.env, dataFolder);
  const window = browser && (await openWindow(browser, address, profiles));
  if (window) opened.add(window);
  else console.log(displayed ? WITHOUT_WINDOW.noBrowser : WITHOUT_WINDOW.noDisplay);
  return window !== undefined;
}
