import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openDocx } from '../helpers/docx.ts';
import { namesBelow } from '../helpers/folders.ts';
import { expectAccessible } from './accessibility.ts';
import { Application } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { addExportable } from './exportable.ts';
import { beside } from './store.ts';
import { eventually, field, goToList, goToSection, openForm, part, rowOf, saved, step } from './window.ts';

const browser = browserOfFile();

const NAME = '样例广场科学夜体验';
const PROVEN = '已核对：文字、字数 34、照片 3 张、固定文字都与填写的一致';

const exporting = (page: Page) => part(page, '导出与盖章');
const wordFiles = async ({ folders }: Application) =>
  (await namesBelow(folders.output)).filter((name) => name.endsWith('.docx'));

async function exportForm(page: Page): Promise<void> {
  await goToSection(page, '导出与盖章');
  await exporting(page).getByRole('button', { name: '导出 Word' }).click();
  await exporting(page).getByText('已导出', { exact: true }).waitFor();
}

/** A program with one form that can be exported, opened. */
async function withForm(): Promise<Application> {
  const application = await Application.open(browser());
  await addExportable(application.page, [NAME]);
  await openForm(application.page, NAME);
  return application;
}

const shownCode = async (page: Page) => (await page.locator('.check-code strong').innerText()).trim();

describe('an export', () => {
  test('says in one line what was proven, and names its check code, which 检查 shows as well', async () => {
    await using application = await withForm();
    const { page } = application;
    await goToSection(page, '检查');
    const code = await shownCode(page);
    expect(code).toMatch(/^\w{4}-\w{4}$/u);
    await exportForm(page);
    await exporting(page).getByText(PROVEN, { exact: true }).waitFor();
    await exporting(page).getByText(`校验码 ${code}`).first().waitFor();
    expect(await exporting(page).getByText(code).count()).toBe(2);
    const { lastExport } = await beside(page, 'forms.open', { id: page.url().split('/')[5] ?? '' });
    expect(lastExport?.checkCode).toBe(code);
    await expectAccessible(page, '导出与盖章');
  });

  test('has its code in the foot once that is wished, and the wish is kept', async () => {
    await using application = await withForm();
    const { page } = application;
    await goToSection(page, '导出与盖章');
    const code = await shownCode(page);
    await exporting(page)
      .getByRole('checkbox', { name: /印在每页页脚/u })
      .check();
    await exportForm(page);
    const [name = ''] = await wordFiles(application);
    const file = openDocx(await readFile(join(application.folders.output, name)));
    expect(file.text('word/footer1.xml')).toContain(`校验码 ${code}`);
    await page.reload();
    expect(
      await exporting(page)
        .getByRole('checkbox', { name: /印在每页页脚/u })
        .isChecked(),
    ).toBe(true);
  });

  test('offers what this system can do with the file, and says what it cannot', async () => {
    await using application = await withForm();
    const { page } = application;
    await exportForm(page);
    const buttons = await exporting(page).locator('.exported-actions button').allInnerTexts();
    const copies = process.platform === 'linux' ? [] : ['复制文件'];
    expect(buttons).toEqual(['打开文件', '打开所在文件夹', ...copies, '复制文件位置']);
    const [name = ''] = await wordFiles(application);
    await rm(join(application.folders.output, name));
    await exporting(page).getByRole('button', { name: '打开文件' }).click();
    await page.getByText(/^找不到导出的文件 .*请重新导出。$/u).waitFor();
  });

  test('beside one of the same name: whether that is open elsewhere is told', async () => {
    await using application = await withForm();
    const { page } = application;
    await exportForm(page);
    await exporting(page).getByRole('button', { name: '导出 Word' }).click();
    await exporting(page).getByText('文件夹里已有同名的文件，没有覆盖；请用这一份。').waitFor();
    const [first = ''] = (await wordFiles(application)).filter((name) => !name.includes('（2）'));
    const lock = first.replace(/[^/]*$/u, (name) => `~$${name.slice(2)}`);
    await writeFile(join(application.folders.output, lock), '');
    await exporting(page).getByRole('button', { name: '导出 Word' }).click();
    await exporting(page).getByText('同名的文件正在 Word 或 WPS 里打开').waitFor();
    expect(await wordFiles(application)).toHaveLength(4);
  });
});

describe('where the files go', () => {
  test('a folder that cannot be written is named; another one is chosen, and the form is exported there', async () => {
    await using application = await withForm();
    const { page, folders } = application;
    await writeFile(folders.output, '');
    await goToSection(page, '导出与盖章');
    await exporting(page).getByRole('button', { name: '导出 Word' }).click();
    const failure = exporting(page).getByRole('alert').filter({ hasText: '不能在文件夹' });
    await failure.getByRole('button', { name: '换一个文件夹…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Word 文件导出到哪里' });
    const own = join(folders.data, '导出');
    await dialog.getByRole('radio', { name: new RegExp(own, 'u') }).check();
    await expectAccessible(page, 'Word 文件导出到哪里');
    await dialog.getByRole('button', { name: '用这个文件夹' }).click();
    await exporting(page).getByText('已导出', { exact: true }).waitFor();
    expect(await failure.count()).toBe(0);
    expect((await namesBelow(own)).filter((name) => name.endsWith('.docx'))).toHaveLength(1);
    await exporting(page).locator('.output-folder').getByText(own).waitFor();
  });
});

describe('a form changed after its export says so', () => {
  test('on the desk, in its head, at its steps, on 检查 and on the page of the export', async () => {
    await using application = await withForm();
    const { page } = application;
    await exportForm(page);
    expect(await page.getByText('导出后又有改动').count()).toBe(0);
    await goToSection(page, '基本信息');
    await field(page, '传真').fill('0519-80000001');
    await saved(page);
    const head = page.locator('header').getByRole('link', { name: '导出后又有改动' });
    await head.waitFor();
    await step(page, '导出与盖章').getByText('要重新导出').waitFor();
    await goToSection(page, '检查');
    const notice = part(page, '检查').getByText('上次导出的 Word 文件已经过时，改好以后请重新导出。');
    await notice.waitFor();
    await expectAccessible(page, '检查');
    await part(page, '检查').getByRole('link', { name: '去重新导出' }).click();
    await exporting(page).getByText('这份文件已经过时：导出以后内容又有改动，请重新导出').waitFor();
    expect(
      await exporting(page)
        .getByText(/^已核对/u)
        .count(),
    ).toBe(0);
    await goToList(page);
    await rowOf(page, NAME).getByText('导出后又有改动').waitFor();
    await openForm(page, NAME);
    await head.click();
    await exporting(page).getByRole('button', { name: '导出 Word' }).click();
    await exporting(page).getByText('已导出', { exact: true }).waitFor();
    await eventually(() => head.count()).toBe(0);
    await goToList(page);
    expect(await rowOf(page, NAME).getByText('导出后又有改动').count()).toBe(0);
  });
});
