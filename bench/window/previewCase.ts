import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import type { FormContent } from '../../shared/form/content.ts';
import { goToSection, narrativeOf, openForm } from '../../tests/e2e/window.ts';
import { atMost, type Measurement, times } from '../goals.ts';
import { percentile, timing } from '../measure.ts';
import { storeForms } from './manyForms.ts';
import { caseFolder, emptyPage, foldersIn, openApplication, pastFirstRun, runHost } from './surroundings.ts';

const ROUNDS = 20;
/** Between the keys of a quick typist (ms). */
const BETWEEN_KEYS = 80;
/** Between a preview that is shown and the next keys (ms). */
const REST = 300;

/** From the last of some keys in a long narrative with five photos until the preview beside it shows what they wrote. */
export async function measurePreview(
  browser: Browser,
  content: FormContent,
): Promise<readonly Measurement[]> {
  await using folder = await caseFolder();
  const folders = await pastFirstRun(foldersIn(folder.path));
  const application = await openApplication(folders.data);
  const name = await storeForms(application, content, 1);
  await application.close();
  await using host = await runHost(folders);
  await using page = await emptyPage(browser);
  await page.goto(host.address);
  await openForm(page, name);
  await goToSection(page, '活动情况简介');
  await page.locator('.preview-paper .sheet p').first().waitFor();
  await narrativeOf(page).click();
  const all: number[] = [];
  // The first one is not counted: it fetches what draws a preview.
  for (let round = -1; round < ROUNDS; round += 1) {
    const time = await untilShown(page, `k${round + 2}q`);
    if (round >= 0) all.push(time);
    await delay(REST);
  }
  const p95 = percentile(all, 95);
  return [
    {
      name: 'Last key to preview, 5 photos',
      measured: times(timing(all).median, 'p95', p95),
      goal: atMost(p95, 1000, ' ms'),
    },
  ];
}

/** Types some keys and takes the time from the last of them to the frame that shows them on the paper (ms). */
async function untilShown(page: Page, keys: string): Promise<number> {
  await page.evaluate(`(${WATCH})(${JSON.stringify(keys)})`);
  await page.keyboard.type(keys, { delay: BETWEEN_KEYS });
  return z.number().parse(await page.evaluate('window.shown'));
}

const WATCH = `(text) => {
  let pressed;
  const press = ({ timeStamp }) => (pressed = timeStamp);
  addEventListener('keydown', press, true);
  const root = document.querySelector('.preview-paper > div').shadowRoot;
  window.shown = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!root.textContent.includes(text)) return;
      observer.disconnect();
      removeEventListener('keydown', press, true);
      requestAnimationFrame(() => {
        scheduler.postTask(() => resolve(performance.now() - pressed), { priority: 'user-blocking' });
      });
    });
    observer.observe(root, { subtree: true, childList: true, characterData: true });
  });
}`;
