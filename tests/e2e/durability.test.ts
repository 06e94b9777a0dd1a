import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Application, type KillableBrowser, launchBrowser } from './application.ts';
import { seededRandom, shuffled } from './random.ts';
import { storedForm, writeElsewhere } from './store.ts';
import { eventually, goToSection, narrativeOf, narrativeText, newForm, openForm, saved } from './window.ts';

let browser: KillableBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser[Symbol.asyncDispose]());

const ELSEWHERE = '这份推荐表正在另一个窗口中填写，这里只能看。';
const UNNAMED = '（还没有填写名称）';

/** Opens a new form at its narrative, the caret in it. */
async function startWriting(application: Application): Promise<Page> {
  const { page } = application;
  await newForm(page, 'unit');
  await goToSection(page, '活动情况简介');
  await narrativeOf(page).click();
  return page;
}

/** How a window or the program ends in the middle of a word, and how often; JIANBIAO_LONG_RUN makes it three times as many. */
const ENDS = {
  程序被杀: 5,
  页面刷新: 4,
  窗口关闭: 3,
  页面崩溃: 3,
  浏览器和程序都被杀: 2,
} as const;
const TIMES = process.env.JIANBIAO_LONG_RUN === undefined ? 1 : 3;
type End = keyof typeof ENDS;

interface Keystroke {
  readonly character: string;
  /** When it stood in the window (ms); undefined where the end came first. */
  readonly at: number | undefined;
}

/** Types like somebody fast, one character every 60 to 140 ms, until told to stop. */
async function typeUntil(stopped: () => boolean, page: Page, random: () => number): Promise<Keystroke[]> {
  const keystrokes: Keystroke[] = [];
  while (!stopped()) {
    const character = String.fromCodePoint(0x4e00 + Math.floor(random() * 2_000));
    const arrived = await page.keyboard.type(character).then(
      () => true,
      () => false,
    );
    keystrokes.push({ character, at: arrived && !stopped() ? performance.now() : undefined });
    await delay(60 + random() * 80);
  }
  return keystrokes;
}

/** Ends the window or the program, and gives the way back to the form. */
async function prepareEnd(
  end: End,
  application: Application,
): Promise<{ readonly strike: () => Promise<unknown>; readonly comeBack: () => Promise<Page> }> {
  const { page, host } = application;
  switch (end) {
    case '程序被杀':
      return {
        strike: host.kill,
        comeBack: async () => {
          await page.close();
          return reopened(await application.restart());
        },
      };
    case '页面刷新':
      return { strike: () => page.reload(), comeBack: async () => page };
    case '窗口关闭':
    case '页面崩溃': {
      const restore = await application.rememberTab();
      return {
        strike: () => (end === '窗口关闭' ? page.close() : crash(page)),
        comeBack: async () => {
          await page.close();
          return restore();
        },
      };
    }
    case '浏览器和程序都被杀':
      return {
        strike: () => Promise.all([browser.kill(), host.kill()]),
        comeBack: async () => {
          browser = await launchBrowser();
          return reopened(await application.restart({ in: browser }));
        },
      };
  }
}

async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}

async function reopened(page: Page): Promise<Page> {
  await openForm(page, UNNAMED);
  await goToSection(page, '活动情况简介');
  return page;
}

test('in the browser door, whatever ends in the middle of typing, at most the last second is missing', {
  timeout: 240_000,
}, async () => {
  const seed = Number(process.env.JIANBIAO_SEED ?? Date.now() % 1_000_000);
  console.log(`durability: JIANBIAO_SEED=${seed}`);
  const random = seededRandom(seed);
  const ends = shuffled(
    Object.entries(ENDS).flatMap(([end, times]) => Array.from({ length: TIMES * times }, () => end as End)),
    random,
  );
  const worst = new Map<End, number>();
  await using application = await Application.open(browser);
  let page = await startWriting(application);
  let before = '';
  for (const [round, end] of ends.entries()) {
    const { strike, comeBack } = await prepareEnd(end, application);
    await page.bringToFront();
    await narrativeOf(page).focus();
    await page.keyboard.press('Control+End');
    let struck: number | undefined;
    const typing = typeUntil(() => struck !== undefined, page, random);
    await delay(200 + random() * 1_700);
    struck = performance.now();
    await strike();
    const keystrokes = await typing;
    page = await comeBack();
    const typed = before + keystrokes.map(({ character }) => character).join('');
    const stored = await narrativeText(page);
    const name = `seed ${seed}, round ${round + 1}, ${end}`;
    expect(typed.startsWith(stored), `${name}: nothing but what was typed`).toBe(true);
    expect(stored.startsWith(before), `${name}: all that was there before`).toBe(true);
    const firstMissing = keystrokes[stored.length - before.length]?.at;
    const missingMs = firstMissing === undefined ? 0 : struck - firstMissing;
    worst.set(end, Math.max(worst.get(end) ?? 0, Math.round(missingMs)));
    expect(missingMs, `${name}: typing missing (ms)`).toBeLessThanOrEqual(1_000);
    before = stored;
  }
  console.log(
    `durability: ${ends.length} ends, missing at most (ms): ${JSON.stringify(Object.fromEntries(worst))}`,
  );
});

