import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Failure } from '../../shared/result/result.ts';
import { replaceFile } from '../files/writeFile.ts';
import { hasDisplay } from './display.ts';
import type { Browser } from './find.ts';
import { openWindow } from './open.ts';
import { profileFolder } from './profile.ts';
import { refusalPage } from './refusalPage.ts';

/**
 * Shows why the program did not start in a window of its own, which outlives the program: whoever clicked an icon sees no command
 * line. Nothing happens where no window can be shown.
 */
export async function showRefusal(failure: Failure, find: () => Browser | undefined): Promise<void> {
  const browser = hasDisplay(process) ? find() : undefined;
  if (!browser) return;
  // The data folder may be what the refusal is about.
  const profiles = profileFolder(process.platform, process.env, join(tmpdir(), 'jianbiaotong'));
  const page = await writePage(profiles, failure).catch(() => undefined);
  if (page) await openWindow(browser, page, profiles);
}

/** The page as a file beside the browser's profile, where no server is needed to show it; its address. */
async function writePage(folder: string, failure: Failure): Promise<string> {
  const file = join(folder, 'refusal.html');
  await mkdir(folder, { recursive: true });
  await replaceFile(file, Buffer.from(refusalPage(failure)));
  return pathToFileURL(file).href;
}
