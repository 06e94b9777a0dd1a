import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Application, LAPTOP } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { TYPED_FORMS } from './typedForms.ts';
import { eventually, field, focusInDialog, hasFocus, newForm, rowOf, saved } from './window.ts';

const browser = browserOfFile();

const NAME = TYPED_FORMS[0]?.fields.find(([label]) => label === '单位名称')?.[1] ?? '样例单位';

/** A form with a name, and then 关于. */
async function openAbout({ page }: Application): Promise<void> {
  await newForm(page, 'unit');
  await field(page, '单位名称').fill(NAME);
  await saved(page);
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '关于' }).click();
  await page.getByRole('region', { name: '版本' }).waitFor();
}

describe('关于', () => {
  test('shows the diagnostics before they are copied, and copies exactly what is shown', async () => {
    await using application = await Application.open(browser());
    await openAbout(application);
    const { page } = application;
    await page.getByText(application.folders.data, { exact: true }).waitFor();
    await page.getByRole('button', { name: '查看诊断信息' }).click();
    const box = page.getByRole('region', { name: '诊断信息' }).last();
    await box.getByText('数据库检查：正常').waitFor();
    await page.getByRole('button', { name: '复制诊断信息' }).click();
    await page.getByText('已复制，可以粘贴给帮您查问题的人').waitFor();
    const copied = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toBe(await box.locator('pre').evaluate((pre: { textContent: string }) => pre.textContent));
    expect(copied).not.toContain(NAME);
    expect(copied).not.toContain(application.folders.data);
    await page.getByRole('button', { name: '查看许可证' }).click();
    const licences = page.getByRole('region', { name: '许可证' }).last();
    await licences.getByText('better-sqlite3').first().waitFor();
    await licences.focus();
    await page.keyboard.press('End');
    await eventually(() => licences.evaluate((box: { scrollTop: number }) => box.scrollTop)).toBeGreaterThan(
      300,
    );
  });

  test('says why a folder named at the start cannot be moved', async () => {
    await using application = await Application.open(browser());
    await openAbout(application);
    await application.page.getByRole('button', { name: '移到别处…' }).click();
    const dialog = application.page.getByRole('dialog', { name: '移动数据' });
    await dialog.getByText('不能在这里移动').waitFor();
    expect(await dialog.getByRole('button', { name: '开始移动' }).isDisabled()).toBe(true);
  });

  test('by the keyboard moves the data; the next start is from the new place, the old one is gone', async () => {
    await using application = await Application.open(browser(), LAPTOP, { atHome: true });
    await openAbout(application);
    const { page } = application;
    const to = application.path(join('文档', '荐表通数据'));
    await page.getByRole('button', { name: '移到别处…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: '移动数据' });
    const place = dialog.getByRole('radio', { name: to });
    await place.focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('checkbox', { name: /删除原来位置的数据$/u }).press('Space');
    await dialog.getByRole('button', { name: '开始移动' }).press('Enter');
    const done = page.getByRole('dialog', { name: '数据位置已经换好' });
    await done.getByText(to).waitFor();
    await page.keyboard.press('Escape');
    expect(await done.isVisible()).toBe(true);
    await done.getByRole('button', { name: '退出荐表通' }).press('Enter');
    await page.getByText('荐表通已退出').waitFor();
    expect(await application.host.ended).toBe(0);
    const again = await application.restart();
    await rowOf(again, NAME).waitFor();
    expect(existsSync(join(to, 'jianbiao.db'))).toBe(true);
    expect(existsSync(application.folders.data)).toBe(false);
  });

  test('the dialog holds the focus, and gives it back', async () => {
    await using application = await Application.open(browser(), LAPTOP, { atHome: true });
    await openAbout(application);
    const { page } = application;
    const move = page.getByRole('button', { name: '移到别处…' });
    await move.press('Enter');
    await page.getByRole('dialog', { name: '移动数据' }).waitFor();
    expect(await hasFocus(move)).toBe(false);
    await focusInDialog(page);
    await page.keyboard.press('Escape');
    await eventually(() => hasFocus(move)).toBe(true);
  });
});
