import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { base64, pagePicture, pdfOf } from '../helpers/scans.ts';
import { expectAccessible } from './accessibility.ts';
import { Application, type KillableBrowser, launchBrowser } from './application.ts';
import { addExportable } from './exportable.ts';
import { overflowOf } from './overflow.ts';
import { beside } from './store.ts';
import { eventually, field, goToSection, hasFocus, openForm, part } from './window.ts';

let browser: KillableBrowser;
let application: Application;
beforeAll(async () => {
  browser = await launchBrowser();
  application = await Application.open(browser);
});
afterAll(async () => {
  await application[Symbol.asyncDispose]();
  await browser[Symbol.asyncDispose]();
});

/** A form of its own, opened where its paper is; what stands there of it now. */
async function atPaper(name: string) {
  const { page } = application;
  await page.evaluate("location.hash = '#/'");
  const [form = ''] = await addExportable(page, [name]);
  await openForm(page, name);
  await goToSection(page, '导出与盖章');
  const section = part(page, '导出与盖章');
  const exportButton = section.getByRole('button', { name: '导出 Word' });
  await exportButton.waitFor();
  const paper = section.getByRole('region', { name: '纸面与扫描件' });
  const marks = async () => (await beside(page, 'forms.open', { id: form })).marks.paper;
  return { page, form, section, paper, exportButton, marks };
}

test('the paper of a form: handed to somebody, scanned, turned, looked at, taken off and put back', async () => {
  const { page, form, paper, exportButton, marks } = await atPaper('样例广场科学夜体验');
  expect(await paper.count()).toBe(0);
  await exportButton.click();
  await paper.waitFor();

  await field(page, '交给谁盖章').fill('样例区科协');
  await paper.getByRole('spinbutton', { name: '份数' }).fill('2');
  await page.keyboard.press('Tab');
  await eventually(marks).toMatchObject({ handedTo: '样例区科协', copies: 2, checked: null });

  const [png, cut] = [application.path('第一页.png'), application.path('没拷完.pdf')];
  await writeFile(png, await pagePicture('#fdfdfa').png().toBuffer());
  await writeFile(cut, pdfOf({ pages: 2 }).subarray(0, 300));
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    paper.getByRole('button', { name: '加入扫描件' }).click(),
  ]);
  await chooser.setFiles([png, cut]);
  await paper.getByText('“没拷完.pdf”没有加入：文件已损坏或没有拷贝完整').waitFor();
  await paper.getByText('加入了 1 个扫描件。').waitFor();
  const scans = () => beside(page, 'scans.list', { form });
  const names = async () => (await scans()).map(({ name }) => name);
  await page.evaluate(fileEvent('drop', '后两页.pdf', pdfOf({ pages: 2 })));
  await eventually(names).toEqual(['第一页.png', '后两页.pdf']);

  await paper.getByRole('button', { name: '扫描件1向右转' }).click();
  await eventually(async () => (await scans()).map(({ turns }) => turns)).toEqual([1, 0]);
  await paper.getByRole('button', { name: '放大看扫描件2' }).click();
  const view = page.getByRole('dialog', { name: '扫描件：后两页.pdf' });
  await view.getByRole('img', { name: '第 2 页，共 2 页' }).waitFor();
  await view.getByRole('button', { name: '向左转 90°' }).click();
  await eventually(async () => (await scans()).map(({ turns }) => turns)).toEqual([1, 3]);
  await expectAccessible(page, 'a scan, large');
  await page.keyboard.press('Escape');
  await view.waitFor({ state: 'detached' });

  await paper.getByRole('button', { name: '移除扫描件1' }).click();
  const back = paper.getByRole('button', { name: '放回' });
  await eventually(() => hasFocus(back)).toBe(true);
  expect(await names()).toEqual(['后两页.pdf']);
  await back.click();
  await eventually(async () => (await scans()).map(({ turns }) => turns)).toEqual([1, 3]);
  await eventually(() => hasFocus(paper.getByRole('button', { name: '放大看扫描件1' }))).toBe(true);

  await page.evaluate(fileEvent('paste', 'image.png', await pagePicture('#eee').png().toBuffer()));
  await eventually(names).toEqual(['第一页.png', '后两页.pdf', '粘贴的图片.png']);
});

test('the code on a paper is that of the form, of an earlier export, or nobody’s', async () => {
  const { page, paper, exportButton, marks } = await atPaper('样例课堂科学体验');
  await exportButton.click();
  await paper.waitFor();
  const code = (await page.locator('.check-code strong').innerText()).trim();
  const typed = paper.getByRole('textbox', { name: '纸上的校验码' });
  await typed.fill('7KQF-3MXA');
  await page.keyboard.press('Enter');
  await paper.getByText(/^不是这份表的，荐表通里别的表也没有这个校验码。/u).waitFor();
  expect((await marks()).checked).toBeNull();
  await typed.fill(code.toLowerCase().replace('-', ' '));
  await page.keyboard.press('Enter');
  await paper.getByText(`纸面和现在的内容一致（${code}）。`).waitFor();
  expect((await marks()).checked).toMatchObject({ code });
  await expectAccessible(page, 'the paper of a form');
  expect(await overflowOf(page)).toEqual([]);

  await goToSection(page, '基本信息');
  await field(page, '传').fill('0519-00000000');
  await goToSection(page, '导出与盖章');
  await paper.getByText(/核对过纸面（.*），之后内容又改了，纸面已经过时。/u).waitFor();
  await typed.fill(code);
  await page.keyboard.press('Enter');
  await paper.getByText(/^是.*那次导出的内容，之后改过。/u).waitFor();
});

/** A file from a file manager, dropped on or pasted into the section: only the event can be made here. */
const fileEvent = (kind: 'drop' | 'paste', name: string, bytes: Uint8Array) => `(() => {
  const data = new DataTransfer();
  const bytes = Uint8Array.from(atob('${base64(bytes)}'), (each) => each.charCodeAt(0));
  data.items.add(new File([bytes], ${JSON.stringify(name)}));
  const options = { bubbles: true, cancelable: true };
  const event = ${kind === 'drop'}
    ? new DragEvent('drop', { ...options, dataTransfer: data })
    : new ClipboardEvent('paste', { ...options, clipboardData: data });
  document.querySelector('.paper').dispatchEvent(event);
})()`;
