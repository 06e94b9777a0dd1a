import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { wordTemplate } from '../electron/documents/filling/wordTemplate.ts';
import { openDocx } from '../helpers/docx.ts';
import { namesBelow } from '../helpers/folders.ts';
import { definitionOf } from '../helpers/forms.ts';
import { expectAccessible } from './accessibility.ts';
import { Application, LAPTOP } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { addExportable } from './exportable.ts';
import { overflowOf } from './overflow.ts';
import { beside } from './store.ts';
import { goToList, goToSection, openForm, part } from './window.ts';

const browser = browserOfFile();

const NAME = '样例广场科学夜体验';

const choose = (page: Page, name: string, file: Uint8Array) =>
  page
    .locator('.own-forms input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(file) });

const picture = async (page: Page, name: string) => {
  const folder = process.env.OWN_FORM_PICTURES;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
};

/** Everybody can use the screen as it stands, on a small screen and at 200 % too. */
async function expectFits(page: Page, where: string): Promise<void> {
  for (const size of [LAPTOP, { width: 1024, height: 700 }, { width: 683, height: 384 }]) {
    await page.setViewportSize(size);
    await expectAccessible(page, `${where} ${size.width}`);
    expect(await overflowOf(page), where).toEqual([]);
    await picture(page, `${where}-${size.width}`);
  }
  await page.setViewportSize(LAPTOP);
}

test("the association's own file is put in, told of, filled at the export or not, and taken out", async () => {
  await using application = await Application.open(browser());
  const { page } = application;
  await addExportable(page, [NAME]);
  await page.getByRole('link', { name: '通知与设置' }).click();
  const section = page.getByRole('region', { name: '科协发的 Word 表' });
  await section.getByText('还没有放入，导出用内置表格。').waitFor();
  await choose(page, '通知.docx', new TextEncoder().encode('不是 Word 文件'));
  await section.getByText('读不了这个文件', { exact: false }).waitFor();
  await choose(page, '推荐表.docx', wordTemplate(definitionOf('unit'), definitionOf('activity')));
  await section.getByText('认出 12 栏，并已试填核对').waitFor();
  expect(await section.getByText('读不了这个文件', { exact: false }).count()).toBe(0);
  await section.getByText('认出的栏目').last().click();
  await section.getByText('第2个表第1行第2列，有把握').waitFor();
  await section.scrollIntoViewIfNeeded();
  await picture(page, 'notice');
  await expectFits(page, '通知与设置');

  await page.getByRole('link', { name: '工作台' }).click();
  await openForm(page, NAME);
  await goToSection(page, '导出与盖章');
  const exporting = part(page, '导出与盖章');
  expect(await exporting.getByRole('radio', { name: '科协发的 Word 表' }).isChecked()).toBe(true);
  await exporting.getByRole('button', { name: '导出 Word' }).click();
  await exporting.getByText('各栏都已填入科协发的 Word 表。').waitFor();
  await picture(page, 'export');
  await expectFits(page, '导出与盖章');
  const [name = ''] = (await namesBelow(application.folders.output)).filter((each) => each.endsWith('.docx'));
  const file = openDocx(await readFile(join(application.folders.output, name)));
  expect(file.names).toContain('word/media/photo3.jpeg');
  expect(file.text('word/document.xml')).toContain(NAME);

  await exporting.getByRole('radio', { name: '内置表格' }).check();
  await exporting.getByText('按通知的表样生成。').waitFor();
  await page.getByText('按内置表格显示，科协发的表请导出后看').waitFor();

  await goToList(page);
  const forms = await beside(page, 'forms.list', {});
  await beside(page, 'forms.duplicate', { id: forms[0]?.id ?? '' });
  await page.reload();
  await page.getByRole('link', { name: '一起导出…' }).click();
  await page.getByText(/^填进科协发的 Word 表，表样和其他文字不变/u).waitFor();
  await expectFits(page, '一起导出');
  await picture(page, 'many');
  await page.getByRole('button', { name: '导出 1 份' }).click();
  await page.getByText('已导出 1 份，都已核对').waitFor();
  const written = (await namesBelow(application.folders.output)).filter((each) => each.endsWith('.docx'));
  const [second = ''] = written.filter((each) => each !== name);
  expect(openDocx(await readFile(join(application.folders.output, second))).names).toContain(
    'word/media/photo3.jpeg',
  );
  await page.getByRole('link', { name: '通知与设置' }).click();
  await section.getByRole('button', { name: '不用这份表' }).first().click();
  await section.getByRole('button', { name: '不用这份表' }).nth(1).waitFor({ state: 'detached' });
  await page.getByText('还要用的话，把“推荐表.docx”重新放入就行', { exact: false }).waitFor();
  expect(await section.getByRole('heading', { level: 3 }).count()).toBe(1);
});
