import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagePicture } from '../helpers/scans.ts';
import { expectAccessible } from './accessibility.ts';
import { Application, type KillableBrowser, launchBrowser } from './application.ts';
import { addExportable } from './exportable.ts';
import { overflowOf } from './overflow.ts';
import { beside } from './store.ts';
import { eventually, field, goToSection, hasFocus, narrativeOf, openForm, saved } from './window.ts';

/* From a sealed page to the hand-in after the form was changed: one program for all, each test goes on where the one before ended. */

const NAME = '样例广场科学夜体验';

let browser: KillableBrowser;
let application: Application;
let page: Page;
let form = '';
let paper: Locator;
/** The code of the text that was sealed. */
let earlier = '';
beforeAll(async () => {
  browser = await launchBrowser();
  application = await Application.open(browser, undefined, { now: '2021-09-27T02:00:00.000Z' });
  ({ page } = application);
  [form = ''] = await addExportable(page, [NAME]);
  earlier = (await exportNow()).export.checkCode ?? '';
  await page.reload();
  await openForm(page, NAME);
  paper = page.getByRole('region', { name: '纸面与扫描件' });
});
afterAll(async () => {
  await application[Symbol.asyncDispose]();
  await browser[Symbol.asyncDispose]();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const exportNow = () => beside(page, 'forms.export', { id: form, draft: false, job: randomUUID() });

test('网上填报 is named among the sections, and leads to its name in the middle of the window', async () => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.getByRole('link', { name: '网上填报 还没有填写' }).click();
  const online = field(page, '网上填报名称');
  await eventually(() => hasFocus(online)).toBe(true);
  const box = await online.boundingBox();
  expect(box?.y).toBeGreaterThan(100);
  expect(box?.y).toBeLessThan(560);
  await online.fill('样例广场科学夜');
  await page.getByText('不会改网站上的名称').waitFor();
  await page.getByRole('link', { name: '网上填报 请核对' }).waitFor();
  await online.fill(NAME);
  await page.getByRole('link', { name: '网上填报 已填写' }).waitFor();
  await page.setViewportSize({ width: 1366, height: 768 });
});

test('a sealed page that was scanned offers to note the seal, a seal that was noted offers the scan', async () => {
  await goToSection(page, '导出与盖章');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    paper.getByRole('button', { name: '加入扫描件' }).click(),
  ]);
  const bytes = Buffer.from(await pagePicture('#fdfdfa').png().toBuffer());
  await chooser.setFiles([{ name: '盖章页.png', mimeType: 'image/png', buffer: bytes }]);
  await paper.getByText(/^是现在这一版的/u).waitFor();
  await button('同时登记盖章').click();
  await page.getByRole('dialog').getByRole('button', { name: '登记盖章' }).click();
  await button('同时登记盖章').waitFor({ state: 'detached' });
  expect((await beside(page, 'forms.open', { id: form })).marks.sealedOn).toBe('2021-09-27');

  await paper.getByRole('button', { name: '移除扫描件1' }).click();
  await paper.getByText(/^登记了盖章（9月27日），还没有扫描件/u).waitFor();
  // One way in for scans, not two side by side.
  expect(await paper.getByRole('button', { name: /^加入/u }).allTextContents()).toEqual(['加入扫描件']);
  await paper.getByRole('button', { name: '放回' }).click();
  await paper.getByText(/^登记了盖章/u).waitFor({ state: 'detached' });
});

test('a placeholder in the text keeps 检查 from being green, and its line leads to the very letters', async () => {
  await goToSection(page, '活动情况简介');
  await narrativeOf(page).fill(`${'科普活动。\n'.repeat(60)}在XX社区举办。`);
  await saved(page);
  await goToSection(page, '检查');
  await page.getByText(/^没有必须改的地方，但有 1 处很可能没写完或写错了/u).waitFor();
  await page.getByRole('link', { name: '检查 有 1 处请核对' }).locator('.look').waitFor();
  await page.getByRole('link', { name: /里还留着“XX”/u }).click();
  await eventually(() => page.evaluate('getSelection()?.toString()')).toBe('XX');
  await page.keyboard.type('样例');
  await eventually(async () => (await narrativeOf(page).innerText()).includes('在样例社区举办')).toBe(true);
  await saved(page);
});

test('after the change the scan is of the text before, and goes into no package unasked', async () => {
  await exportNow();
  await goToSection(page, '导出与盖章');
  await paper.getByText(/^扫描件是之前那一版的/u).waitFor();
  await expectAccessible(page, 'a scan of an earlier text');
  expect(await overflowOf(page)).toEqual([]);
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '报送' }).click();
  const box = page.getByRole('checkbox', { name: NAME });
  // Not proposed: its seal, too, is of the text before.
  await eventually(() => box.isChecked()).toBe(false);
  await box.check();
  const asked = page.getByRole('alert').filter({ hasText: '之前那一版' });
  await asked.waitFor();
  expect(await button('打包并核对').isDisabled()).toBe(true);
  await expectAccessible(page, 'what becomes of a scan of an earlier text');
  await page.getByRole('radio', { name: '仍然一起送' }).check();
  await button('改：带哪些文件').click();
  await page.getByText('1 个', { exact: true }).waitFor();
  await page.getByRole('radio', { name: '不送这些扫描件' }).check();
  await page.getByText('这些表还没有扫描件').waitFor();
  expect(await beside(page, 'submissions.list', {})).toEqual([]);
});

test('whoever knows better says so: the paper is of the present text, or of that with the code on it', async () => {
  await page.evaluate(`location.hash = '#/forms/${form}/export'`);
  await button('就是现在这一版').click();
  await page.getByRole('dialog').getByText('现在这一版的校验码是').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '不改' }).click();
  await paper.getByText(/^扫描件是之前那一版的/u).waitFor();
  await button('就是现在这一版').click();
  await page.getByRole('dialog').getByRole('button', { name: '一样，就是这一版' }).click();
  await paper.getByText(/^是现在这一版的/u).waitFor();
  const [first] = await beside(page, 'scans.list', { form });
  await button('按纸上的校验码改').click();
  const typed = page.getByRole('textbox', { name: '扫描件1纸上的校验码' });
  await typed.fill('7KQF-3MXA');
  await page.keyboard.press('Enter');
  await paper.getByText(/^不是这份表的，荐表通里别的表也没有/u).waitFor();
  expect(await beside(page, 'scans.list', { form })).toEqual([first]);
  await typed.fill(earlier.toLowerCase());
  await page.keyboard.press('Enter');
  await paper.getByText(`扫描件是之前那一版的（校验码 ${earlier}）`).waitFor();
});
