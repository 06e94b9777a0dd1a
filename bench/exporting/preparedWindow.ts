import type { Browser, Page } from 'playwright-core';
import type { Application } from '../../electron/application.ts';
import {
  caseFolder,
  emptyPage,
  firstScreen,
  foldersIn,
  openApplication,
  pastFirstRun,
  runHost,
} from '../window/surroundings.ts';

/** The window of the built program at its desk, on a store that was filled before; all of it goes with the case. */
export async function withWindow<T>(
  browser: Browser,
  fill: (application: Application) => Promise<void>,
  measure: (page: Page) => Promise<T>,
): Promise<T> {
  await using folder = await caseFolder();
  const folders = await pastFirstRun(foldersIn(folder.path));
  const application = await openApplication(folders.data);
  await fill(application);
  await application.close();
  await using host = await runHost(folders);
  await using page = await emptyPage(browser);
  await firstScreen(page, host);
  return await measure(page);
}
