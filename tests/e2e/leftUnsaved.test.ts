import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { Application } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { beside } from './store.ts';
import { eventually, field, newForm, saved } from './window.ts';

const browser = browserOfFile();
/** Chromium may end with its last window, and one is closed here. */
beforeEach(async () => {
  await browser().browser.newPage();
});

const NAME = '样例市样例区科学技术协会';

/** A form whose last words could not be saved, left for the desk. */
async function leaveUnsaved(page: Page): Promise<void> {
  await newForm(page, 'unit');
  await field(page, '单位名称').fill(NAME);
  await saved(page);
  await page.route('**/call/forms.save', (route) => route.abort());
  await field(page, '职务').fill('没存上的职务');
  await page.getByRole('alert').getByText('荐表通的后台程序没有回应').waitFor();
  await page.getByRole('link', { name: '返回工作台' }).click();
  await page.getByRole('heading', { name: '推荐表', exact: true }).waitFor();
}

const quit = (page: Page) => page.getByRole('button', { name: '退出', exact: true }).click();
const question = (page: Page) => page.getByRole('dialog', { name: '还有内容没有保存成功' });

test('quitting asks about a form that was left while it could not be saved, and leads to it', async () => {
  await using application = await Application.open(browser());
  const { page } = application;
  await leaveUnsaved(page);
  await quit(page);
  await question(page).waitFor();
  await expectAccessible(page, 'the question before quitting');
  await question(page).getByRole('button', { name: '去看看' }).click();
  expect(await field(page, '职务').inputValue()).toBe('没存上的职务');
  await page.getByRole('alert').getByText('荐表通的后台程序没有回应').waitFor();
  await page.unrouteAll();
  await page.getByRole('button', { name: '再保存一次' }).click();
  await saved(page);
  await application.quit();
});

test('closing the window asks about it too', async () => {
  await using application = await Application.open(browser());
  const { page } = application;
  await leaveUnsaved(page);
  const asked = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await closing;
  expect(page.isClosed()).toBe(false);
});

test('what could be saved by then ends the program without a question', async () => {
  await using application = await Application.open(browser());
  const { page } = application;
  await leaveUnsaved(page);
  await page.unrouteAll();
  await application.quit();
  const again = await application.restart();
  await again.getByRole('link', { name: NAME, exact: true }).click();
  expect(await field(again, '职务').inputValue()).toBe('没存上的职务');
});

test('whoever gives it up can quit, and is not told that all is saved', async () => {
  await using application = await Application.open(browser());
  const { page } = application;
  await leaveUnsaved(page);
  await quit(page);
  await question(page).getByRole('button', { name: '仍然退出' }).click();
  await page.getByText('荐表通已退出，没有保存的内容没有留下').waitFor();
  expect(await application.host.ended).toBe(0);
});

test('a form given up for what is stored is not asked about any more', async () => {
  await using application = await Application.open(browser());
  const { page } = application;
  await newForm(page, 'unit');
  await saved(page);
  const [form] = await beside(page, 'forms.list', {});
  const { id = '' } = form ?? {};
  const { version } = await beside(page, 'forms.open', { id });
  await beside(page, 'forms.save', { id, version, changes: { narrative: '别处写的' } });
  await field(page, '职务').fill('没存上的职务');
  await page.getByRole('button', { name: '打开最新内容' }).click();
  await eventually(() => field(page, '职务').inputValue()).toBe('');
  await application.quit();
});

test('本单位 left while it could not be saved: it is still there, asked about, and never saved over what came later', async () => {
  await using application = await Application.open(browser());
  const { page } = application;
  await page.getByRole('link', { name: '本单位' }).click();
  await page.route('**/call/unit.save', (route) => route.abort());
  await field(page, '单位名称').fill(NAME);
  await page.getByRole('alert').getByText('荐表通的后台程序没有回应').waitFor();
  await page.getByRole('link', { name: '工作台', exact: true }).click();
  await page.getByRole('heading', { name: '还没有推荐表' }).waitFor();
  await quit(page);
  await question(page).getByRole('button', { name: '去看看' }).click();
  await eventually(() => field(page, '单位名称').inputValue()).toBe(NAME);
  await page.unrouteAll();
  await field(page, '传真').fill('0519-80000001');
  await page.getByText('已保存', { exact: true }).waitFor();
  await page.getByRole('link', { name: '工作台', exact: true }).click();
  await page.getByRole('heading', { name: '还没有推荐表' }).waitFor();
  expect((await beside(page, 'unit.read', {})).unit).toMatchObject({
    fullName: NAME,
    fax: '0519-80000001',
  });
  await application.quit();
});
