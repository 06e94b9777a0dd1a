import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { Application } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { writeBrokenPhoto, writePhotos } from './photoFiles.ts';
import { storedForm } from './store.ts';
import {
  captionsOf,
  choosePhotos,
  eventually,
  field,
  focusInDialog,
  goToSection,
  newForm,
  part,
  saved,
} from './window.ts';

const browser = browserOfFile();

/** The program at the photos of a new form, and the five drawn photos. */
async function atPhotos() {
  const application = await Application.open(browser());
  const { page } = application;
  const files = await writePhotos(application.path('照片'));
  await newForm(page, 'unit');
  await goToSection(page, '照片');
  return { application, page, files };
}

const namesOn = async (page: Page) => (await storedForm(page)).photos.map(({ name }) => name);

/** Drags files and folders of the machine over a place of the window and lets them go there, as the system does. */
async function drop(
  page: Page,
  paths: readonly string[],
  { x, y }: { readonly x: number; readonly y: number },
) {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
    if (type === 'dragOver') await page.getByText('松开鼠标，把照片加到这份表上').waitFor();
  }
  await session.detach();
}

const IN_SECTION = { x: 700, y: 300 };
const IN_MENU = { x: 60, y: 400 };

describe('photos dropped', () => {
  test('come on the form; one bad file of five does not stop the four, and is named', async () => {
    const { application, page, files } = await atPhotos();
    await using _ = application;
    const broken = await writeBrokenPhoto(application.path('照片'), '没拷完.jpg');
    await drop(page, [...files.slice(0, 2), broken, ...files.slice(2, 4)], IN_SECTION);
    await page
      .getByText('“没拷完.jpg”没有加入：图片已损坏或没有拷贝完整，请从手机或相机重新拷贝。')
      .waitFor();
    await eventually(() => namesOn(page)).toEqual(files.slice(0, 4).map((file) => basename(file)));
    await page.getByText('加入了 4 张照片，1 个文件没有加入。').waitFor({ state: 'attached' });
    expect(await page.getByText('松开鼠标').count()).toBe(0);
  });

  test('in folders are found in them, in the order of their names; what is no picture is said', async () => {
    const { application, page, files } = await atPhotos();
    await using _ = application;
    const folder = application.path('科普日');
    const photos = await Promise.all(files.slice(0, 3).map((file) => readBytes(file)));
    await writeAll(folder, {
      '图10.jpg': photos[0],
      '图2.JPG': photos[1],
      '下午/图1.jpeg': photos[2],
      '说明.docx': new Uint8Array([1]),
      'Thumbs.db': new Uint8Array([1]),
    });
    await drop(page, [folder], IN_SECTION);
    await page.getByText('另有 1 个文件不是图片，没有加入。').waitFor();
    await eventually(async () => (await namesOn(page)).toSorted()).toEqual([
      '图1.jpeg',
      '图10.jpg',
      '图2.JPG',
    ]);
    const names = await namesOn(page);
    expect(names.indexOf('图2.JPG')).toBeLessThan(names.indexOf('图10.jpg'));
  });

  test('beside the section do nothing, and the program stays where it is', async () => {
    const { application, page, files } = await atPhotos();
    await using _ = application;
    const address = page.url();
    await drop(page, files.slice(0, 1), IN_MENU);
    await choosePhotos(page, files.slice(1, 2));
    expect(page.url()).toBe(address);
    expect(await namesOn(page)).toEqual([basename(files[1] ?? '')]);
  });
});

const readBytes = async (file: string) => new Uint8Array(await readFile(file));

async function writeAll(folder: string, files: Readonly<Record<string, Uint8Array | undefined>>) {
  for (const [name, bytes = new Uint8Array()] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, bytes);
  }
}

