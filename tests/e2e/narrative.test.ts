import type { CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { Application, type KillableBrowser, launchBrowser } from './application.ts';
import { storedForm } from './store.ts';
import {
  countOf,
  eventually,
  field,
  goToSection,
  hasFocus,
  narrativeOf,
  narrativeText,
  newForm,
  part,
  saved,
} from './window.ts';

/* The writing place of the long text: editor, counts, marks, finding, undo. The limit of this form is 1000 字. */

let browser: KillableBrowser;
let application: Application;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  application = await Application.open(browser);
  page = application.page;
});
afterAll(async () => {
  await application[Symbol.asyncDispose]();
  await browser[Symbol.asyncDispose]();
});

beforeEach(async () => {
  await page.goto(new URL('#/', page.url()).href);
  await newForm(page, 'activity');
  await goToSection(page, '活动情况简介');
  await eventually(() => hasFocus(narrativeOf(page))).toBe(true);
});

const tools = () => part(page, '活动情况简介');
const button = (name: string): Locator => tools().getByRole('button', { name, exact: true });

/** What is tinted because it stands beyond the limit. */
const tinted = async (): Promise<string> =>
  (await narrativeOf(page).locator('.over-limit').allTextContents()).join('');

async function compose(session: CDPSession, letters: string): Promise<void> {
  for (let end = 1; end <= letters.length; end += 1) {
    const text = letters.slice(0, end);
    await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
  }
}

describe('the text', () => {
  test('is a text box of several lines with a name and a description, and takes the keys at once', async () => {
    const box = page.getByRole('textbox', { name: '活动情况简介', exact: true });
    expect(await box.getAttribute('aria-multiline')).toBe('true');
    const described = (await box.getAttribute('aria-describedby'))?.split(' ') ?? [];
    const texts = await Promise.all(described.map((id) => page.locator(`#${id}`).innerText()));
    expect(texts.join(' ')).toMatch(/文字不超过1000字.*0 \/ 1000 字/su);
    await page.keyboard.type('科普');
    await page.keyboard.press('Enter');
    await page.keyboard.type('周');
    expect(await narrativeText(page)).toBe('科普\n周');
    await expectAccessible(page, 'the empty text');
  });

  test('shows the indent that the form will have, and the 字 of each paragraph at its margin', async () => {
    await page.keyboard.insertText('一、背景\n活动在社区举办，共3场。\n\n完');
    const indent = await page.evaluate(
      "parseInt(getComputedStyle(document.querySelector('.cm-line')).textIndent)",
    );
    expect(indent).toBe(32);
    const counts = page.locator('.paragraph-counts .cm-gutterElement:visible');
    await eventually(() => counts.allInnerTexts()).toEqual(['4', '12', '1']);
  });

  test('Tab leaves it, Ctrl+Enter goes to the next section', async () => {
    await page.keyboard.type('科普');
    await page.keyboard.press('Tab');
    expect(await hasFocus(narrativeOf(page))).toBe(false);
    expect(await narrativeText(page)).toBe('科普');
    await narrativeOf(page).focus();
    await page.keyboard.press('Control+Enter');
    await part(page, '照片').waitFor();
    await goToSection(page, '活动情况简介');
    expect(await narrativeText(page)).toBe('科普');
  });
});

describe('undo', () => {
  test('goes back over everything, also after another section and after the list of forms', async () => {
    await page.keyboard.type('第一句。');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('第二句。');
    await saved(page);
    await goToSection(page, '照片');
    await goToSection(page, '活动情况简介');
    await page.keyboard.press('Control+z');
    expect(await narrativeText(page)).not.toContain('第二句');
    await page.keyboard.press('Control+y');
    expect(await narrativeText(page)).toBe('第一句。\n第二句。');
    await saved(page);
    const address = page.url();
    await page.getByRole('link', { name: '返回工作台' }).click();
    await page.getByRole('columnheader', { name: '状态' }).waitFor();
    await page.goto(address);
    await narrativeOf(page).waitFor();
    for (let step = 0; step < 5; step += 1) await button('撤销').click();
    await eventually(() => narrativeText(page)).toBe('');
    for (let step = 0; step < 5; step += 1) await button('重做').click();
    await eventually(() => narrativeText(page)).toBe('第一句。\n第二句。');
    await saved(page);
    expect((await storedForm(page)).content.narrative).toBe('第一句。\n第二句。');
  });

  test('takes back what the program changed', async () => {
    await page.keyboard.insertText('原来写的很长很长的一段话，后来误删了。');
    await saved(page);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await button('恢复').click();
    await eventually(() => narrativeText(page)).toBe('原来写的很长很长的一段话，后来误删了。');
    await narrativeOf(page).focus();
    await page.keyboard.press('Control+z');
    await eventually(() => narrativeText(page)).toBe('');
  });
});

