import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { Application, LAPTOP } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { beside, storedForm } from './store.ts';
import {
  eventually,
  focusInDialog,
  goToSection,
  hasFocus,
  narrativeOf,
  narrativeText,
  newForm,
  openForm,
  saved,
} from './window.ts';

const browser = browserOfFile();

const MORNING = '2021-09-20T02:00:00.000Z';
const LATER = '2021-09-20T02:32:00.000Z';
const UNNAMED = '（还没有填写名称）';
const FIRST = '九月开幕。\n在科技馆办了3场讲座。反响很好。';
const SECOND = '九月开幕。\n在新科技馆办了5场讲座。又去了两所学校。';

const openOn = (now: string, size = LAPTOP) => Application.open(browser(), size, { now });
const dialogOf = (page: Page) => page.getByRole('dialog', { name: '历史版本' });
const historyButton = (page: Page) => page.getByRole('button', { name: '历史版本' });
const versionOf = (page: Page, name: RegExp) => dialogOf(page).getByRole('radio', { name });
const text = narrativeText;

async function openHistory(page: Page): Promise<Locator> {
  await historyButton(page).click();
  await focusInDialog(page);
  return dialogOf(page);
}

/** The versions as they are listed: time, 字数 and reason. */
const listed = async (page: Page) =>
  (await dialogOf(page).getByRole('radio').locator('..').allInnerTexts()).map((each) =>
    each.split(/\s*\n\s*/u).join('|'),
  );

/** The differences as they stand in the table: the mark, what stood there, what stands there. */
const differences = async (page: Page) =>
  (await dialogOf(page).locator('tbody tr').all()).reduce(async (rows, row) => {
    const cells = await row.getByRole('cell').allInnerTexts();
    return cells[0] ? [...(await rows), cells.map((cell) => cell.trim()).join('|')] : rows;
  }, Promise.resolve<readonly string[]>([]));

/** A form at its narrative, the caret in it. */
async function startWriting(page: Page): Promise<void> {
  await newForm(page, 'unit');
  await goToSection(page, '活动情况简介');
  await narrativeOf(page).click();
}

async function write(page: Page, narrative: string): Promise<void> {
  await narrativeOf(page).fill(narrative);
  await saved(page);
}

/** A narrative written in the morning and changed half an hour later. */
async function writtenTwice(application: Application): Promise<Page> {
  await startWriting(application.page);
  await write(application.page, FIRST);
  await application.host.stop();
  const page = await application.restart({ now: LATER });
  await openForm(page, UNNAMED);
  await goToSection(page, '活动情况简介');
  await write(page, SECOND);
  return page;
}

