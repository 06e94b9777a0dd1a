import { afterAll, beforeAll } from 'vitest';
import { type KillableBrowser, launchBrowser } from './application.ts';

/** A Chromium for all tests of a file: started before the first, ended after the last. */
export function browserOfFile(): () => KillableBrowser {
  let browser: KillableBrowser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser[Symbol.asyncDispose]());
  return () => browser;
}