describe('the limit', () => {
  test('tints from the very character where it is crossed; nothing is cut', async () => {
    await page.keyboard.insertText(`${'科'.repeat(990)}普及周`);
    expect(await tinted()).toBe('');
    await page.keyboard.insertText('2021年9月在广场举办。');
    // 993, then 2021 and 9 count one each: 举 is the 1001st.
    await eventually(tinted).toBe('举办。');
    await eventually(() => countOf(page)).toBe('1003 / 1000 字');
    for (let key = 0; key < 3; key += 1) await page.keyboard.press('Backspace');
    await eventually(tinted).toBe('');
    await eventually(() => countOf(page)).toBe('1000 / 1000 字');
  });

  test('is seen without colour: a bar before the first character, a wavy line below all', async () => {
    await page.keyboard.insertText('科'.repeat(1002));
    const first = narrativeOf(page).locator('.over-limit-first');
    await first.waitFor();
    const look = await page.evaluate(`{
      const { borderLeftStyle, textDecorationStyle } = getComputedStyle(document.querySelector('.over-limit-first'));
      [borderLeftStyle, textDecorationStyle].join(' ');
    }`);
    expect(look).toBe('solid wavy');
  });

  test('composed letters beyond it are tinted and counted only when they are chosen', async () => {
    const session = await page.context().newCDPSession(page);
    await page.keyboard.insertText('科'.repeat(1000));
    await compose(session, 'huodong');
    await eventually(() => countOf(page)).toBe('1000 / 1000 字');
    await session.send('Input.insertText', { text: '活动' });
    await eventually(tinted).toBe('活动');
    await compose(session, 'zhou');
    await session.send('Input.insertText', { text: '周' });
    await eventually(tinted).toBe('活动周');
    expect(await narrativeText(page)).toBe(`${'科'.repeat(1000)}活动周`);
    await page.keyboard.press('Control+z');
    expect(await narrativeText(page)).not.toContain('周');
  });

  test('is told once, by the count', async () => {
    await page.keyboard.insertText(`XX社区${'科'.repeat(1000)}`);
    await page.keyboard.press('Tab');
    await tools().locator('.narrative-findings').getByText('XX').first().waitFor();
    expect(await countOf(page)).toBe('1003 / 1000 字');
    expect(await tools().getByText('超过 1000 字的限制').count()).toBe(0);
  });

  test('is told to a screen reader after a pause', async () => {
    const told = tools().locator('[aria-live=polite].visually-hidden');
    await page.keyboard.insertText('科'.repeat(1003));
    await eventually(() => told.innerText()).toBe('已超过上限，多 3 字。');
    for (let key = 0; key < 4; key += 1) await page.keyboard.press('Backspace');
    await eventually(() => told.innerText()).toBe('没有超过上限，还可写 1 字。');
  });
});

