import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { NO_EDIT } from '../../shared/photo/edit.ts';
import { cellsOf, children, formTableOf, openDocx, rowsOf, within } from '../helpers/docx.ts';
import { expectAccessible } from './accessibility.ts';
import { Application } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { writePhotos } from './photoFiles.ts';
import { beside, storedForm } from './store.ts';
import {
  captionsOf,
  choosePhotos,
  eventually,
  field,
  focusInDialog,
  goToSection,
  hasFocus,
  newForm,
  part,
  saved,
  typeCaptions,
} from './window.ts';

const browser = browserOfFile();

/** The program at a form with so many of the drawn photos: landscape 1600 x 1200, 1600 x 1067, portrait 1200 x 1600. */
async function withPhotos(count: number, size?: { readonly width: number; readonly height: number }) {
  const application = await Application.open(browser(), size);
  const { page } = application;
  const files = await writePhotos(application.path('照片'));
  await newForm(page, 'activity');
  await goToSection(page, '照片');
  await choosePhotos(page, files.slice(0, count));
  return { application, page, files };
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const editsOf = async (page: Page) => (await storedForm(page)).photos.map(({ edit }) => edit);
const card = (page: Page, number: number) =>
  page.getByRole('listitem', { name: `照片${number}`, exact: true });

describe('the order', () => {
  test('changes by keys from the caption and from the handle; the focus goes along', async () => {
    const { application, page } = await withPhotos(3);
    await using _ = application;
    await typeCaptions(page, ['一', '二', '三']);
    await field(page, '照片1的说明').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await eventually(() => captionsOf(page)).toEqual(['二', '一', '三']);
    await eventually(() => hasFocus(field(page, '照片2的说明'))).toBe(true);
    await page.getByText('照片1移到了第 2 张。').waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: /^照片3的位置/u }).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await eventually(() => captionsOf(page)).toEqual(['三', '二', '一']);
    await page.keyboard.press('ArrowUp');
    await eventually(() => hasFocus(page.getByRole('button', { name: /^照片1的位置/u }))).toBe(true);
    await saved(page);
    expect((await storedForm(page)).photos.map(({ caption }) => caption)).toEqual(['三', '二', '一']);
  });

  test('changes by dragging, and not where Escape is pressed meanwhile', async () => {
    const { application, page } = await withPhotos(3);
    await using _ = application;
    await typeCaptions(page, ['一', '二', '三']);
    await saved(page);
    const drag = async (from: number, to: number) => {
      const handle = await page
        .getByRole('button', { name: new RegExp(`^照片${from}的位置`, 'u') })
        .boundingBox();
      const target = await card(page, to).boundingBox();
      await page.mouse.move((handle?.x ?? 0) + 10, (handle?.y ?? 0) + 10);
      await page.mouse.down();
      await page.mouse.move((handle?.x ?? 0) + 12, (target?.y ?? 0) + (target?.height ?? 0) / 2, {
        steps: 8,
      });
    };
    await page.getByRole('heading', { name: '照片', exact: true }).scrollIntoViewIfNeeded();
    await drag(2, 1);
    await page.mouse.move(400, 100, { steps: 3 });
    await page.mouse.up();
    await eventually(() => captionsOf(page)).toEqual(['二', '一', '三']);
    await saved(page);
    expect((await storedForm(page)).photos.map(({ caption }) => caption)).toEqual(['二', '一', '三']);
    await drag(2, 1);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await saved(page);
    expect(await captionsOf(page)).toEqual(['二', '一', '三']);
  });
});

