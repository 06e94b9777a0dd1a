import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { LAPTOP } from '../../tests/e2e/application.ts';
import { type Folders, type Host, startHost } from '../../tests/e2e/host.ts';

const OUT = join(import.meta.dirname, '..', '..', 'out');

/** A folder for the data of one case. It goes with the case. */
export interface CaseFolder extends AsyncDisposable {
  readonly path: string;
}

/** A new folder on the disk of the project: the system's own folder for this may lie in memory, where a commit is free. */
export async function caseFolder(): Promise<CaseFolder> {
  await mkdir(OUT, { recursive: true });
  const path = await mkdtemp(join(OUT, 'bench-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Where a program that starts in this folder keeps its things; nothing is there yet. */
export const foldersIn = (folder: string, name = 'program'): Folders => ({
  data: join(folder, name, 'data'),
  output: join(folder, name, 'output'),
});

/** The built program, ended with its case. */
export async function runHost(folders: Folders): Promise<Host & AsyncDisposable> {
  const host = await startHost(folders);
  return { ...host, [Symbol.asyncDispose]: host.stop };
}

/** An empty page in a window of its own, with nothing in its caches. */
export async function emptyPage(browser: Browser): Promise<Page & AsyncDisposable> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: LAPTOP,
  });
  const page = await context.newPage();
  return Object.assign(page, { [Symbol.asyncDispose]: () => context.close() });
}

/** What a person can click first, on the first screen of an empty data folder. */
export const firstButton = (page: Page) => page.getByRole('button', { name: '以后再说' });
