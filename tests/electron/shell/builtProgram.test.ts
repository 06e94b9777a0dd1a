import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { version } from '../../../package.json' with { type: 'json' };
import { skipFirstRun } from '../../e2e/firstRun.ts';
import { writePhotos } from '../../e2e/photoFiles.ts';
import {
  captionsOf,
  choosePhotos,
  field,
  goToSection,
  newForm,
  openForm,
  part,
  saved,
} from '../../e2e/window.ts';
import { namesBelow, temporaryFolder } from '../../helpers/folders.ts';
import { wordText } from '../../helpers/word.ts';
import { type BuiltProgram, openBuilt } from './builtProgram.ts';
import { CHECKS, type CheckName } from './checks.ts';

// The built main.js and preload.cjs, unchanged, in the stand-in. mutations.test.ts shows that the checks can fail.

const NAME = '样例市样例学会';

test('what an offline program must be, it is', async () => {
  const program = await openBuilt();
  expect(program.said).toContainEqual(['about', { applicationName: '荐表通', applicationVersion: version }]);
  for (const name of Object.keys(CHECKS) as CheckName[]) await CHECKS[name](program);
});

test('a form is made, kept, illustrated and exported, and is there after a restart', async () => {
  const program = await openBuilt();
  const { page, said, evaluate } = program;
  await skipFirstRun(page);
  await newForm(page, 'unit');
  await field(page, '单位名称').fill(NAME);
  await saved(page);
  await goToSection(page, '照片');
  await choosePhotos(page, (await writePhotos(join(program.root, '照片'))).slice(0, 1));
  await expect.poll(() => naturalWidth(page)).toBeGreaterThan(0);
  expect(await evaluate(({ app }) => app.getAppMetrics().length)).toBe(1);
  await goToSection(page, '导出与盖章');
  const check = part(page, '导出与盖章');
  await check.getByRole('button', { name: '导出草稿' }).click();
  await check.getByRole('button', { name: '打开所在文件夹' }).click();
  const [name = ''] = (await namesBelow(join(program.root, 'output'))).filter((each) =>
    each.endsWith('.docx'),
  );
  const path = join(program.root, 'output', name);
  expect(wordText(await readFile(path)).paragraphs.join()).toContain(NAME);
  await expect.poll(() => said).toContainEqual(['show', path]);
  await page.getByRole('button', { name: '打开文件' }).click();
  await expect.poll(() => said).toContainEqual(['open', path]);
  await page.getByRole('button', { name: '退出' }).click();
  expect(await program.ended).toBe(0);

  const again = await program.again();
  await openForm(again.page, NAME);
  await goToSection(again.page, '照片');
  expect(await captionsOf(again.page)).toHaveLength(1);
  await expect.poll(() => naturalWidth(again.page)).toBeGreaterThan(0);
});

const naturalWidth = (page: Page) => page.evaluate("document.querySelector('.photo img')?.naturalWidth ?? 0");

/** A form with a name that cannot be saved any more: its newer version is in the store. */
async function unsavable({ page }: BuiltProgram): Promise<void> {
  await skipFirstRun(page);
  await newForm(page, 'unit');
  await page.evaluate(`(async () => {
    const id = location.hash.split('/')[2];
    const { value } = await jianbiaotong.calls['forms.open']({ id });
    const changes = { narrative: '别处写的' };
    await jianbiaotong.calls['forms.save']({ id, version: value.version, changes });
  })()`);
  await field(page, '单位名称').fill(NAME);
  await page.getByText('没有保存成功', { exact: true }).waitFor();
}

const close = ({ evaluate }: BuiltProgram) =>
  evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.all) window.close();
  });

const asked = ({ said }: BuiltProgram) => said.filter(([what]) => what === 'message box').length;

test('a window that cannot save asks: 返回 keeps it, 仍然关闭 ends the program', async () => {
  const program = await openBuilt();
  await unsavable(program);
  await close(program);
  await expect.poll(() => asked(program)).toBe(1);
  expect(await field(program.page, '单位名称').inputValue()).toBe(NAME);
  await program.evaluate((_, { presses }) => presses.push(1));
  await close(program);
  expect(await program.ended).toBe(0);
  expect(asked(program)).toBe(2);
});

test('a window that does not answer asks, too', async () => {
  const program = await openBuilt();
  await program.evaluate((_, { presses }) => presses.push(1));
  await program.page.evaluate('void setTimeout(() => { for (;;); })');
  await close(program);
  expect(await program.ended).toBe(0);
  expect(asked(program)).toBe(1);
});

test('a second start shows the window of the first and goes', async () => {
  const first = await openBuilt();
  await first.evaluate(({ app }) => void app.emit('second-instance'));
  await expect.poll(() => first.said).toContainEqual(['focused']);
  await expect(openBuilt({ root: await temporaryFolder(), env: { STANDIN_SECOND: '1' } })).rejects.toThrow(
    'the program ended with 0',
  );
});

test('a page that breaks down is built anew once, then given up', async () => {
  const program = await openBuilt();
  const breakDown = () =>
    program.evaluate(({ BrowserWindow }) => {
      for (const { webContents } of BrowserWindow.all)
        webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    });
  await Promise.all([program.page.waitForEvent('load'), breakDown()]);
  await program.page.getByRole('heading', { name: '你们单位属于哪一种？' }).waitFor();
  await breakDown();
  expect(await program.ended).toBe(0);
  expect(program.said.filter(([what]) => what === 'error box')).toHaveLength(1);
});

test('a start that is refused says why in words, and fails', async () => {
  const root = await temporaryFolder();
  await writeFile(join(root, 'data'), 'a file where the folder should be');
  await expect(openBuilt({ root })).rejects.toThrow(/ended with 1: .*荐表通没有打开.*不能保存内容/u);
});

test('the window comes back where it was, and its profile is no part of the data', async () => {
  const program = await openBuilt();
  await close(program);
  expect(await program.ended).toBe(0);
  const profile = join(program.root, 'caches', 'jianbiaotong', 'browser', 'electron');
  expect(JSON.parse(await readFile(join(profile, 'window.json'), 'utf8'))).toMatchObject({
    maximised: false,
  });
  expect(existsSync(join(program.root, 'data', 'window.json'))).toBe(false);
});
