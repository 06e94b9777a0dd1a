import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { namesBelow } from '../helpers/folders.ts';
import { expectAccessible } from './accessibility.ts';
import { Application, type KillableBrowser, launchBrowser } from './application.ts';
import { addExportable } from './exportable.ts';
import { beside } from './store.ts';
import { eventually, field, hasFocus, rowOf } from './window.ts';

/* From an exported form to a hand-in that is ticked off: one program for all, each test goes on where the one before ended. */

const [FIRST, SECOND] = ['样例广场科学夜体验', '样例小学星空观测课'] as const;

let browser: KillableBrowser;
let application: Application;
let page: Page;
let ids: readonly string[];
beforeAll(async () => {
  browser = await launchBrowser();
  application = await Application.open(browser, undefined, { now: '2021-09-20T02:00:00.000Z' });
  ({ page } = application);
  ids = await addExportable(page, [FIRST, SECOND]);
  await beside(page, 'settings.save', { role: 'subordinate' });
  await exported(0);
  await page.reload();
});
afterAll(async () => {
  await application[Symbol.asyncDispose]();
  await browser[Symbol.asyncDispose]();
});

const exported = (at: number) =>
  beside(page, 'forms.export', { id: ids[at] ?? '', draft: false, job: randomUUID() });
const step = (name: string): Locator => page.getByRole('region', { name, exact: true });
const toHandIn = () =>
  page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '报送' }).click();
/** Whether it can be clicked as the window is, without scrolling and with nothing over it. */
async function isInSight(button: Locator): Promise<boolean> {
  const { x, y, width, height } = (await button.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
  const there = `document.elementFromPoint(${x + width / 2}, ${y + height / 2})?.closest('button')?.textContent`;
  return (await page.evaluate(there)) === (await button.textContent());
}
const packed = async () =>
  (await namesBelow(application.folders.output)).filter((name) => name.includes('报送-'));

test('what is ready is chosen, what keeps another back stands in its row; the receiver is entered once', async () => {
  await rowOf(page, FIRST)
    .getByRole('button', { name: `去报送：${FIRST}` })
    .click();
  const forms = step('选推荐表');
  await forms.getByRole('checkbox', { name: FIRST }).waitFor();
  expect(await forms.getByRole('checkbox', { name: FIRST }).isChecked()).toBe(true);
  expect(await forms.getByRole('checkbox', { name: SECOND }).isDisabled()).toBe(true);
  await forms.getByText('还没有导出').waitFor();
  await forms.getByRole('button', { name: `去导出：${SECOND}` }).click();
  await page.getByRole('button', { name: '导出 Word' }).waitFor();
  await toHandIn();
  await step('打包').getByText('请先填写送给谁').waitFor();
  await step('送给谁，怎样送').getByRole('radio', { name: '电子邮件', checked: true }).waitFor();
  await step('送给谁，怎样送').getByRole('radio', { name: '当面送交' }).check();
  // Typed on while the first blank is stored: the keys stay where they are.
  await field(page, '单位名称').click();
  await page.keyboard.insertText('样例区科协');
  await page.keyboard.press('Tab');
  await page.keyboard.type('yangli @ example.com', { delay: 40 });
  await page.keyboard.press('Enter');
  // A mailbox that is entered changes no way by itself.
  const whom = step('送给谁，怎样送');
  await whom.getByText('样例区科协 · 当面送交').waitFor();
  await whom.getByRole('radio', { name: '电子邮件' }).check();
  await whom.getByText('样例区科协 · 电子邮件').waitFor();
  await expectAccessible(page, '报送，还没有打包');
  const { settings } = await beside(page, 'app.state', {});
  expect(settings).toMatchObject({
    recipient: { name: '样例区科协', mailbox: 'yangli@example.com' },
    handInWay: 'mail',
  });
});

test('by mail its weight is told before anything is written; then it is packed, proven, and copied from', async () => {
  await step('带哪些文件')
    .getByText(/^一封邮件就够：发出去约 .* [KM]B（上限 20 MB）。$/u)
    .waitFor();
  expect(await packed()).toEqual([]);
  await step('打包').getByRole('button', { name: '打包并核对' }).click();
  await step('打包')
    .getByText(/^已打包，\d+ 个文件都核对过$/u)
    .waitFor();
  await eventually(() => hasFocus(page.getByRole('heading', { name: '交出去' }))).toBe(true);
  for (const next of ['打开文件夹', '复制正文', '登记送出'])
    expect(await isInSight(page.locator('.hand-in-step').getByRole('button', { name: next })), next).toBe(
      true,
    );
  expect((await packed()).some((name) => name.endsWith('报送清单.txt'))).toBe(true);
  const mail = step('交出去');
  for (const [button, text] of [
    ['复制收件人', 'yangli@example.com'],
    ['复制主题', '2021年全国科普日推荐表1份'],
    ['复制正文', FIRST],
  ] as const) {
    await mail.getByRole('button', { name: button }).click();
    await eventually(() => page.evaluate('navigator.clipboard.readText()')).toContain(text);
  }
  expect(await mail.getByText('已复制', { exact: true }).count()).toBe(3);
  // The text of one form is read without scrolling in it.
  const body = `(({ scrollHeight, clientHeight }) => [scrollHeight <= clientHeight, clientHeight > 0])`;
  expect(await page.evaluate(`${body}(document.querySelector('.copy-text.body'))`)).toEqual([true, true]);
  await mail.getByText('QQ 邮箱').click();
  await mail.getByText(/^在浏览器里打开 mail\.qq\.com/u).waitFor();
  await expectAccessible(page, '报送，交出去');
});

test('until it is ticked off the desk reminds; ticked off it can be taken back, and the receipt is kept', async () => {
  await page.getByRole('link', { name: '工作台' }).click();
  await page
    .getByText(/^1 份推荐表已打包，还没有登记送出。送出后请登记。另外还有 1 份没有办完。$/u)
    .waitFor();
  await rowOf(page, FIRST).getByText('已打包，还没有登记送出').waitFor();
  // In the form too it is ticked off where it was packed, and nowhere else.
  await page.getByRole('link', { name: FIRST, exact: true }).click();
  await page.getByRole('link', { name: '导出与盖章' }).click();
  const packedForm = page.getByRole('link', { name: '已打包，还没有登记送出' });
  await eventually(() => packedForm.count()).toBe(2);
  expect(await page.getByRole('button', { name: '登记送出…' }).count()).toBe(0);
  await packedForm.first().click();
  const tick = step('登记已送出');
  await tick.getByRole('button', { name: '登记送出' }).click();
  await tick.getByText('9月20日以“电子邮件”送给样例区科协。').waitFor();
  await eventually(() => hasFocus(tick.getByRole('button', { name: '撤销登记' }))).toBe(true);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    tick.getByRole('button', { name: '放入凭据…' }).click(),
  ]);
  await chooser.setFiles({
    name: '回执.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
  });
  await tick.getByText('回执.pdf').waitFor();
  await tick.getByRole('button', { name: '撤销登记' }).click();
  await tick.getByText('还没有登记').waitFor();
  await tick.getByRole('button', { name: '登记送出' }).click();
  await tick.getByRole('button', { name: '撤销登记' }).waitFor();
  await expectAccessible(page, '报送，已送出');
  await page.getByRole('link', { name: '工作台' }).click();
  await rowOf(page, FIRST).getByText('已送出', { exact: true }).waitFor();
});

