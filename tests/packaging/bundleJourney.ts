// Uses an unpacked bundle as a person does: `node bundleJourney.ts BUNDLE PLACE`, both folders. A program of its own, so
// that the test can start it, with the browser, where there is no network. Prints what it saw as JSON.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { launchBrowser, PATIENCE } from '../e2e/application.ts';
import { skipFirstRun } from '../e2e/firstRun.ts';
import { hostOf } from '../e2e/host.ts';
import { writePhotos } from '../e2e/photoFiles.ts';
import { TYPED_FORMS, type TypedForm } from '../e2e/typedForms.ts';
import { choosePhotos, field, goToSection, narrativeOf, newForm, part } from '../e2e/window.ts';
import { bundlePlace } from './bundlePlace.ts';

/** What the journey ends with. */
export interface Journey {
  /** The exit code of the program after 退出. */
  readonly ended: number | null;
}

const [bundle = '', folder = ''] = process.argv.slice(2);
const [form] = TYPED_FORMS;
if (form === undefined) throw new Error('no form to type');

/** Makes the form in a window that is open, up to its Word file, and ends the program. */
async function makeForm(page: Page, { kind, fields, narrative, captions }: TypedForm): Promise<void> {
  await skipFirstRun(page);
  await newForm(page, kind);
  for (const [label, text] of fields) await field(page, label).fill(text);
  await goToSection(page, '活动情况简介');
  await narrativeOf(page).fill(narrative.join('\n'));
  await goToSection(page, '照片');
  const photos = await writePhotos(join(folder, '照片'));
  await choosePhotos(page, photos.slice(0, captions.length));
  for (const [at, caption] of captions.entries()) await field(page, `照片${at + 1}的说明`).fill(caption);
  await goToSection(page, '导出与盖章');
  const exporting = part(page, '导出与盖章');
  await exporting.getByRole('button', { name: '导出 Word' }).click();
  await exporting.getByText('已导出', { exact: true }).waitFor();
  await page.getByRole('button', { name: '退出' }).click();
}

const { env } = await bundlePlace(folder);
const child = spawn(join(bundle, '荐表通.sh'), { cwd: '/', env, stdio: ['ignore', 'pipe', 'pipe'] });
try {
  const host = await hostOf(child);
  await using running = await launchBrowser();
  const page = await running.browser.newPage({ locale: 'zh-CN' });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(host.address);
  await makeForm(page, form);
  const journey: Journey = { ended: await host.ended };
  process.stdout.write(JSON.stringify(journey));
} finally {
  child.kill('SIGKILL');
}
