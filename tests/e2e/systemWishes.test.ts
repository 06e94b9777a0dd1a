import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { Application } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { eventually, focusInDialog, newForm } from './window.ts';

const browser = browserOfFile();

/** One value of the style that an element has in the window. */
const styleOf = (page: Page, selector: string, value: string): Promise<string> =>
  page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).${value}`);

test('in colours of the system, what is chosen, where one is and what has the focus is seen by lines', async () => {
  await using application = await Application.open(browser());
  const { page } = application;
  await page.emulateMedia({ forcedColors: 'active' });
  await page.getByRole('link', { name: '通知与设置' }).click();
  await page.getByRole('radio').nth(1).check();
  await eventually(() => styleOf(page, '.ant-radio-checked', 'borderTopWidth')).toBe('4px');
  await eventually(() => styleOf(page, '.ant-radio:not(.ant-radio-checked)', 'borderTopWidth')).toBe('1px');
  await eventually(() => styleOf(page, '.navigation-item[aria-current]', 'outlineStyle')).toBe('solid');
  await eventually(() => styleOf(page, '.navigation-item:not([aria-current])', 'outlineStyle')).toBe('none');
  await page.getByRole('link', { name: '工作台', exact: true }).click();
  await newForm(page, 'unit');
  await eventually(() => styleOf(page, '.sections a[aria-current]', 'outlineStyle')).toBe('solid');
  await page.getByRole('textbox').first().focus();
  await eventually(() => styleOf(page, 'input:focus', 'outlineStyle')).toBe('solid');
  await page.keyboard.press('F1');
  await focusInDialog(page);
  await eventually(() => styleOf(page, '.ant-modal-container', 'outlineStyle')).toBe('solid');
});

test('whoever wishes no movement sees none', async () => {
  await using application = await Application.open(browser());
  const { page } = application;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await newForm(page, 'unit');
  // Every movement that begins from here on is noted with its length.
  await page.evaluate(`{
    window.lengths = [];
    for (const kind of ['animationstart', 'transitionrun'])
      document.addEventListener(kind, () => {
        for (const { effect } of document.getAnimations()) window.lengths.push(effect.getTiming().duration);
      });
  }`);
  await page.keyboard.press('F1');
  await focusInDialog(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const longest = await page.evaluate<number>('Math.max(0, ...window.lengths)');
  expect(longest).toBeLessThanOrEqual(1);
});
