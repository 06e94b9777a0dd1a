import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { app, protocol } from 'electron';
import { profileFolder } from '../browser/profile.ts';
import { locateData } from '../store/locate.ts';
import { SCHEME } from './address.ts';

/** What Electron takes only before it is ready; the data folder where one is named. */
export function prepareBeforeReady(dataFolder: string | undefined): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  app.enableSandbox();
  // No name of any server is ever looked up.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  keepProfileApart(dataFolder);
}

/**
 * Chromium's own profile lies beside those of the browser door. Where the data cannot be found there will be no window,
 * and where the folder cannot be made Electron looks for a place by itself.
 */
function keepProfileApart(dataFolder: string | undefined): void {
  const location = locateData(dataFolder);
  if (!location.ok) return;
  try {
    const folder = join(profileFolder(process.platform, process.env, location.value.folder), 'electron');
    mkdirSync(folder, { recursive: true });
    app.setPath('userData', folder);
  } catch {
    return;
  }
}