describe('counts', () => {
  test('of what is chosen, and of the cell and the file as Word shows them', async () => {
    await page.keyboard.insertText('举办“2021”活动');
    await page.keyboard.press('Control+a');
    await tools().getByText('选中 5 字').waitFor();
    await button('Word 里显示多少？').click();
    const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`, 'u') });
    // The two quotation marks may count or not: Word does not say.
    expect(await row('简介正文').getByRole('cell').allInnerTexts()).toEqual(['5–7', '10', '10']);
    const [cell = ''] = await row('整个格子').getByRole('cell').allInnerTexts();
    const [file = ''] = await row('整份文件').getByRole('cell').allInnerTexts();
    expect(Number.parseInt(cell, 10)).toBeGreaterThan(20);
    expect(Number.parseInt(file, 10)).toBeGreaterThan(150);
    await expectAccessible(page, 'the counts of Word');
  });
});

describe('finding', () => {
  test('goes from one to the next, says how many there are, and replaces', async () => {
    await page.keyboard.insertText('样例街道、样例社区、样例学校');
    await page.keyboard.press('Control+f');
    await eventually(() => hasFocus(field(page, '查找'))).toBe(true);
    await page.keyboard.type('样例');
    await tools().getByText('共 3 处', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await tools().getByText('第 1 处，共 3 处').waitFor();
    await page.keyboard.press('F3');
    await tools().getByText('第 2 处，共 3 处').waitFor();
    await expectAccessible(page, 'the find bar');
    await field(page, '替换为').fill('某某');
    await button('全部替换').click();
    await tools().getByText('已替换 3 处', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await eventually(() => hasFocus(narrativeOf(page))).toBe(true);
    expect(await narrativeText(page)).toBe('某某街道、某某社区、某某学校');
    await page.keyboard.press('Control+z');
    expect(await narrativeText(page)).toBe('样例街道、样例社区、样例学校');
  });
});

describe('words that deserve a look', () => {
  test('are marked, listed once the text was left, and found from the list', async () => {
    await page.keyboard.insertText('活动在XX街道举办。');
    await eventually(() => narrativeOf(page).locator('.remark').allInnerTexts()).toEqual(['XX']);
    expect(await button('看这一处').count()).toBe(0);
    await page.keyboard.press('Tab');
    await button('看这一处').click();
    await page.keyboard.insertText('样例');
    expect(await narrativeText(page)).toBe('活动在样例街道举办。');
    await eventually(() => narrativeOf(page).locator('.remark').count()).toBe(0);
  });
});

describe('much too much', () => {
  test('20,000 字 are taken, counted and can be worked in; more than can be kept is refused in words', async () => {
    await page.keyboard.insertText(Array.from({ length: 100 }, () => '科'.repeat(200)).join('\n'));
    await eventually(() => countOf(page)).toBe('20000 / 1000 字');
    await page.keyboard.type('完');
    await eventually(() => countOf(page)).toBe('20001 / 1000 字');
    await saved(page);
    expect((await storedForm(page)).content.narrative).toHaveLength(20_100);
    await page.evaluate("navigator.clipboard.writeText('普'.repeat(90000))");
    await page.keyboard.press('Control+v');
    await page.getByText('粘贴的文字太多，没有放进来。').waitFor();
    await eventually(() => countOf(page)).toBe('20001 / 1000 字');
  });
});

describe('pasting', () => {
  /** Puts a text on the clipboard as another program does. */
  const copy = (html: string, text: string) =>
    page.evaluate(`navigator.clipboard.write([new ClipboardItem({
      'text/html': new Blob([${JSON.stringify(html)}], { type: 'text/html' }),
      'text/plain': new Blob([${JSON.stringify(text)}], { type: 'text/plain' }),
    })])`);

  test('cleans what comes from Word, says what it did, and gives it back as it was by one undo', async () => {
    const raw = '　　活动  在社区举办。\n\n　　居民 很多。';
    await copy('<p>　　活动&nbsp; 在社区举办。</p><p></p><p>　　居民很多。</p>', raw);
    await page.keyboard.type('开头。');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+v');
    await tools()
      .getByText(/^已整理：.*段首空格/u)
      .waitFor();
    const cleaned = await narrativeText(page);
    expect(cleaned).toMatch(/^开头。\n活动 ?在社区举办。\n居民很多。$/u);
    await page.keyboard.press('Control+z');
    expect(await narrativeText(page)).toBe(`开头。\n${raw}`);
    await page.keyboard.press('Control+y');
    expect(await narrativeText(page)).toBe(cleaned);
    await button('恢复原样').click();
    expect(await narrativeText(page)).toBe(`开头。\n${raw}`);
    await narrativeOf(page).focus();
    await page.keyboard.press('Control+z');
    expect(await narrativeText(page)).toBe('开头。\n');
  });

  test('takes clean text as it is and says nothing', async () => {
    await page.evaluate("navigator.clipboard.writeText('第一段。\\n第二段。')");
    await page.keyboard.press('Control+v');
    expect(await narrativeText(page)).toBe('第一段。\n第二段。');
    expect(
      await tools()
        .getByText(/^已整理/u)
        .count(),
    ).toBe(0);
  });

  test('says that only text goes in where there is none', async () => {
    await page.evaluate(`(async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 4, height: 4 });
      const png = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    })()`);
    await page.keyboard.press('Control+v');
    await page.getByText('这里只能放文字。').waitFor();
    expect(await narrativeText(page)).toBe('');
  });
});

describe('the outline', () => {
  test('is read beside the text; its headings go in as one change', async () => {
    await tools().getByText('写什么').click();
    await button('插入小标题').click();
    await eventually(() => narrativeText(page)).toMatch(/^一、.+\n二、/u);
    await page.keyboard.press('Enter');
    await page.keyboard.type('接着写。');
    expect((await narrativeText(page)).split('\n')[1]).toBe('接着写。');
    expect(await button('插入小标题').isDisabled()).toBe(true);
    await expectAccessible(page, 'the outline');
  });
});

describe('a suggestion', () => {
  test('takes the place of the words by a click on them or from the list', async () => {
    await page.keyboard.insertText('2019年的活动，2018年的活动。');
    const marked = narrativeOf(page).locator('.remark');
    await eventually(() => marked.allInnerTexts()).toEqual(['2019年', '2018年']);
    await marked.first().click();
    await page.getByRole('button', { name: '改为“2021年”' }).click();
    await eventually(() => narrativeText(page)).toBe('2021年的活动，2018年的活动。');
    await page.keyboard.press('Tab');
    await button('改为“2021年”').click();
    await eventually(() => narrativeText(page)).toBe('2021年的活动，2021年的活动。');
    await page.keyboard.press('Control+z');
    await eventually(() => narrativeText(page)).toBe('2021年的活动，2018年的活动。');
  });
});
