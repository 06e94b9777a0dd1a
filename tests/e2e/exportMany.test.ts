import { randomUUID } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { drawSamplePhotos } from '../../electron/photos/samplePhoto.ts';
import { namesBelow } from '../helpers/folders.ts';
import { expectAccessible } from './accessibility.ts';
import { Application } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { addExportable } from './exportable.ts';
import { beside } from './store.ts';
import { part, rowOf } from './window.ts';

const browser = browserOfFile();

const NAMES = ['样例广场科学夜体验', '样例小学星空观测课', '样例湖畔绿色低碳展'] as const;

const wordFiles = async ({ folders }: Application) =>
  (await namesBelow(folders.output)).filter((name) => name.endsWith('.docx'));
const openScreen = (page: Page) => page.getByRole('link', { name: '一起导出…' }).click();
const box = (page: Page, name: string) => page.getByRole('checkbox', { name });

test('those that can be exported are chosen, exported one by one, and listed with their files', async () => {
  await using application = await Application.open(browser());
  const { page } = application;
  await addExportable(page, NAMES);
  const { id } = await beside(page, 'forms.create', { kind: 'unit' });
  await page.reload();
  await openScreen(page);
  await page.getByText('全部可导出的（3 份）').waitFor();
  for (const name of NAMES) expect(await box(page, name).isChecked()).toBe(true);
  expect(await box(page, '（还没有填写名称）').isDisabled()).toBe(true);
  expect(await page.getByRole('link', { name: '去修改' }).getAttribute('href')).toContain(id);
  await box(page, NAMES[2]).uncheck();
  await page.getByRole('button', { name: '导出 2 份' }).click();
  await page.getByText('已导出 2 份，都已核对').waitFor();
  expect(await wordFiles(application)).toHaveLength(2);
  await page.getByRole('button', { name: '再选一次' }).click();
  expect(await box(page, NAMES[0]).isChecked()).toBe(false);
  expect(await box(page, NAMES[2]).isChecked()).toBe(true);
  await page.getByRole('link', { name: '返回工作台' }).click();
  await rowOf(page, NAMES[0]).getByText('已导出', { exact: true }).waitFor();
});

test('one that is refused keeps no other back: it is named with its reason and the way to it', async () => {
  await using application = await Application.open(browser());
  const { page, folders } = application;
  await addExportable(page, NAMES.slice(0, 2));
  const gone = await beside(page, 'forms.list', {});
  const open = await beside(page, 'forms.open', { id: gone[0]?.id ?? '' });
  const other = await beside(page, 'forms.duplicate', { id: open.id });
  await page.reload();
  // A copy whose first photo nobody else has, and which is lost.
  await loseLastPhotoOf(page, folders.data, other.id);
  await openScreen(page);
  await page.getByRole('button', { name: '导出 3 份' }).click();
  await page.getByText('已导出 2 份，1 份没有导出').waitFor();
  await page.getByText(/^推荐表还有 1 处错误（照片\d打不开，请换一张），没有导出/u).waitFor();
  expect(await wordFiles(application)).toHaveLength(2);
  await page.getByRole('link', { name: '去看看' }).click();
  await part(page, '检查').waitFor();
  expect(page.url()).toContain(other.id);
});

/** Gives a form a photo of its own, and takes the file of that photo away. */
async function loseLastPhotoOf(page: Page, data: string, id: string): Promise<void> {
  const before = new Set(await readdir(join(data, 'photos')));
  const bytes = Buffer.from((await drawSamplePhotos())[4] ?? []).toString('base64');
  const { version } = await beside(page, 'forms.open', { id });
  const { sha256 } = await beside(page, 'photos.prepare', { form: id, data: bytes, job: randomUUID() });
  await beside(page, 'photos.add', { form: id, version, name: '丢失.jpg', sha256 });
  expect(before.has(sha256)).toBe(false);
  await rm(join(data, 'photos', sha256));
  for (const name of await readdir(join(data, 'renditions')))
    if (name.startsWith(sha256)) await rm(join(data, 'renditions', name));
}

test('it can be stopped: what is done stays, the rest is counted', async () => {
  await using application = await Application.open(browser());
  const { page } = application;
  await addExportable(page, NAMES);
  await openScreen(page);
  let asked = 0;
  const held = Promise.withResolvers<void>();
  await page.route('**/call/forms.export', async (route) => {
    asked += 1;
    if (asked === 2) await held.promise;
    await route.continue();
  });
  await page.getByRole('button', { name: '导出 3 份' }).click();
  await page.getByText(/^正在导出第 2 份，共 3 份/u).waitFor();
  await page.getByRole('button', { name: '停止' }).click();
  await page.getByRole('button', { name: '正在停止…' }).waitFor();
  held.resolve();
  await page.getByText('还有 1 份没有处理').waitFor();
  expect(asked).toBe(2);
  expect(await wordFiles(application)).toHaveLength(2);
});

test('a folder that fails stops the whole: the way to another one is offered', async () => {
  await using application = await Application.open(browser());
  const { page, folders } = application;
  await addExportable(page, NAMES.slice(0, 2));
  await writeFile(folders.output, '');
  await openScreen(page);
  await page.getByRole('button', { name: '导出 2 份' }).click();
  await page.getByText('还有 1 份没有处理').waitFor();
  await page.getByRole('button', { name: '换一个文件夹…' }).waitFor();
  await page.getByRole('link', { name: '返回工作台' }).click();
  await page.getByRole('columnheader', { name: '状态' }).waitFor();
});

test('it can be used by everybody: while choosing, and when it is done', async () => {
  await using application = await Application.open(browser());
  const { page } = application;
  await addExportable(page, NAMES.slice(0, 1));
  await beside(page, 'forms.create', { kind: 'unit' });
  await page.reload();
  await openScreen(page);
  await page.getByText('全部可导出的（1 份）').waitFor();
  await expectAccessible(page, '一起导出');
  await page.getByRole('button', { name: '导出 1 份' }).click();
  await page.getByText('已导出 1 份，都已核对').waitFor();
  await expectAccessible(page, '一起导出，做完');
});

test('with one form alone there is no such thing', async () => {
  await using application = await Application.open(browser());
  const { page } = application;
  await addExportable(page, NAMES.slice(0, 1));
  expect(await page.getByRole('link', { name: '一起导出…' }).count()).toBe(0);
});
