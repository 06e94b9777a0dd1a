import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { Application, LAPTOP } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { writePhotos } from './photoFiles.ts';
import {
  choosePhotos,
  eventually,
  field,
  goToSection,
  hasFocus,
  narrativeOf,
  newForm,
  saved,
} from './window.ts';

const browser = browserOfFile();

const NARROW = { width: 1024, height: 700 };

const region = (page: Page): Locator => page.getByRole('region', { name: '推荐表预览' });
/** The rendered form, without the styles beside it. */
const sheet = (page: Page): Locator => region(page).locator('.sheet');
const marker = (page: Page): Locator => region(page).locator('.marker');

interface Rect {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const rectOf = (locator: Locator): Promise<Rect> =>
  locator.evaluate((element: { getBoundingClientRect: () => Rect }) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return { top, bottom, left, right };
  });

/** Whether a place is marked and in sight of the preview. */
async function isMarked(page: Page, place: Locator): Promise<boolean> {
  if ((await place.count()) === 0 || !(await marker(page).isVisible())) return false;
  const [mark, inside, body] = [await rectOf(marker(page)), await rectOf(place), await rectOf(region(page))];
  const around = mark.top <= inside.top + 2 && mark.bottom >= inside.bottom - 2;
  return around && mark.left <= inside.left + 2 && inside.top >= body.top && inside.bottom <= body.bottom;
}

const textIn = (page: Page, text: string): Locator => sheet(page).getByText(text, { exact: true });

describe('the form beside the fields', () => {
  test('is the blank form at first, marked as a draft as its export would be', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    await newForm(page, 'activity');
    await textIn(page, '2021年全国科普日优秀活动推荐表').waitFor();
    await sheet(page).getByText(/^草稿/u).waitFor();
    await page.getByText('内容与导出的 Word 一致，不分页').waitFor();
  });

  test('shows what is typed before and after it is saved, each in its cell, and marks it', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    await newForm(page, 'unit');
    await field(page, '邮编').fill('213003');
    await eventually(() => isMarked(page, textIn(page, '213003'))).toBe(true);
    const label = await rectOf(textIn(page, '邮编'));
    const value = await rectOf(textIn(page, '213003'));
    expect(value.left).toBeGreaterThan(label.right);
    await page.route('**/call/forms.save', (route) => route.abort());
    await field(page, '职务').fill('没有存上的科员');
    await eventually(() => isMarked(page, textIn(page, '没有存上的科员'))).toBe(true);
  });

  test('marks the paragraph of the caret and brings it into sight', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    await newForm(page, 'unit');
    await goToSection(page, '活动情况简介');
    const paragraphs = Array.from({ length: 60 }, (_, at) => `第${at + 1}段的内容在这里。`);
    await narrativeOf(page).fill(paragraphs.join('\n\n'));
    await eventually(() => isMarked(page, textIn(page, '第60段的内容在这里。'))).toBe(true);
    await narrativeOf(page).press('Control+Home');
    await eventually(() => isMarked(page, textIn(page, '第1段的内容在这里。'))).toBe(true);
  });

  test('shows each caption under its photo, and marks the photo that is worked on', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    await newForm(page, 'unit');
    await goToSection(page, '照片');
    await choosePhotos(page, (await writePhotos(application.path('照片'))).slice(0, 2));
    await field(page, '照片1的说明').fill('广场上的大篷车');
    await field(page, '照片2的说明').fill('星空课堂的孩子');
    await eventually(() => isMarked(page, textIn(page, '星空课堂的孩子'))).toBe(true);
    expect(await isMarked(page, textIn(page, '广场上的大篷车'))).toBe(false);
    const pictures = sheet(page).locator('img');
    expect(await pictures.count()).toBe(2);
    for (const [at, text] of ['广场上的大篷车', '星空课堂的孩子'].entries()) {
      const [picture, caption] = [await rectOf(pictures.nth(at)), await rectOf(textIn(page, text))];
      expect(caption.bottom).toBeGreaterThan(picture.bottom + 5);
      expect(caption.left).toBeLessThan(picture.right);
      expect(caption.right).toBeGreaterThan(picture.left);
    }
    await page.getByText('每行一张', { exact: true }).click();
    await eventually(() => sheet(page).locator('p:has(img)', { hasText: '大篷车' }).count()).toBe(1);
    await field(page, '照片1的说明').focus();
    await eventually(() => isMarked(page, textIn(page, '广场上的大篷车'))).toBe(true);
    expect(await isMarked(page, textIn(page, '星空课堂的孩子'))).toBe(false);
  });

  test('hostile text stays text', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    await newForm(page, 'unit');
    const title = await page.title();
    await field(page, '单位名称').fill(hostile);
    await goToSection(page, '活动情况简介');
    await narrativeOf(page).fill(`${hostile}<style>*{display:none}</style>`);
    await eventually(() => sheet(page).getByText('<script>', { exact: false }).count()).toBe(2);
    expect(await sheet(page).locator('img, script, style').count()).toBe(0);
    expect(await page.title()).toBe(title);
  });

  test('a click on a place leads to its field', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    await newForm(page, 'unit');
    await field(page, '传真').fill('0519-80000001');
    await textIn(page, '0519-80000001').waitFor();
    await goToSection(page, '照片');
    await textIn(page, '0519-80000001').click();
    await eventually(() => hasFocus(field(page, '传真'))).toBe(true);
  });

  test('stays where it was scrolled to, and keeps what did not change, while something is typed elsewhere', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    await newForm(page, 'unit');
    await field(page, '邮编').fill('213003');
    await textIn(page, '213003').waitFor();
    await sheet(page).evaluate(
      (element: { querySelector: (selector: string) => Record<string, unknown> }) => {
        element.querySelector('table').kept = true;
      },
    );
    await field(page, '邮编').fill('213004');
    await textIn(page, '213004').waitFor();
    const isKept = await sheet(page).evaluate(
      (element: { querySelector: (selector: string) => Record<string, unknown> }) =>
        element.querySelector('table').kept === true,
    );
    expect(isKept).toBe(true);
  });

  test('that could not be made says so, and the fields stay of use', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    await newForm(page, 'unit');
    await textIn(page, '单位名称').waitFor();
    await page.route('**/call/forms.preview', (route) => route.abort());
    await field(page, '职务').fill('科员');
    await region(page)
      .getByText(/^预览没有更新/u)
      .waitFor();
    await saved(page);
    await page.unrouteAll();
    await region(page).getByRole('button', { name: '再试一次' }).click();
    await textIn(page, '科员').waitFor();
  });
});

