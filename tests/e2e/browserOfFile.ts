import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type KillableBrowser, launchBrowser } from './application.ts';

/** A Chromium for all tests of a file: started before the first, ended after the last; another one where it has ended by itself. */
export function browserOfFile(): () => KillableBrowser {
  let browser: KillableBrowser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    if (!browser.browser.isConnected()) browser = await launchBrowser();
  });
  afterAll(() => browser[Symbol.asyncDispose]());
  return () => browser;
}