describe('a photo', () => {
  test('is turned, turned again at once, taken back step by step, and had whole again', async () => {
    const { application, page } = await withPhotos(2);
    await using _ = application;
    await field(page, '照片1的说明').fill('还在写的说明');
    await button(page, '照片1向右转').click();
    await button(page, '照片1向右转').click();
    await eventually(() => editsOf(page)).toEqual([{ turns: 2, crop: null }, NO_EDIT]);
    await button(page, '撤销照片1的上一步').click();
    await card(page, 1).getByText('1200×1600 像素').waitFor();
    await button(page, '照片1向左转').click();
    await card(page, 1).getByText('1600×1200 像素').waitFor();
    await card(page, 1).getByText('与原图相同').waitFor();
    await button(page, '照片1向左转').click();
    await eventually(() => editsOf(page)).toEqual([{ turns: 3, crop: null }, NO_EDIT]);
    await saved(page);
    await page.reload();
    await card(page, 1).getByText('已转动').waitFor();
    expect(await captionsOf(page)).toEqual(['还在写的说明', '']);
    const picture = card(page, 1).locator('img');
    expect(await picture.getAttribute('src')).toMatch(/\/r3$/u);
    await eventually(() =>
      picture.evaluate(
        (image: { naturalWidth: number; naturalHeight: number }) => image.naturalHeight > image.naturalWidth,
      ),
    ).toBe(true);
    await button(page, '照片1恢复原图').focus();
    await page.keyboard.press('Enter');
    await eventually(() => editsOf(page)).toEqual([NO_EDIT, NO_EDIT]);
    await eventually(() => hasFocus(button(page, '撤销照片1的上一步'))).toBe(true);
    await button(page, '移除照片1').focus();
    await page.keyboard.press('Enter');
    await eventually(() => hasFocus(button(page, '放回'))).toBe(true);
  });

  test('is cropped by proportion and by keys, seen while it is done, and undone', async () => {
    const { application, page } = await withPhotos(1);
    await using _ = application;
    const held = Promise.withResolvers<void>();
    await page.route('**/picture/**', (route) => held.promise.then(() => route.continue()));
    await button(page, '裁剪照片1').click();
    // The picture comes after the proportion was chosen: it holds all the same.
    await page.getByRole('dialog').getByText('1:1', { exact: true }).click();
    held.resolve();
    await page.getByText('裁剪后的样子').waitFor();
    await focusInDialog(page);
    await expectAccessible(page, 'cropping');
    const preview = page.locator('.crop-window');
    await eventually(async () => (await preview.boundingBox())?.width).toBe(200);
    expect((await preview.boundingBox())?.height).toBe(200);
    await page.getByRole('dialog').getByText('自由', { exact: true }).click();
    await page.getByLabel('右边', { exact: true }).focus();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Control+ArrowLeft');
    await eventually(async () => ((await preview.boundingBox())?.width ?? 0) < 190).toBe(true);
    await button(page, '确定').click();
    await eventually(() => hasFocus(button(page, '裁剪照片1'))).toBe(true);
    await card(page, 1).getByText('已裁剪').waitFor();
    const [first] = (await storedForm(page)).photos;
    expect(first?.edit.crop).toMatchObject({ top: 0, height: 10_000, left: 1250 });
    expect(first?.heightPx).toBe(1200);
    expect(first?.widthPx).toBeLessThan(1200);
    await button(page, '撤销照片1的上一步').click();
    await eventually(() => editsOf(page)).toEqual([NO_EDIT]);
    await button(page, '裁剪照片1').click();
    await page.getByRole('dialog').getByText('1:1', { exact: true }).click();
    await eventually(async () => (await preview.boundingBox())?.height).toBe(200);
    await button(page, '选整张').click();
    await eventually(async () => (await preview.boundingBox())?.height).toBe(150);
    await focusInDialog(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await editsOf(page)).toEqual([NO_EDIT]);
  });

  test('is seen large by keys alone, with its neighbours, and gives the focus back', async () => {
    const { application, page } = await withPhotos(3);
    await using _ = application;
    await typeCaptions(page, ['广场', '星空', '风车']);
    await button(page, '放大看照片2').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '照片2（共 3 张）' }).waitFor();
    await focusInDialog(page);
    await expectAccessible(page, 'the big view');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('dialog').getByRole('img', { name: '风车' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('dialog').getByRole('img', { name: '广场' }).waitFor();
    await page.keyboard.press('+');
    await page.getByRole('dialog').getByText('150%').waitFor();
    await page.keyboard.press('0');
    await page.getByRole('dialog').getByText('100%').waitFor();
    for (let press = 0; press < 12; press += 1) await page.keyboard.press('Tab');
    await focusInDialog(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await eventually(() => hasFocus(button(page, '放大看照片2'))).toBe(true);
  });
});

/** The photos in each row of the Word file, and the width by height of each (EMU). */
async function exportedRows(page: Page) {
  const { id } = await storedForm(page);
  const { export: record } = await beside(page, 'forms.export', { id, draft: true, job: randomUUID() });
  const cells = rowsOf(formTableOf(openDocx(await readFile(record.path)))).flatMap(cellsOf);
  const rows = cells.flatMap((cell) => children(cell)).map((block) => within(block, 'wp:extent'));
  return rows
    .filter((row) => row.length > 0)
    .map((row) => row.map((extent) => Number(extent.getAttribute('cx')) / Number(extent.getAttribute('cy'))));
}

test('the layout and the edits that are chosen are those of the Word file', async () => {
  const { application, page } = await withPhotos(3);
  await using _ = application;
  const counts = async () => (await exportedRows(page)).map((row) => row.length);
  await page.getByRole('img', { name: '表上的排列：第1行照片1、照片2；第2行照片3' }).waitFor();
  expect(await counts()).toEqual([2, 1]);
  await page.getByText('每行一张', { exact: true }).click();
  await page.getByRole('img', { name: '表上的排列：第1行照片1；第2行照片2；第3行照片3' }).waitFor();
  await saved(page);
  expect((await storedForm(page)).lastExport?.current).toBe(false);
  expect(await counts()).toEqual([1, 1, 1]);
  await button(page, '照片1向左转').click();
  await card(page, 1).getByText('已转动').waitFor();
  const [[first = 0] = []] = await exportedRows(page);
  expect(first).toBeCloseTo(1200 / 1600, 2);
  await page.reload();
  await part(page, '照片').waitFor();
  expect(await page.getByRole('radio', { name: '每行一张' }).isChecked()).toBe(true);
  await page.getByText('自动', { exact: true }).click();
  await saved(page);
  expect((await storedForm(page)).content.photoLayout).toBeUndefined();
});

test('how many are too few or too many is said at the top, and people in pictures are remembered once', async () => {
  const { application, page, files } = await withPhotos(2);
  await using _ = application;
  const section = part(page, '照片');
  await section.getByText('还差 1 张', { exact: true }).waitFor();
  await section.getByText(/不满 14 周岁/u).waitFor();
  await section.getByRole('button', { name: '知道了' }).click();
  await section.getByText(/不满 14 周岁/u).waitFor({ state: 'detached' });
  await choosePhotos(page, files.slice(2));
  expect(await section.getByText(/还差|多了/u).count()).toBe(0);
  await page.evaluate(`(() => {
    window.paste = async (colour) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 200, height: 150 });
      const context = canvas.getContext('2d');
      context.fillStyle = colour;
      context.fillRect(0, 0, 200, 150);
      const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
      const data = new DataTransfer();
      data.items.add(new File([blob], colour + '.png', { type: 'image/png' }));
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    };
  })()`);
  await page.evaluate("paste('red')");
  await section.getByText('多了 1 张，导出前请移除', { exact: true }).waitFor();
  await page.reload();
  await section.getByText('6 张（要 3–5 张）').waitFor();
  expect(await section.getByText(/不满 14 周岁/u).count()).toBe(0);
});

test.each([
  ['1024 × 700', { width: 1024, height: 700 }],
  ['1366 × 768 at 200 %', { width: 683, height: 384 }],
])('on %s nothing is cut off sideways, and all of it is accessible', async (_name, size) => {
  const { application, page } = await withPhotos(3, size);
  await using _ = application;
  await button(page, '照片1向右转').click();
  await card(page, 1).getByText('已转动').waitFor();
  await expectAccessible(page, 'photos');
  const cutOff = `[...document.querySelectorAll('.form-section, .photos-section, .photo, .layout-choice')]
    .filter((element) => element.scrollWidth > element.clientWidth + 1).map(({ className }) => className)`;
  expect(await page.evaluate(cutOff)).toEqual([]);
});
