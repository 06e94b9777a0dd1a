import { homedir } from 'node:os';
import { join } from 'node:path';
import { writableFolder } from '../files/writableFolder.ts';
import { pathsIn } from '../store/dataFolder.ts';

/**
 * Where the browser keeps its profile for our window: never the user's own profile, and outside the data folder,
 * because nothing in it is worth a backup. In it only where the person's cache cannot be written.
 */
export function profileFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  dataFolder: string,
): string {
  const usual = join(cacheFolder(platform, env), 'jianbiaotong', 'browser');
  return writableFolder(usual, pathsIn(dataFolder).browser);
}

function cacheFolder(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): string {
  if (platform === 'win32') return env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return env.XDG_CACHE_HOME || join(homedir(), '.cache');
}
