import type { CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Application, type KillableBrowser, launchBrowser } from './application.ts';
import { writePhotos } from './photoFiles.ts';
import { storedForm } from './store.ts';
import {
  choosePhotos,
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

/*
 * Chinese through an input method, as Chromium itself sees it: letters under composition by Input.imeSetComposition,
 * the choice of the characters by Input.insertText.
 */

/** One program for all; every test works on a new form. */
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

/** An input method for one window. */
class InputMethod {
  readonly #session: CDPSession;

  static async on(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  /** Types letters one after the other; they stand under composition. */
  async compose(letters: string): Promise<void> {
    for (let end = 1; end <= letters.length; end += 1) {
      const text = letters.slice(0, end);
      await this.#session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
    }
  }

  /** Chooses the characters that take the letters' place. */
  async choose(text: string): Promise<void> {
    await this.#session.send('Input.insertText', { text });
  }

  /** A key that the input method takes for itself: the page sees key code 229, as the standard says. */
  async press(key: string): Promise<void> {
    const event = { key, code: key, windowsVirtualKeyCode: 229 };
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }
}

interface Window {
  readonly page: Page;
  readonly ime: InputMethod;
}

async function windowOn(kind: 'unit' | 'activity' = 'unit'): Promise<Window> {
  const { page } = application;
  await page.unrouteAll();
  await page.getByRole('link', { name: '工作台', exact: true }).click();
  await newForm(page, kind);
  return { page, ime: await InputMethod.on(page) };
}

const caretOf = (control: Locator): Promise<number> =>
  control.evaluate((element: { selectionStart: number }) => element.selectionStart);

/** How many characters of the narrative's only paragraph stand before the caret. */
const narrativeCaret = (page: Page): Promise<number> => page.evaluate(CARET);

const CARET = `{
  const { anchorNode, anchorOffset } = getSelection();
  const before = document.createRange();
  before.setStart(document.activeElement, 0);
  before.setEnd(anchorNode, anchorOffset);
  before.toString().length;
}`;

const setCaret = (control: Locator, at: number): Promise<void> =>
  control.evaluate(
    (element: { setSelectionRange: (from: number, to: number) => void }, position) =>
      element.setSelectionRange(position, position),
    at,
  );

/** Lets the next saves wait for their answer. */
async function holdSaves(page: Page): Promise<{ readonly asked: Promise<void>; readonly letGo: () => void }> {
  const asked = Promise.withResolvers<void>();
  const free = Promise.withResolvers<void>();
  await page.route('**/call/forms.save', async (route) => {
    asked.resolve();
    await free.promise;
    await route.continue();
  });
  return { asked: asked.promise, letGo: free.resolve };
}

/** Three pieces, composed and typed: 你好 (世界). */
async function typeGreeting({ page, ime }: Window): Promise<void> {
  await ime.compose('nihao');
  await ime.choose('你好');
  await page.keyboard.type('(');
  await ime.compose('shijie');
  await ime.choose('世界');
  await page.keyboard.type(')');
}

describe('composed Chinese arrives exactly once', () => {
  test('in every field of both kinds', async () => {
    for (const kind of ['unit', 'activity'] as const) {
      const window = await windowOn(kind);
      // A day takes no Chinese.
      const controls = await part(window.page, '基本信息')
        .getByRole('textbox', { name: /^(?!填报日期)/u })
        .all();
      expect(controls.length).toBeGreaterThan(7);
      for (const control of controls) {
        await control.click();
        await typeGreeting(window);
        expect(await control.inputValue()).toBe('你好(世界)');
      }
      await saved(window.page);
      // The name of the online filing has a queue of its own.
      await eventually(async () => {
        const { content, marks } = await storedForm(window.page);
        const stored = [content.reportingUnit, ...Object.values(content.fields), marks.filing.name];
        return stored.filter((value) => value !== '');
      }).toEqual(controls.map(() => '你好(世界)'));
    }
  });

  test('in the narrative, with paragraphs', async () => {
    const window = await windowOn();
    const { page } = window;
    await goToSection(page, '活动情况简介');
    await narrativeOf(page).click();
    await typeGreeting(window);
    await page.keyboard.press('Enter');
    await typeGreeting(window);
    expect(await narrativeText(page)).toBe('你好(世界)\n你好(世界)');
    await saved(page);
    expect((await storedForm(page)).content.narrative).toBe('你好(世界)\n你好(世界)');
  });

  test('in the narrative, over what was chosen, in a second paragraph, and after a composition given up', async () => {
    const { page, ime } = await windowOn();
    await goToSection(page, '活动情况简介');
    await narrativeOf(page).click();
    await page.keyboard.type('上午布展');
    await page.keyboard.press('Enter');
    await page.keyboard.type('下午讲座');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    await ime.compose('shiyan');
    await ime.choose('实验');
    expect(await narrativeText(page)).toBe('上午布展\n下午实验');
    await page.keyboard.press('Home');
    await ime.compose('xing');
    // Escape: the input method takes its letters back.
    await ime.compose('');
    await ime.choose('');
    expect(await narrativeText(page)).toBe('上午布展\n下午实验');
    await ime.compose('zhouri');
    await ime.choose('周日');
    expect(await narrativeText(page)).toBe('上午布展\n周日下午实验');
    await saved(page);
    expect((await storedForm(page)).content.narrative).toBe('上午布展\n周日下午实验');
  });

  test('in the narrative, taken as it is when the section is left in the middle of it', async () => {
    const { page, ime } = await windowOn();
    await goToSection(page, '活动情况简介');
    await narrativeOf(page).click();
    await ime.compose('kepu');
    await goToSection(page, '照片');
    await goToSection(page, '活动情况简介');
    expect(await narrativeText(page)).toBe('kepu');
    await saved(page);
    expect((await storedForm(page)).content.narrative).toBe('kepu');
  });

  test('in the caption of a photo', async () => {
    const window = await windowOn();
    const { page } = window;
    await goToSection(page, '照片');
    await choosePhotos(page, (await writePhotos(application.path('照片'))).slice(0, 1));
    await field(page, '照片1的说明').click();
    await typeGreeting(window);
    expect(await field(page, '照片1的说明').inputValue()).toBe('你好(世界)');
    await saved(page);
    expect((await storedForm(page)).photos.map(({ caption }) => caption)).toEqual(['你好(世界)']);
  });

  test('in the middle of a text, over what was chosen, and after a composition given up', async () => {
    const { page, ime } = await windowOn();
    const unit = field(page, '单位名称');
    await unit.click();
    await page.keyboard.type('常州学会');
    await setCaret(unit, 2);
    await ime.compose('shi');
    await ime.choose('市');
    expect(await unit.inputValue()).toBe('常州市学会');
    expect(await caretOf(unit)).toBe(3);
    await ime.compose('yang');
    // Escape: the input method takes its letters back.
    await ime.compose('');
    await ime.choose('');
    expect(await unit.inputValue()).toBe('常州市学会');
    await page.keyboard.press('Shift+End');
    await ime.compose('keji');
    await ime.choose('科技');
    expect(await unit.inputValue()).toBe('常州市科技');
    await saved(page);
    expect((await storedForm(page)).content.fields.unitName).toBe('常州市科技');
  });
});

describe('nothing is cut or changed while composing', () => {
  test('at the limit of the narrative', async () => {
    const { page, ime } = await windowOn('activity');
    await goToSection(page, '活动情况简介');
    await narrativeOf(page).click();
    await page.keyboard.insertText('科'.repeat(1000));
    await page.getByText('还可写 0 字').waitFor();
    await ime.compose('nihao');
    await ime.choose('你好');
    expect(await narrativeText(page)).toBe(`${'科'.repeat(1000)}你好`);
    await page.getByText('多 2 字').waitFor();
    expect(await countOf(page)).toBe('1002 / 1000 字');
  });

  test('in a field that holds six digits: eleven letters, a character of two units, an emoji of eight', async () => {
    const { page, ime } = await windowOn();
    const postcode = field(page, '邮编');
    await postcode.click();
    await ime.compose('changzhoush');
    expect(await postcode.inputValue()).toBe('changzhoush');
    await ime.choose('常州市𠮷👨‍👩‍👧');
    expect(await postcode.inputValue()).toBe('常州市𠮷👨‍👩‍👧');
    await saved(page);
    expect((await storedForm(page)).content.fields.postcode).toBe('常州市𠮷👨‍👩‍👧');
  });

  test('letters keep their case, and a blank at the end stays where it was typed', async () => {
    const { page, ime } = await windowOn();
    const unit = field(page, '单位名称');
    await unit.click();
    await page.keyboard.type('iFly ');
    await saved(page);
    // The store keeps no blank at the end; the field is not to be changed under the typing hand.
    expect(await unit.inputValue()).toBe('iFly ');
    await ime.compose('Nihao');
    expect(await unit.inputValue()).toBe('iFly Nihao');
    await ime.choose('你好');
    expect(await unit.inputValue()).toBe('iFly 你好');
    await saved(page);
    expect((await storedForm(page)).content.fields.unitName).toBe('iFly 你好');
  });
});

describe('what stands under composition', () => {
  test('is neither counted nor saved', async () => {
    const { page, ime } = await windowOn();
    await goToSection(page, '活动情况简介');
    await narrativeOf(page).click();
    await page.keyboard.type('科普');
    await saved(page);
    const before = await storedForm(page);
    await ime.compose('huodong');
    expect(await narrativeText(page)).toBe('科普huodong');
    expect(await countOf(page)).toBe('2 / 3000 字');
    // Going through the steps saves whatever waits to be saved: were there something, it would be stored now.
    await page.evaluate(
      "document.dispatchEvent(new Event('visibilitychange')), dispatchEvent(new Event('pagehide'))",
    );
    expect(await storedForm(page)).toEqual(before);
    await ime.choose('活动');
    await eventually(() => countOf(page)).toBe('4 / 3000 字');
    await saved(page);
    expect((await storedForm(page)).content.narrative).toBe('科普活动');
  });

  test('is not criticised', async () => {
    const { page, ime } = await windowOn();
    const findings = part(page, '基本信息').getByText(/^“单位名称”/u);
    await field(page, '单位名称').click();
    await ime.compose('kexie');
    await ime.choose('市科协');
    await saved(page);
    expect(await findings.count()).toBe(0);
    await page.keyboard.press('Tab');
    await part(page, '基本信息').getByText('请填写单位全称').waitFor();
  });

  test('is taken as it is when the field is left in the middle of it', async () => {
    const { page, ime } = await windowOn();
    await field(page, '单位名称').click();
    await ime.compose('nihao');
    await field(page, '职务').click();
    expect(await field(page, '单位名称').inputValue()).toBe('nihao');
    await page.keyboard.type('科员');
    await saved(page);
    expect((await storedForm(page)).content.fields).toMatchObject({ unitName: 'nihao', duty: '科员' });
  });
});

describe('Enter while composing', () => {
  test('in a field stays in the field and takes the letters once', async () => {
    const { page, ime } = await windowOn();
    const unit = field(page, '单位名称');
    await unit.click();
    await ime.compose('nihao');
    await ime.press('Enter');
    await ime.choose('nihao');
    expect(await unit.inputValue()).toBe('nihao');
    expect(await hasFocus(unit)).toBe(true);
    expect(await part(page, '基本信息').isVisible()).toBe(true);
  });

  test('in the narrative starts no paragraph', async () => {
    const { page, ime } = await windowOn();
    await goToSection(page, '活动情况简介');
    await narrativeOf(page).click();
    await ime.compose('nihao');
    await ime.press('Enter');
    await ime.choose('nihao');
    expect(await narrativeText(page)).toBe('nihao');
    await page.keyboard.press('Enter');
    expect(await narrativeText(page)).toBe('nihao\n');
  });

  test('a true Enter goes on to the next field and leaves the text as it is', async () => {
    const { page, ime } = await windowOn();
    const unit = field(page, '单位名称');
    await unit.click();
    await ime.compose('nihao');
    await ime.choose('你好');
    await page.keyboard.press('Enter');
    expect(await unit.inputValue()).toBe('你好');
    await eventually(() => hasFocus(field(page, '联系人'))).toBe(true);
  });
});

describe('a save that comes back while composing', () => {
  test('moves neither the caret nor the text of the narrative', async () => {
    const { page, ime } = await windowOn();
    await goToSection(page, '活动情况简介');
    const narrative = narrativeOf(page);
    await narrative.click();
    const { asked, letGo } = await holdSaves(page);
    await page.keyboard.type('上午在广场举办。');
    await page.keyboard.press('Home');
    for (let at = 0; at < 2; at += 1) await page.keyboard.press('ArrowRight');
    await asked;
    await ime.compose('kepu');
    letGo();
    await saved(page);
    expect(await narrativeText(page)).toBe('上午kepu在广场举办。');
    expect(await narrativeCaret(page)).toBe(6);
    await ime.compose('kepuzhou');
    await ime.choose('科普周');
    expect(await narrativeText(page)).toBe('上午科普周在广场举办。');
    expect(await narrativeCaret(page)).toBe(5);
    await saved(page);
    expect((await storedForm(page)).content.narrative).toBe('上午科普周在广场举办。');
  });

  test('moves neither the caret nor the text of a field', async () => {
    const { page, ime } = await windowOn();
    const unit = field(page, '单位名称');
    await unit.click();
    const { asked, letGo } = await holdSaves(page);
    await page.keyboard.type('常州学会');
    await setCaret(unit, 2);
    await asked;
    await ime.compose('shi');
    letGo();
    await saved(page);
    expect(await unit.inputValue()).toBe('常州shi学会');
    expect(await caretOf(unit)).toBe(5);
    await ime.choose('市');
    expect(await unit.inputValue()).toBe('常州市学会');
    expect(await caretOf(unit)).toBe(3);
    await saved(page);
    expect((await storedForm(page)).content.fields.unitName).toBe('常州市学会');
  });
});
