import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PATIENCE } from './application.ts';

/* What a person does in the window, and sees there. */

export type SectionName = '基本信息' | '活动情况简介' | '照片' | '推荐意见' | '检查' | '导出与盖章';

const MENU = { unit: /推荐一个单位/u, activity: /推荐一项活动/u } as const;

/** Looks again until what is seen is as it should be. */
export const eventually = <T>(look: () => Promise<T> | T, message?: string) =>
  expect.poll(look, { timeout: PATIENCE, interval: 50, ...(message !== undefined && { message }) });

/** 新建推荐表, then one of the kinds; fulfilled when its first screen stands. */
export async function newForm(page: Page, kind: 'unit' | 'activity'): Promise<void> {
  await page.getByRole('button', { name: '新建推荐表' }).click();
  await page.getByRole('menuitem', { name: MENU[kind] }).click();
  await part(page, '基本信息').waitFor();
}

/** Goes to a section by the steps at the left. */
export async function goToSection(page: Page, section: SectionName): Promise<void> {
  await step(page, section).click();
  await part(page, section).waitFor();
}

/** A step at the left, with how it stands. */
export function step(page: Page, section: SectionName): Locator {
  return page
    .getByRole('navigation', { name: '填写步骤' })
    .getByRole('link', { name: new RegExp(`^${section}`) });
}

/** The section that is open. */
export const part = (page: Page, section: SectionName): Locator =>
  page.getByRole('region', { name: section });

/** A field by the beginning of its label; some labels go on with a remark. */
export const field = (page: Page, label: string): Locator =>
  page.getByRole('textbox', { name: new RegExp(`^${label}`) });

export const narrativeOf = (page: Page): Locator => field(page, '活动情况简介');

/** The text of the narrative as it stands in the window, paragraphs divided by \n. */
export const narrativeText = async (page: Page): Promise<string> => {
  await narrativeOf(page).waitFor();
  return narrativeOf(page)
    .locator('.cm-line')
    .evaluateAll((lines: readonly { readonly textContent: string }[]) =>
      lines.map(({ textContent }) => textContent).join('\n'),
    );
};

/** The live count beside the narrative: 12 / 3000 字. */
export const countOf = (page: Page): Promise<string> => page.getByText(/^\d+ \/ \d+ 字$/u).innerText();

/** Fulfilled when everything typed so far is stored, as the window says itself. */
export async function saved(page: Page): Promise<void> {
  await page.getByText(/^已保存 \d\d:\d\d:\d\d$/u).waitFor();
}

/** Fulfilled when the keys go into the open dialog: it takes the focus a moment after it is seen. */
export const focusInDialog = (page: Page) =>
  eventually(() => page.evaluate("document.activeElement?.closest('[role=dialog]') != null")).toBe(true);

/** Whether the keys go into this control. */
export async function hasFocus(control: Locator): Promise<boolean> {
  return (await control.and(control.page().locator(':focus')).count()) === 1;
}

/** Chooses files for the photos and waits until all of them were looked at. */
export async function choosePhotos(page: Page, files: readonly string[]): Promise<void> {
  await startChoosing(page, files);
  await page.getByText(/^正在处理第/u).waitFor({ state: 'detached' });
}

/** Chooses files for the photos; their work goes on. */
export async function startChoosing(page: Page, files: readonly string[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择照片' }).click(),
  ]);
  await chooser.setFiles([...files]);
}

/** The captions in their order, as they stand in the window. */
export function captionsOf(page: Page): Promise<readonly string[]> {
  return page
    .getByRole('textbox', { name: /^照片\d+的说明/u })
    .evaluateAll((captions: readonly { readonly value: string }[]) => captions.map(({ value }) => value));
}

/** Types the captions of the photos, from the first on. */
export async function typeCaptions(page: Page, captions: readonly string[]): Promise<void> {
  for (const [at, caption] of captions.entries()) {
    await field(page, `照片${at + 1}的说明`).click();
    await page.keyboard.type(caption);
  }
}

/** Moves a photo one place towards the end. */
export const moveLater = (page: Page, number: number) =>
  page.getByRole('button', { name: `照片${number}后移` }).click();

/** Back to the list. */
export async function goToList(page: Page): Promise<void> {
  await page.getByRole('link', { name: '返回工作台' }).click();
  await page.getByRole('columnheader', { name: '状态' }).waitFor();
}

/** The row of a form in the list. */
export const rowOf = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });

/** Opens a form from the list. */
export async function openForm(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await part(page, '基本信息').waitFor();
}