async function paste(page: Page, pasted: string): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(pasted)})`);
  await narrativeOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+V');
}

const keptReasons = async (page: Page) =>
  (await beside(page, 'history.list', { form: (await storedForm(page)).id })).map(({ reason, words }) => [
    reason,
    words,
  ]);

describe('the history of the narrative', () => {
  test('is empty at first and says what will be kept; Escape gives the focus back', async () => {
    await using application = await openOn(MORNING);
    const { page } = application;
    await startWriting(page);
    const dialog = await openHistory(page);
    await dialog.getByText('还没有历史版本').waitFor();
    await dialog.getByText('写的时候每 5 分钟自动留一版').waitFor();
    await expectAccessible(page, '历史版本，空');
    await page.keyboard.press('Escape');
    await eventually(() => hasFocus(historyButton(page))).toBe(true);
  });

  test('lists time, reason and 字数, and shows each difference by sentence, mark and character', async () => {
    await using application = await openOn(MORNING);
    const page = await writtenTwice(application);
    const dialog = await openHistory(page);
    await eventually(() => listed(page)).toEqual(['现在的内容|25 字', '今天 10:32|21 字|最早的内容']);
    await dialog.getByText('后来改了 1 句，删了 1 句，加了 1 句。').waitFor();
    expect(await differences(page)).toEqual([
      '≠ 改动|在科技馆办了3场讲座。|在新科技馆办了5场讲座。',
      '－ 删去|反响很好。|',
      '＋ 新增||又去了两所学校。',
    ]);
    expect(await dialog.locator('del').allInnerTexts()).toEqual(['3', '反响很好。']);
    expect(await dialog.locator('ins').allInnerTexts()).toEqual(['新', '5', '又去了两所学校。']);
    await dialog.getByRole('columnheader', { name: '今天 10:32（21 字）' }).waitFor();
    await dialog.getByRole('checkbox', { name: '只看不同的句子' }).check();
    await dialog.getByText('（1 句相同）').waitFor();
    await expectAccessible(page, '历史版本');
  });

  test('puts a version back as a change, keeps what stood there, and takes it back', async () => {
    await using application = await openOn(MORNING);
    const page = await writtenTwice(application);
    // Not stored yet when the dialog opens: it is kept all the same.
    await narrativeOf(page).press('Control+End');
    await page.keyboard.insertText('刚写的。');
    const dialog = await openHistory(page);
    await dialog.getByRole('button', { name: '恢复这一版' }).click();
    await page.getByText('已恢复：今天 10:32。恢复前的内容也留在历史版本里。').waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect(await text(page)).toBe(FIRST);
    await saved(page);
    expect((await storedForm(page)).content.narrative).toBe(FIRST);
    const undo = page.getByRole('button', { name: '撤销恢复' });
    await eventually(() => hasFocus(undo)).toBe(true);
    await expectAccessible(page, '历史版本，已恢复');
    await page.keyboard.press('Enter');
    await eventually(() => text(page)).toBe(`${SECOND}刚写的。`);
    await eventually(() => hasFocus(narrativeOf(page))).toBe(true);
    await undo.waitFor({ state: 'detached' });
    await openHistory(page);
    await eventually(() => listed(page)).toEqual([
      '现在的内容|29 字',
      '今天 10:32|21 字|换回以前的内容前',
      '今天 10:32|29 字|换回以前的内容前',
      '今天 10:32|21 字|最早的内容',
    ]);
  });

  test('compares any two versions, goes through them by the arrow keys, and copies one', async () => {
    await using application = await openOn(MORNING);
    const page = await writtenTwice(application);
    const { id: form } = await storedForm(page);
    const third = '九月开幕。\n反响很好。在科技馆办了3场讲座。';
    await beside(page, 'history.keep', { form, narrative: third, reason: 'import' });
    const dialog = await openHistory(page);
    await eventually(() => hasFocus(versionOf(page, /采用 Word 的改动前/u))).toBe(true);
    await page.keyboard.press('ArrowDown');
    await eventually(() => versionOf(page, /最早的内容/u).isChecked()).toBe(true);
    await dialog.getByText('后来改了 1 句，删了 1 句，加了 1 句。').waitFor();
    await dialog
      .getByLabel('对照', { exact: true })
      .selectOption({ label: '今天 10:32　采用 Word 的改动前　21 字' });
    await dialog.getByText('后来移动了 1 句。').waitFor();
    expect((await differences(page)).map((row) => row.slice(0, 4))).toEqual(
      expect.arrayContaining(['↷ 移走', '↶ 移来']),
    );
    // The earlier one stands at the left, whichever was chosen first.
    await versionOf(page, /采用 Word 的改动前/u).check({ force: true });
    await dialog.getByText('两边的文字完全相同。').waitFor();
    await dialog.getByLabel('对照', { exact: true }).selectOption({ label: '今天 10:32　最早的内容　21 字' });
    await dialog.getByText('后来移动了 1 句。').waitFor();
    await dialog.getByRole('button', { name: '复制这一版' }).click();
    await page.getByText('已复制，可以粘贴到 Word 或记事本里').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(third);
    // The present text is no version to go back to.
    await versionOf(page, /现在的内容/u).check({ force: true });
    await eventually(() => dialog.getByRole('button', { name: '恢复这一版' }).isDisabled()).toBe(true);
  });

  test('has the text before and after a paste of more than 200 字, and not around a smaller one', async () => {
    await using application = await openOn(MORNING);
    const { page } = application;
    await startWriting(page);
    await write(page, '先写的几个字。');
    await paste(page, '字'.repeat(200));
    await saved(page);
    expect(await keptReasons(page)).toEqual([]);
    await paste(page, '又'.repeat(201));
    await eventually(() => keptReasons(page)).toEqual([
      ['pasted', 408],
      ['paste', 207],
    ]);
    await eventually(() => text(page)).toContain('又'.repeat(201));
  });

  test('has the very text that is offered after most of it went bit by bit, and what was written since', async () => {
    await using application = await openOn(MORNING);
    const { page } = application;
    await startWriting(page);
    await write(page, '一二三四五六七八九十');
    await narrativeOf(page).press('Control+End');
    for (let left = 9; left > 3; left -= 1) {
      await page.keyboard.press('Backspace');
      await saved(page);
    }
    await page.getByText('原来的 10 字还在，可以拿回来。').waitFor();
    await eventually(() => keptReasons(page)).toContainEqual(['loss', 10]);
    await page.reload();
    await page.getByText('原来的 10 字还在，可以拿回来。').waitFor();
    await narrativeOf(page).fill('新写的');
    await page.getByRole('button', { name: '恢复', exact: true }).click();
    await eventually(() => text(page)).toBe('一二三四五六七八九十');
    const { id: form } = await storedForm(page);
    const [last] = await beside(page, 'history.list', { form });
    expect(await beside(page, 'history.read', { form, snapshot: last?.id ?? 0 })).toEqual({
      narrative: '新写的',
    });
  });

  test('says when it cannot be read or nothing can be kept, and changes nothing then', async () => {
    await using application = await openOn(MORNING);
    const page = await writtenTwice(application);
    const dialog = await openHistory(page);
    await dialog.getByText(/^后来/u).waitFor();
    await application.host.kill();
    await dialog.getByRole('button', { name: '恢复这一版' }).click();
    await page.getByText(/^荐表通的后台程序没有回应/u).waitFor();
    expect(await text(page)).toBe(SECOND);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await historyButton(page).click();
    await dialog.getByText(/^荐表通的后台程序没有回应/u).waitFor();
    await dialog.getByRole('button', { name: '再试一次' }).waitFor();
  });

  test.each([
    ['a small screen', { width: 1024, height: 700 }],
    ['200 %', { width: 683, height: 384 }],
  ])('fits %s: nothing is cut off at the side, everything can be reached', async (_, size) => {
    await using application = await openOn(MORNING, size);
    const page = await writtenTwice(application);
    const dialog = await openHistory(page);
    await dialog.getByText(/^后来/u).waitFor();
    await expectAccessible(page, `历史版本 ${size.width}`);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    const restore = dialog.getByRole('button', { name: '恢复这一版' });
    await restore.scrollIntoViewIfNeeded();
    const box = await restore.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height).toBe(
      true,
    );
  });

  test('takes 20,000 字 in which every sentence was changed, and shows them part by part', async () => {
    await using application = await openOn(MORNING);
    const { page } = application;
    await startWriting(page);
    const sentence = (at: number) => `${'科普活动第'.repeat(5)}${at}场。`;
    const long = Array.from({ length: 700 }, (_, at) => sentence(at)).join('');
    await write(page, long.replaceAll('场。', '次场。'));
    const { id: form } = await storedForm(page);
    await beside(page, 'history.keep', { form, narrative: long, reason: 'import' });
    const dialog = await openHistory(page);
    await dialog.getByText('后来改了 700 句。').waitFor();
    expect(await dialog.getByRole('row').count()).toBe(301);
    await dialog.getByRole('button', { name: '还有 400 行，继续显示' }).click();
    await eventually(() => dialog.getByRole('row').count()).toBe(601);
  });
});
