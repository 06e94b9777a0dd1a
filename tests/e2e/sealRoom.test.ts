import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { Application } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { eventually, field, goToSection, newForm, part } from './window.ts';

const browser = browserOfFile();

/** The first run answered by a body that collects forms. */
async function asCollator(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^辖市区科协、市级学会/u }).check();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '以后再填' }).click();
  await page.getByRole('button', { name: '先到工作台看看' }).click();
}

test('who writes the opinion sees whether the seal has room, and how many pages to expect', async () => {
  await using application = await Application.open(browser(), undefined, { firstRun: true });
  const { page } = application;
  await asCollator(page);
  await newForm(page, 'unit');
  await goToSection(page, '推荐意见');
  const section = part(page, '推荐意见');
  await section.getByText(/^够：直径 42 毫米的章/u).waitFor();
  const picture = section.getByRole('img', { name: /^这一栏的示意图.*够：/u });
  const height = async () => Number((await picture.getAttribute('viewBox'))?.split(' ')[3]);
  expect(await height()).toBeGreaterThan(45);

  await field(page, '辖市区科协').fill('经研究，同意推荐。'.repeat(30));
  await section.getByText(/^差 \d+ 毫米：直径 42 毫米的章会压到意见的文字/u).waitFor();
  await section.getByText(/^意见占 \d+ 行，不超过 \d+ 行/u).waitFor();
  await section.getByRole('img', { name: /^这一栏的示意图.*差 \d+ 毫米/u }).waitFor();
  await expectAccessible(page, 'opinion with the room for its seal');

  await goToSection(page, '导出与盖章');
  const pages = async () => /约 (\d+) 页/u.exec(await part(page, '导出与盖章').innerText())?.[1];
  await eventually(pages).toBe('2');
  await goToSection(page, '推荐意见');
  await field(page, '辖市区科协').fill('');
  await goToSection(page, '导出与盖章');
  await eventually(pages).toBe('1');
});
