import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { app, type BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron';
import { CHANNELS } from '../../shared/api/bridge.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import type { Failure, Result } from '../../shared/result/result.ts';
import type { Application, Surroundings } from '../application.ts';
import { clock } from '../clock.ts';
import { copyFileHere } from '../files/clipboardFile.ts';
import { staticFilesOf } from '../http/staticFiles.ts';
import { programVersion } from '../version.ts';
import type { SpawnChild } from '../workers/childProcess.ts';
import { pictureUrl, SCHEME, START } from './address.ts';
import { namedDataFolder } from './arguments.ts';
import { prepareBeforeReady } from './beforeReady.ts';
import { chooseFolder } from './chooseFolder.ts';
import { closeWhenSaved } from './closing.ts';
import { reloadOnce } from './crash.ts';
import { guardContents } from './guards.ts';
import { answerCalls } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { protocolHandler } from './protocol.ts';
import { hardenSession } from './session.ts';
import { openFile, showFile } from './showFile.ts';
import { BROKEN_DOWN, NOT_STARTED, PROGRAM_NAME } from './texts.ts';
import { spawnUtilityChild } from './utilityChild.ts';
import { createWindow, showAgain } from './window.ts';

/** What the Electron door is built from. */
export interface DoorParts {
  readonly createApplication: (
    options: { readonly dataFolder?: string; readonly spawnChild: SpawnChild },
    surroundings: Surroundings,
  ) => Promise<Result<Application>>;
  /** The built renderer. */
  readonly staticFolder: string;
  /** The built preload. */
  readonly preload: string;
}

/** So long may work that still runs hold up the end (ms). */
const CLOSE_MS = 10_000;

/**
 * Runs the program in a window of its own; a second start shows the first one's. Returns at once: Electron is ready only
 * when the module that calls this has been evaluated.
 */
export function runElectronDoor(parts: DoorParts): void {
  const dataFolder = namedDataFolder(process.argv.slice(1));
  prepareBeforeReady(dataFolder);
  if (app.requestSingleInstanceLock()) {
    const started = app.whenReady().then(() => start(parts, dataFolder));
    started.catch(unexpected);
  } else app.quit();
}

async function start(parts: DoorParts, dataFolder: string | undefined): Promise<void> {
  const created = await parts.createApplication(
    { spawnChild: spawnUtilityChild, ...(dataFolder !== undefined && { dataFolder }) },
    { pictureUrl, showFile, openFile, ...copyFileHere(), chooseFolder, now: clock() },
  );
  if (!created.ok) return refuse(created.error);
  const application = created.value;
  closeAtEnd(application);
  try {
    await serve(application, parts.staticFolder);
    await openWindow(application, parts.preload);
  } catch (cause) {
    application.logFault(cause);
    throw cause;
  }
}

/** Everything a page needs is in force before there is one. */
async function serve(application: Application, staticFolder: string): Promise<void> {
  await hardenSession(session.defaultSession);
  const files = await staticFilesOf(staticFolder);
  protocol.handle(SCHEME, protocolHandler({ files, picture: application.picture }));
  answerCalls(ipcMain, application.call);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.setAboutPanelOptions({ applicationName: PROGRAM_NAME, applicationVersion: programVersion() });
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(process.platform, app.isPackaged)]));
}

async function openWindow(application: Application, preload: string): Promise<void> {
  const window = createWindow(preload, join(app.getPath('userData'), 'window.json'));
  closeWhenSaved({ window, ipc: ipcMain, dialog });
  reloadOnce(window.webContents, () => giveUp(window));
  app.on('second-instance', () => showAgain(window));
  const stopFollowing = application.onProgress((progress) =>
    window.webContents.send(CHANNELS.progress, progress),
  );
  window.once('closed', stopFollowing);
  application.quitRequested.then(() => app.quit());
  await window.loadURL(START);
}

/** Gives the database and the data folder free when the last window is gone, then ends. */
function closeAtEnd(application: Application): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    void Promise.race([application.close(), delay(CLOSE_MS)]).finally(() => app.exit());
  });
}

function giveUp(window: BrowserWindow): void {
  dialog.showErrorBox(BROKEN_DOWN.title, BROKEN_DOWN.text);
  window.destroy();
}

function refuse(failure: Failure): void {
  dialog.showErrorBox(NOT_STARTED, failureSentence(failure));
  app.exit(1);
}

/** A fault of the program: told plainly, its stack only where it is asked for. */
function unexpected(cause: unknown): void {
  if (process.env.JIANBIAO_DEBUG) console.error(cause);
  refuse({ code: 'internal', details: {} });
}
