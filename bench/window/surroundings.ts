import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createApplication } from '../../electron/app.ts';
import type { Application } from '../../electron/application.ts';
import type { Result } from '../../shared/result/result.ts';
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

/** The same folders, with the first run gone through: from then on the desk is the first screen. */
export async function pastFirstRun(folders: Folders): Promise<Folders> {
  const application = await openApplication(folders.data);
  await application.call('settings.save', { welcomed: true });
  await application.close();
  return folders;
}

/** The application in this process, on a data folder. */
export async function openApplication(dataFolder: string): Promise<Application> {
  const application = await createApplication(
    { dataFolder },
    { pictureUrl: () => '', showFile: async () => false, now: () => new Date() },
  );
  if (!application.ok) throw new Error(`the application: ${application.error.code}`);
  return application.value;
}

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

/** The value of a call that is expected to go well. */
export function value<T>(answer: Result<unknown>): T {
  if (!answer.ok) throw new Error(`bench call: ${answer.error.code}`);
  return answer.value as T;
}

/** Goes to the first screen of a program that runs, until 新建推荐表 can be clicked. */
export async function firstScreen(page: Page, { address }: Host): Promise<void> {
  await page.goto(address, { waitUntil: 'commit' });
  // Waits as for a click: visible, enabled, still, and nothing lies above it.
  await newFormButton(page).click({ trial: true });
}

/** What a person clicks first; it stands on the first screen. */
export const newFormButton = (page: Page) => page.getByRole('button', { name: '新建推荐表' });