test('changed afterwards and exported again it goes a second time; an entry of the log goes after a question', async () => {
  await page.getByRole('link', { name: FIRST, exact: true }).click();
  await page.getByText('9月20日已送出', { exact: true }).first().waitFor();
  await field(page, '联系人').fill('样例新联系人');
  const header = page.locator('.screen-header');
  await header.getByRole('link', { name: '送出后又改过，请先重新导出' }).click();
  await page.getByRole('button', { name: '导出 Word' }).click();
  await header.getByRole('link', { name: '送出后又改过，要再报送' }).waitFor();
  await page.getByRole('link', { name: '返回工作台' }).click();
  await rowOf(page, FIRST).getByText('送出后又改过，要再报送').waitFor();
  await page.getByRole('link', { name: FIRST, exact: true }).click();
  await header.getByRole('link', { name: '送出后又改过，要再报送' }).click();
  await step('选推荐表').getByText('送出后又改过，要再报送').waitFor();
  const start = step('打包').getByRole('button', { name: '打包并核对' });
  const round = step('打包').getByText(/^这是第 2 次报送这些表/u);
  await round.waitFor();
  // Beside the button: it comes when somebody may be reaching for it.
  expect((await round.boundingBox())?.y).toBeGreaterThan((await start.boundingBox())?.y ?? Number.NaN);
  await step('打包').getByRole('button', { name: '打包并核对' }).click();
  await step('打包')
    .getByText(/^已打包，\d+ 个文件都核对过$/u)
    .waitFor();
  const log = page.getByRole('region', { name: '报送记录' });
  await log.getByText('第2次报送').waitFor();
  await log.getByText('第1次报送', { exact: true }).waitFor();
  await log
    .getByRole('button', { name: /^删去这条记录/u })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: '删去记录' }).click();
  await log.getByText('已删去这条记录').waitFor();
  await log.getByText('第2次报送').waitFor({ state: 'detached' });
  await log.getByText('（以后改过）').waitFor();
});