describe('what is pasted', () => {
  test('comes on the form: picture data once, and copied files', async () => {
    const { application, page, files } = await atPhotos();
    await using _ = application;
    await page.evaluate(COPY_PICTURE);
    await page.getByRole('heading', { name: '照片' }).click();
    await page.keyboard.press('Control+V');
    await eventually(() => namesOn(page)).toEqual(['粘贴的图片.png']);
    await page.keyboard.press('Control+V');
    await page.getByText('这张照片已经在表上（照片1），没有重复加入。').waitFor();
    await pasteFiles(page, files.slice(0, 2));
    await eventually(() => namesOn(page)).toEqual([
      '粘贴的图片.png',
      ...files.slice(0, 2).map((file) => basename(file)),
    ]);
  });

  test('as text goes into the caption, and elsewhere it is said that it is no picture', async () => {
    const { application, page, files } = await atPhotos();
    await using _ = application;
    await choosePhotos(page, files.slice(0, 1));
    await page.evaluate("navigator.clipboard.writeText('9月12日，样例广场')");
    await field(page, '照片1的说明').click();
    await page.keyboard.press('Control+V');
    expect(await captionsOf(page)).toEqual(['9月12日，样例广场']);
    expect(await page.getByText('剪贴板里没有图片').count()).toBe(0);
    await page.getByRole('button', { name: '裁剪照片1' }).focus();
    await page.keyboard.press('Control+V');
    await page.getByText('剪贴板里没有图片。请先复制照片，再按 Ctrl+V。').waitFor();
    await saved(page);
    expect((await storedForm(page)).photos).toHaveLength(1);
  });
});

const COPY_PICTURE = `(async () => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 });
  const context = canvas.getContext('2d');
  context.fillStyle = '#3a7';
  context.fillRect(0, 0, 320, 240);
  const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
})()`;

/** Files copied in a file manager: only the event can be made here. */
async function pasteFiles(page: Page, paths: readonly string[]): Promise<void> {
  const files = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), bytes: [...(await readBytes(path))] })),
  );
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    for (const { name, bytes } of ${JSON.stringify(files)})
      clipboardData.items.add(new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' }));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  })()`);
}

test('a folder of many more photos than the form takes is chosen from first', async () => {
  const { application, page, files } = await atPhotos();
  await using _ = application;
  const folder = application.path('很多');
  const photos = await Promise.all(files.map((file) => readBytes(file)));
  await writeAll(
    folder,
    Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`现场${at + 1}.jpg`, photos[at % photos.length]]),
    ),
  );
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择文件夹' }).click(),
  ]);
  await chooser.setFiles(folder);
  await page.getByRole('dialog', { name: '找到 30 张照片，请选要加入的' }).waitFor();
  await focusInDialog(page);
  await expectAccessible(page, 'choosing among many');
  for (const number of [2, 1, 13, 4, 5])
    await page.getByRole('checkbox', { name: `现场${number}.jpg`, exact: true }).click();
  await page.getByText('已选 5 张，最多 5 张').waitFor();
  expect(await page.getByRole('checkbox', { name: '现场6.jpg', exact: true }).isDisabled()).toBe(true);
  await page.getByRole('checkbox', { name: '现场13.jpg', exact: true }).click();
  await page.getByRole('button', { name: '加入 4 张' }).click();
  await eventually(() => namesOn(page)).toEqual(['现场1.jpg', '现场2.jpg', '现场4.jpg', '现场5.jpg']);
});

test('cancelled, what is on its way does not come, the rest is not begun, and others can be chosen', async () => {
  const { application, page, files } = await atPhotos();
  await using _ = application;
  let asked = 0;
  const held = Promise.withResolvers<void>();
  await page.route('**/call/photos.prepare', async (route) => {
    asked += 1;
    await held.promise;
    await route.continue();
  });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择照片' }).click(),
  ]);
  await chooser.setFiles(files.slice(0, 3));
  await page.getByText('正在处理第 1 张，共 3 张…').waitFor();
  await eventually(() => asked).toBe(1);
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByText(/^正在处理第/u).waitFor({ state: 'detached' });
  held.resolve();
  await choosePhotos(page, files.slice(3, 4));
  await eventually(() => namesOn(page)).toEqual([basename(files[3] ?? '')]);
  expect(asked).toBe(2);
});

test('a file above the bound is refused by its size before it is read', async () => {
  const { application, page } = await atPhotos();
  await using _ = application;
  await page.evaluate(`(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(70 * 1024 * 1024)], '全景.jpg', { type: 'image/jpeg' }));
    const options = { dataTransfer, bubbles: true, cancelable: true };
    document.querySelector('.photos-section').dispatchEvent(new DragEvent('drop', options));
  })()`);
  await part(page, '照片')
    .getByText(/^“全景.jpg”没有加入：文件有 70.0 MB，超过 [\d.]+ MB；请换一张，或先缩小。$/u)
    .waitFor();
});