describe('the size of the preview', () => {
  test('fits its column, can be true or changed by steps and keys, and is remembered', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    await newForm(page, 'unit');
    const width = async () => {
      const { left, right } = await rectOf(region(page).locator('.preview-paper'));
      return Math.round(right - left);
    };
    const fitting = await width();
    const body = await rectOf(region(page));
    expect(fitting).toBeLessThan(body.right - body.left);
    await page.getByRole('button', { name: '100%' }).click();
    await eventually(width).toBe(794);
    await page.getByRole('button', { name: '缩小' }).click();
    await eventually(width).toBe(714);
    await goToSection(page, '照片');
    await eventually(width).toBe(714);
    await region(page).focus();
    await page.keyboard.press('0');
    await eventually(width).toBe(fitting);
  });

  test('the preview can be closed and opened again, also where there is no room beside the fields', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    await newForm(page, 'unit');
    const button = page.getByRole('button', { name: '内容预览' });
    await textIn(page, '单位名称').waitFor();
    await page.getByRole('button', { name: '关闭预览' }).click();
    await region(page).waitFor({ state: 'detached' });
    await eventually(() => hasFocus(button)).toBe(true);
    await button.click();
    await textIn(page, '单位名称').waitFor();
    await page.setViewportSize(NARROW);
    await region(page).waitFor({ state: 'detached' });
    await button.click();
    await textIn(page, '单位名称').waitFor();
    await eventually(() => hasFocus(region(page))).toBe(true);
    await page.keyboard.press('Escape');
    await region(page).waitFor({ state: 'detached' });
    await eventually(() => hasFocus(button)).toBe(true);
  });
});

describe('whoever works without eyes or mouse', () => {
  test.each([LAPTOP, NARROW])('has nothing in the way at $width px', async (size) => {
    await using application = await Application.open(browser(), size);
    const { page } = application;
    await newForm(page, 'unit');
    if (size === NARROW) await page.getByRole('button', { name: '内容预览' }).click();
    await textIn(page, '单位名称').waitFor();
    await expectAccessible(page, 'the preview');
    expect(await page.locator('.preview-paper').getAttribute('aria-hidden')).toBe('true');
  });
});

describe('LibreOffice, where it is installed', () => {
  test('shows its pages and their number on demand, says when they are out of date, and leaves nothing behind', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    await newForm(page, 'unit');
    await page.getByRole('button', { name: '用 LibreOffice 看分页' }).click();
    await page.getByText(/^LibreOffice 排出 \d 页$/u).waitFor({ timeout: 100_000 });
    await page.getByText(/^第 1 页，共 \d 页$/u).waitFor();
    await page.getByText('LibreOffice 的分页，Word/WPS 可能略有不同').waitFor();
    const picture = region(page).locator('figure img').first();
    const width = (image: { readonly naturalWidth: number }) => image.naturalWidth;
    await eventually(() => picture.evaluate(width)).toBeGreaterThan(1_000);
    await field(page, '职务').fill('科员');
    await page.getByText('之后内容有改动').waitFor();
    await page.getByRole('button', { name: '返回预览' }).click();
    await textIn(page, '科员').waitFor();
    await eventually(async () => (await leftBehind()).length).toBe(0);
  }, 180_000);
});

/** Folders of conversions that are still there. */
const leftBehind = async (): Promise<readonly string[]> =>
  existsSync(tmpdir())
    ? (await readdir(tmpdir())).filter((name) => name.startsWith('jianbiaotong-pages-'))
    : [];
