import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { Application } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { overflowOf } from './overflow.ts';
import { storedForm } from './store.ts';
import { eventually, field, goToSection, hasFocus, narrativeOf, newForm, part, saved } from './window.ts';

const browser = browserOfFile();

const ON_FORM = '“样例广场科学夜”体验活动(第一场)';
const ONLINE = '“样例广场科学夜”体验活动（第一场）';

const storedFiling = async (page: Page) => (await storedForm(page)).marks.filing;
const button = (page: Page, name: string) => page.getByRole('button', { name });

test('the name filed online is compared with the form’s, either is taken and taken back, and nothing of it is lost', async () => {
  await using application = await Application.open(browser(), undefined, { now: '2021-09-27T02:00:00.000Z' });
  const { page } = application;
  await newForm(page, 'activity');
  const basic = part(page, '基本信息');
  await field(page, '活动名称').fill(ON_FORM);
  await goToSection(page, '活动情况简介');
  await narrativeOf(page).fill(`${ON_FORM}开幕。`);
  await goToSection(page, '基本信息');
  await field(page, '网上填报名称').click();
  await page.evaluate(`navigator.clipboard.writeText('${ONLINE}')`);
  await page.keyboard.press('Control+V');
  await basic.getByText('从第 14 个字起不同（全角、半角不同）：网上是「（」，表上是「(」').waitFor();
  expect(await basic.locator('mark').allInnerTexts()).toEqual(['（', '(']);
  // Stored though the field was not left.
  await eventually(() => storedFiling(page)).toEqual({ name: ONLINE, on: null });
  await expectAccessible(page, 'two names that differ');

  await button(page, '把网上的改成表上的名称').click();
  await button(page, '网上已改好').waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(ON_FORM);
  expect((await storedFiling(page)).name).toBe(ONLINE);
  await button(page, '网上已改好').click();
  await basic.getByText('与表上的活动名称完全一致').waitFor();
  await eventually(async () => (await storedFiling(page)).name).toBe(ON_FORM);
  await eventually(() => hasFocus(button(page, '撤销'))).toBe(true);
  await page.keyboard.press('Enter');
  await eventually(() => field(page, '网上填报名称').inputValue()).toBe(ONLINE);

  await button(page, '把表上的改成网上的名称').click();
  await eventually(() => field(page, '活动名称').inputValue()).toBe(ONLINE);
  // The long text has the name as well: it is changed with it, and taken back with it.
  await button(page, '简介里的也改').click();
  await basic.getByText('简介里的 1 处也改了。').waitFor();
  await saved(page);
  expect((await storedForm(page)).content.narrative).toBe(`${ONLINE}开幕。`);
  await button(page, '撤销').click();
  await eventually(() => field(page, '活动名称').inputValue()).toBe(ON_FORM);
  await saved(page);
  await eventually(async () => (await storedForm(page)).content.narrative).toBe(`${ON_FORM}开幕。`);

  await field(page, '填报日期').fill('9月25日');
  await basic.getByText('网上填报的日期是9月25日，不在填报时间（8月20日至9月24日）内，请核对。').waitFor();
  await goToSection(page, '检查');
  await part(page, '检查')
    .getByRole('link', { name: /网上填报的日期是9月25日/u })
    .waitFor();
  await part(page, '检查')
    .getByRole('link', { name: /网上填报的名称与表上的活动名称不一致/u })
    .click();
  await eventually(() => hasFocus(field(page, '网上填报名称'))).toBe(true);
  expect(await storedFiling(page)).toEqual({ name: ONLINE, on: '2021-09-25' });

  await page.setViewportSize({ width: 1024, height: 700 });
  expect(await overflowOf(page)).toEqual([]);
  await page.reload();
  await eventually(() => field(page, '网上填报名称').inputValue()).toBe(ONLINE);
});
