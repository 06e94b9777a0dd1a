import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { Application } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { addExportable } from './exportable.ts';
import { overflowOf } from './overflow.ts';
import { beside } from './store.ts';
import { eventually, field, goToList, goToSection, narrativeOf, part, rowOf, saved } from './window.ts';

/* A form from its first doubt to a seal on an earlier text: one program for all, each test goes on where the one before ended. */

const NAME = '样例广场科学夜体验';

const browser = browserOfFile();
let application: Application;
let page: Page;
let form = '';
beforeAll(async () => {
  application = await Application.open(
    browser(),
    { width: 1024, height: 700 },
    { now: '2021-09-24T02:00:00.000Z' },
  );
  ({ page } = application);
  [form = ''] = await addExportable(page, [NAME]);
});
afterAll(async () => {
  await application[Symbol.asyncDispose]();
});

const button = (name: string, within: Page | Locator = page) =>
  within.getByRole('button', { name, exact: true });
const nextStep = () => page.getByRole('region', { name: '下一步' });
const header = () => page.locator('.screen-header');
/** Writes another long text behind the window's back, and shows the desk as it is then. */
async function write(narrative: string): Promise<void> {
  const { version } = await beside(page, 'forms.open', { id: form });
  await beside(page, 'forms.save', { id: form, version, changes: { narrative } });
}

test('what is likely unfinished is said on the desk and beside the export, and leads to 检查', async () => {
  await write(`${'科普活动。\n'.repeat(40)}在XX社区举办。`);
  await page.reload();
  await rowOf(page, NAME).getByText('请先看看', { exact: true }).waitFor();
  await rowOf(page, NAME).getByText('网上填报：还没有填写').waitFor();
  await nextStep().getByText(`“${NAME}”还有 1 处可能没写完或写错，看过再导出 Word。`).waitFor();
  await expectAccessible(page, 'a desk with a doubt');
  expect(await overflowOf(page)).toEqual([]);
  await button(`去看：${NAME}`, nextStep()).click();
  await part(page, '检查').waitFor();
  await goToSection(page, '导出与盖章');
  await page.getByText('还有 1 处可能没写完或写错，看过再导出。').waitFor();
  await expectAccessible(page, 'a doubt beside the export');
  await goToSection(page, '活动情况简介');
  await narrativeOf(page).fill('科普活动。\n'.repeat(40));
  await saved(page);
  await goToSection(page, '导出与盖章');
  await eventually(() => page.getByText('看过再导出').count()).toBe(0);
});

test('a seal is noted in its step of 接下来, in sight after the export', async () => {
  await button('导出 Word').click();
  const steps = page.locator('.next-steps');
  await button('登记盖章…', steps).waitFor();
  await button('登记盖章…', steps).scrollIntoViewIfNeeded();
  await button('登记盖章…', steps).click();
  const day = page.getByRole('dialog').getByLabel('盖章日期');
  await day.fill('今天');
  await button('登记盖章', page.getByRole('dialog')).click();
  await steps.getByText('9月24日已盖章').waitFor();
  // That it went out is noted in 报送 alone.
  expect(await button('登记送出…').count()).toBe(0);
});

test('changed after the seal it says so: export first, then seal anew, on every screen', async () => {
  await goToSection(page, '活动情况简介');
  await narrativeOf(page).fill('盖章以后改过。\n'.repeat(40));
  await saved(page);
  await header().getByText('导出后又有改动').waitFor();
  await goToSection(page, '导出与盖章');
  const steps = page.locator('.next-steps');
  await steps.getByText('9月24日盖的是上一版，要重新盖章').waitFor();
  await button('导出 Word').click();
  await header().getByText('盖的是上一版').waitFor();
  await expectAccessible(page, 'a seal on an earlier text');
  expect(await overflowOf(page)).toEqual([]);
  await goToList(page);
  await rowOf(page, NAME).getByText('已导出', { exact: true }).waitFor();
  await rowOf(page, NAME).getByText('9月24日盖的是上一版').waitFor();
  await nextStep()
    .getByText(/盖的是上一版，以后又改过。请打印新导出的这一版，重新盖章/u)
    .waitFor();
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '报送' }).click();
  await page.getByText('9月24日盖的是上一版，要重新盖章').waitFor();
  expect(await page.getByRole('checkbox', { name: NAME }).isChecked()).toBe(false);
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '工作台' }).click();
  await button(`重新盖章：${NAME}`, nextStep()).click();
  await button('登记盖章', page.getByRole('dialog')).click();
  await rowOf(page, NAME).getByText('已盖章', { exact: true }).waitFor();
});

test('what was not packed is noted in 报送, and the form says that it is out', async () => {
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '报送' }).click();
  await button('登记送出…').click();
  await page.getByRole('dialog').getByText(NAME).waitFor();
  await button('登记送出', page.getByRole('dialog')).click();
  await page.getByText('已登记：9月24日送出').waitFor();
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '工作台' }).click();
  await button(`查看：${NAME}`).click();
  await part(page, '检查').waitFor();
  await page.getByText('这份表9月24日已送出。').waitFor();
  await goToSection(page, '基本信息');
  await page.getByText('这份表9月24日已送出。').waitFor();
});

test('a day that cannot be read moves nothing, and the calendar’s day takes its place', async () => {
  await goToSection(page, '导出与盖章');
  // Where each column stands in its row, which itself may be scrolled.
  const columns = () =>
    page.locator('.handed-to').evaluate((row) => {
      const { top } = row.getBoundingClientRect();
      return [row, ...row.children].map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        return [x, y - top, width, height];
      });
    });
  const day = field(page, '交出的日期');
  await day.fill('9月20日');
  await page.keyboard.press('Tab');
  const before = await columns();
  await day.fill('下星期三下午');
  // Not left yet: the calendar still has the day of before to click on.
  const calendar = page.locator('.handed-to input[type=date]');
  expect(await calendar.inputValue()).toBe('');
  await page.keyboard.press('Tab');
  await page.getByText('没认出，请写成2021年9月20日').waitFor();
  expect(await columns()).toEqual(before);
  await calendar.fill('2021-09-20');
  await eventually(() => day.inputValue()).toBe('2021年9月20日');
  await day.fill('2021-09-25');
  await page.getByText('请填写今天或今天以前的日期。').waitFor();
  expect(await columns()).toEqual(before);
  await day.fill('昨天');
  await page.keyboard.press('Tab');
  await eventually(() => day.inputValue()).toBe('2021年9月23日');
});