test('in the browser door, two windows on one form: the second is told, takes it over with all that was typed, and gives it back', async () => {
  await using application = await Application.open(browser);
  const first = await startWriting(application);
  const second = await application.secondWindow();
  await second.getByText(ELSEWHERE).waitFor();
  await first.bringToFront();
  await first.keyboard.type('甲写的，还没存');

  await second.bringToFront();
  await second.getByRole('button', { name: '在这里继续填写' }).click();
  await eventually(() => narrativeText(second)).toBe('甲写的，还没存');
  await second.getByText(ELSEWHERE).waitFor({ state: 'detached' });
  await narrativeOf(second).click();
  await second.keyboard.press('Control+End');
  await second.keyboard.type('，乙接着写');
  await saved(second);

  // The first can only look on, by keyboard too.
  await first.bringToFront();
  await first.getByText(ELSEWHERE).waitFor();
  await first.keyboard.type('这里写不进');
  await first.getByRole('button', { name: '在这里继续填写' }).click();
  await eventually(() => narrativeText(first)).toBe('甲写的，还没存，乙接着写');
  await second.getByText(ELSEWHERE).waitFor();
});

test('in the browser door, a window that does not answer does not keep the form', async () => {
  await using application = await Application.open(browser);
  const first = await startWriting(application);
  await first.keyboard.type('甲写的');
  await saved(first);
  const second = await application.secondWindow();
  await second.getByText(ELSEWHERE).waitFor();
  // It lives on, too busy to hear that it is asked.
  const held = first.evaluate('{ const end = Date.now() + 6000; while (Date.now() < end); }');
  await second.getByRole('button', { name: '在这里继续填写' }).click();
  await second.getByText(ELSEWHERE).waitFor({ state: 'detached' });
  expect(await narrativeText(second)).toBe('甲写的');
  await held;
  await first.getByText(ELSEWHERE).waitFor();
});

test('in the browser door, changed elsewhere: the window keeps its text, and can go on with what is stored', async () => {
  await using application = await Application.open(browser);
  const page = await startWriting(application);
  await page.keyboard.type('先写的');
  await saved(page);
  await writeElsewhere(page, '别处写的');
  await page.keyboard.type('，这里写的');
  const refusal = page.getByRole('alert').filter({ hasText: '这份推荐表已在另一个窗口里改过。' });
  await refusal.waitFor();
  await page.keyboard.type('，还在写');
  const typed = '先写的，这里写的，还在写';
  expect(await narrativeText(page)).toBe(typed);
  await goToSection(page, '照片');
  await goToSection(page, '活动情况简介');
  expect(await narrativeText(page)).toBe(typed);
  expect((await storedForm(page)).content.narrative).toBe('别处写的');

  await refusal.getByRole('button', { name: '复制全部内容' }).click();
  await page.getByText('已复制，可以粘贴到 Word 或记事本里').waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toContain(typed);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    refusal.getByRole('button', { name: '存为文本文件' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/推荐表\.txt$/u);
  const kept = application.path('存下的.txt');
  await download.saveAs(kept);
  expect(await readFile(kept, 'utf8')).toContain(typed);
  await refusal.getByRole('button', { name: '打开最新内容' }).click();
  await eventually(() => narrativeText(page)).toBe('别处写的');
  await narrativeOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('，接着写');
  await saved(page);
  expect((await storedForm(page)).content.narrative).toBe('别处写的，接着写');
});

test('in the browser door, a form whose last words could not be saved is not left without them', async () => {
  await using application = await Application.open(browser);
  const page = await startWriting(application);
  await page.keyboard.type('先写的');
  await saved(page);
  await writeElsewhere(page, '别处写的');
  await page.keyboard.type('，这里写的');
  await page.getByRole('alert').filter({ hasText: '这份推荐表已在另一个窗口里改过。' }).waitFor();
  await page.getByRole('link', { name: '返回工作台' }).click();
  await page.getByRole('button', { name: '继续填写' }).click();
  await page.getByRole('link', { name: /活动情况简介/u }).click();
  // The form is opened again with them, and with what to do about them.
  expect(await narrativeText(page)).toBe('先写的，这里写的');
  await page.getByRole('alert').filter({ hasText: '这份推荐表已在另一个窗口里改过。' }).waitFor();
});

test('in the browser door, a fault of the page saves first, says so, and the page can be opened again', async () => {
  await using application = await Application.open(browser);
  const page = await startWriting(application);
  await page.keyboard.type('写到一半');
  // From now on nothing that shows a time can be rendered.
  await page.evaluate(
    "Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', { get() { throw new Error('broken'); } })",
  );
  await page.keyboard.type('就坏了');
  await page.getByText('这一页出了意外的错误。').waitFor();
  await page.getByText('刚写的内容已经保存，可以重新打开这一页。').waitFor();
  await page.reload();
  await eventually(() => narrativeText(page)).toBe('写到一半就坏了');
});

test('in the browser door, the program gone: the window says so, keeps the text and can copy it', async () => {
  await using application = await Application.open(browser);
  const page = await startWriting(application);
  await page.keyboard.type('存好的');
  await saved(page);
  const { port } = application.host;
  await application.host.kill();
  await page.keyboard.type('，没存上的');
  const banner = page.getByRole('alert').filter({ hasText: '荐表通的后台程序没有回应' });
  await banner.waitFor();
  await page.getByText('没有保存成功', { exact: true }).waitFor();
  await page.keyboard.type('，接着写的');
  const all = '存好的，没存上的，接着写的';
  expect(await narrativeText(page)).toBe(all);
  await banner.getByRole('button', { name: '复制全部内容' }).click();
  await page.getByText('已复制，可以粘贴到 Word 或记事本里').waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toContain(all);

  // Even at the same address it is another session: the old window goes on saying that nothing is saved.
  const again = await application.restart({ port });
  await openForm(again, UNNAMED);
  await goToSection(again, '活动情况简介');
  expect(await narrativeText(again)).toBe('存好的');
  await page.bringToFront();
  await banner.getByRole('button', { name: '再保存一次' }).click();
  await banner.waitFor();
  expect(await narrativeText(page)).toBe(all);
  expect((await storedForm(again)).content.narrative).toBe('存好的');
});
