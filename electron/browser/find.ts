import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import process from 'node:process';

/** A browser of the Chromium family that can show a page as an application window. */
export interface Browser {
  /** Names its profile folder: two browsers must not share one. */
  readonly id: string;
  readonly path: string;
}

/** What the search depends on. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

/** Below a folder named by a variable of the environment. */
type Place = readonly [id: string, path: string];

/** The first in the list is taken: what is kept up to date by its maker and common in offices comes first. */
const WINDOWS: readonly Place[] = [
  ['edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['chromium', 'Chromium\\Application\\chrome.exe'],
  ['360chromex', '360ChromeX\\Chrome\\Application\\360ChromeX.exe'],
  ['360chromex', '360\\360ChromeX\\Chrome\\Application\\360ChromeX.exe'],
  ['360se6', '360se6\\Application\\360se.exe'],
  ['360se6', '360\\360se6\\Application\\360se.exe'],
  ['360chrome', '360Chrome\\Chrome\\Application\\360chrome.exe'],
  ['qaxbrowser', 'Qaxbrowser\\Application\\qaxbrowser.exe'],
  ['brave', 'BraveSoftware\\Brave-Browser\\Application\\brave.exe'],
  ['vivaldi', 'Vivaldi\\Application\\vivaldi.exe'],
];
const WINDOWS_FOLDERS = ['ProgramFiles', 'ProgramW6432', 'ProgramFiles(x86)', 'LOCALAPPDATA', 'APPDATA'];

const MAC: readonly Place[] = [
  ['edge', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['chrome', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['chromium', 'Chromium.app/Contents/MacOS/Chromium'],
  ['brave', 'Brave Browser.app/Contents/MacOS/Brave Browser'],
  ['vivaldi', 'Vivaldi.app/Contents/MacOS/Vivaldi'],
];

const LINUX: readonly Place[] = [
  ['edge', '/usr/bin/microsoft-edge-stable'],
  ['edge', '/usr/bin/microsoft-edge'],
  ['chrome', '/usr/bin/google-chrome-stable'],
  ['chrome', '/usr/bin/google-chrome'],
  ['chromium', '/usr/bin/chromium'],
  ['chromium', '/usr/bin/chromium-browser'],
  ['360', '/usr/bin/browser360-cn-stable'],
  ['360', '/usr/bin/browser360'],
  ['uos', '/usr/bin/uos-browser-stable'],
  ['uos', '/usr/bin/uos-browser'],
  ['uos', '/usr/bin/deepin-browser-stable'],
  ['uos', '/usr/bin/deepin-browser'],
  ['uos', '/opt/apps/org.deepin.browser/files/browser'],
  ['uos', '/usr/bin/browser'],
  ['qaxbrowser', '/usr/bin/qaxbrowser-safe-stable'],
  ['qaxbrowser', '/opt/qianxin.com/qaxbrowser/qaxbrowser-safe'],
  ['brave', '/usr/bin/brave-browser-stable'],
  ['brave', '/usr/bin/brave-browser'],
  ['vivaldi', '/usr/bin/vivaldi-stable'],
];

/** The browser that shows the window: the first of the Chromium family at its usual place; undefined without one. */
export function findBrowser(machine: Machine): Browser | undefined {
  const found = placesOf(machine).find(([, path]) => machine.exists(path));
  return found && { id: found[0], path: found[1] };
}

/** The browser of this machine. */
export const browserHere = () =>
  findBrowser({ platform: process.platform, env: process.env, exists: existsSync });

function placesOf({ platform, env }: Machine): readonly Place[] {
  if (platform === 'win32') {
    const folders = WINDOWS_FOLDERS.flatMap((name) => env[name] ?? []);
    return below(folders, WINDOWS, win32.join);
  }
  if (platform !== 'darwin') return LINUX;
  const own = env.HOME ? [posix.join(env.HOME, 'Applications')] : [];
  return below(['/Applications', ...own], MAC, posix.join);
}

function below(
  folders: readonly string[],
  places: readonly Place[],
  join: (folder: string, path: string) => string,
): readonly Place[] {
  return places.flatMap(([id, path]) => folders.map((folder): Place => [id, join(folder, path)]));
}
