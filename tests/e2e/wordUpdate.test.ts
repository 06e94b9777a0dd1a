import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { drawSamplePhotos } from '../../electron/photos/samplePhoto.ts';
import type { OpenForm } from '../../shared/api/model.ts';
import { DOCUMENT, inDocument, type Mutation, mutated } from '../electron/documents/proof/mutations.ts';
import { activityTable } from '../electron/documents/readBack/handMade.ts';
import { docxOf, p, picture } from '../electron/documents/reading/wordXml.ts';
import { namesBelow } from '../helpers/folders.ts';
import { expectAccessible } from './accessibility.ts';
import { Application, LAPTOP } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { addExportable } from './exportable.ts';
import { overflowOf } from './overflow.ts';
import { beside, storedForm } from './store.ts';
import {
  eventually,
  goToList,
  goToSection,
  hasFocus,
  narrativeText,
  openForm,
  part,
  rowOf,
  saved,
} from './window.ts';

const browser = browserOfFile();

const NAME = '样例广场科学夜体验';
const NARRATIVE =
  '一、活动背景\n9月11日，我单位在社区广场举办科普活动3场。参与群众1200人次。现场气氛热烈。\n二、活动成效\n资料发放500份。群众反响很好。';
const DRAWN = (await drawSamplePhotos()).map((each) => new Uint8Array(each));
const CAPTIONS = ['广场全景', '星空课堂', '风车制作'];

const dialogOf = (page: Page) => page.getByRole('dialog', { name: '用改过的 Word 更新' });
const box = (page: Page, name: string) => dialogOf(page).getByRole('checkbox', { name });

/* One program and one exported form for all tests: starting both takes longer than any of them. */
let application: Application;
let page: Page;
let file: Uint8Array;
let before: OpenForm;

beforeAll(async () => {
  application = await Application.open(browser());
  ({ page } = application);
  const [id = ''] = await addExportable(page, [NAME]);
  const form = await beside(page, 'forms.open', { id });
  const photos = form.photos.map((photo, at) => ({ id: photo.id, caption: CAPTIONS[at] ?? '' }));
  await beside(page, 'forms.save', { id, version: form.version, changes: { narrative: NARRATIVE, photos } });
  await openForm(page, NAME);
  await goToSection(page, '导出与盖章');
  await part(page, '导出与盖章').getByRole('button', { name: '导出 Word' }).click();
  await part(page, '导出与盖章').getByText('已导出', { exact: true }).waitFor();
  const names = await namesBelow(application.folders.output);
  const name = names.find((each) => each.endsWith('.docx')) ?? '';
  file = new Uint8Array(await readFile(join(application.folders.output, name)));
  before = await storedForm(page);
});
afterAll(() => application[Symbol.asyncDispose]());

/** The form at its export, as it was then, whatever a test before did to it. */
beforeEach(async () => {
  await page.setViewportSize(LAPTOP);
  const { id, content, photos } = before;
  const now = await beside(page, 'forms.open', { id });
  const { reportingUnit, fields, narrative, opinions } = content;
  if (JSON.stringify(now.content) !== JSON.stringify(content))
    await beside(page, 'word.take', {
      id,
      version: now.version,
      reason: 'restore',
      changes: { reportingUnit, fields, narrative, opinions },
      photos: photos.map((photo) => ({ id: photo.id, caption: photo.caption })),
    });
  await openAt(id);
  before = await storedForm(page);
});

async function openAt(id: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/forms/${id}/export`);
  await page.reload();
  await part(page, '导出与盖章').waitFor();
}

async function edited(mutation: Mutation, as = '改过.docx'): Promise<string> {
  return written(mutated(file, mutation), as);
}

async function written(bytes: Uint8Array, as: string): Promise<string> {
  const path = application.path(as);
  await writeFile(path, bytes);
  return path;
}

/** What a leader does in Word: a blank under tracking, a number, a sentence less, another caption. */
const LEADER = inDocument((xml) =>
  xml
    .replace('0519-80000000', '0519-81111111')
    .replace('参与群众1200人次。', '参与群众2100人次。')
    .replace('群众反响很好。', '')
    .replace('>星空课堂<', '>星空下的课堂<')
    .replace(
      /<w:t([^>]*)>科员<\/w:t>/u,
      '<w:t$1></w:t></w:r><w:del w:id="1" w:author="样例"><w:r><w:delText>科员</w:delText></w:r></w:del><w:ins w:id="2" w:author="样例"><w:r><w:t>主任</w:t></w:r></w:ins><w:r><w:t></w:t>',
    ),
);

/** Drags a file of the machine over the window and lets it go there, as the system does. */
async function drop(path: string, hovering: string | null): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
    if (type === 'dragOver' && hovering !== null) await page.getByText(hovering).waitFor();
  }
  await session.detach();
}

const HOVERING = '松开鼠标，对照这个 Word 文件';

async function choose(path: string, button = '用改过的 Word 更新…'): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles(path);
}

/** Nothing of the dialog is cut off on a small screen and at 200 %, and its last button can be reached. */
async function expectFits(button: Locator): Promise<void> {
  for (const size of SMALL) {
    await page.setViewportSize(size);
    await expectAccessible(page, `Word ${size.width}`);
    expect(await overflowOf(page), String(size.width)).toEqual([]);
    await button.scrollIntoViewIfNeeded();
    const bounds = await button.boundingBox();
    expect(bounds && bounds.y >= 0 && bounds.y + bounds.height <= size.height, String(size.width)).toBe(true);
  }
}

const SMALL = [
  { width: 1024, height: 700 },
  { width: 683, height: 384 },
] as const;

describe('a Word file that the leader changed', () => {
  test('dropped on its form: some of it is taken, one is left, and all of it comes back', async () => {
    await drop(await edited(LEADER), HOVERING);
    const dialog = dialogOf(page);
    await dialog.getByText('共有 5 处不同，选了 5 处采用。').waitFor();
    await dialog.getByText(/^文件里有 2 处修订，按“接受修订”以后的内容对照/u).waitFor();
    await dialog.getByText(/^这个文件是从最近一次导出（今天 .*）改来的。$/u).waitFor();
    const names = ['职务', '电话', '简介第 1 处', '简介第 2 处', '照片2的说明'];
    for (const name of names) expect(await box(page, name).isChecked(), name).toBe(true);
    await expectAccessible(page, '用改过的 Word 更新');
    expect((await storedForm(page)).version).toBe(before.version);
    await box(page, '电话').uncheck();
    await dialog.getByRole('button', { name: '采用 4 处' }).click();
    await page.getByText('已采用 Word 文件里的 4 处改动。').waitFor();
    const { content, photos } = await storedForm(page);
    expect(content).toEqual({
      ...before.content,
      fields: { ...before.content.fields, duty: '主任' },
      narrative: NARRATIVE.replace('1200', '2100').replace('群众反响很好。', ''),
      photos: before.content.photos.map((photo, at) =>
        at === 1 ? { ...photo, caption: '星空下的课堂' } : photo,
      ),
    });
    expect(photos.map(({ id }) => id)).toEqual(before.photos.map(({ id }) => id));
    const [kept] = await beside(page, 'history.list', { form: before.id });
    expect(kept?.reason).toBe('import');
    await goToSection(page, '活动情况简介');
    expect(await narrativeText(page)).toBe(content.narrative);
    const undo = page.getByRole('button', { name: '撤销采用' });
    await expectAccessible(page, '已采用');
    await undo.click();
    await page.getByText('已撤销，回到采用以前的内容。').waitFor();
    const back = await storedForm(page);
    expect([back.content, back.photos]).toEqual([before.content, before.photos]);
    await eventually(() => narrativeText(page)).toBe(NARRATIVE);
    await undo.waitFor({ state: 'detached' });
    // The window goes on writing where it was.
    await page.getByRole('textbox', { name: /^活动情况简介/u }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('又写了。');
    await saved(page);
    expect((await storedForm(page)).content.narrative).toBe(`${NARRATIVE}又写了。`);
  });

  test('photos: one gone, one new with its caption, others in another order; taken as one, and back', async () => {
    const path = await edited(({ text, names }) => {
      const pictures = names.filter((name) => name.startsWith('word/media/'));
      const [first = ''] = picturesInOrder(text, pictures);
      return {
        [first]: DRAWN[4] ?? new Uint8Array(),
        [DOCUMENT]: text(DOCUMENT).replace('>广场全景<', '>机器人展示<'),
      };
    });
    await drop(path, HOVERING);
    const dialog = dialogOf(page);
    await dialog.getByText('共有 2 处不同，选了 2 处采用。').waitFor();
    await eventually(() => dialog.getByRole('img', { name: /照片/u }).count()).toBe(2);
    await expectAccessible(page, '照片不同');
    await dialog.getByRole('button', { name: '采用 2 处' }).click();
    await page.getByText('已采用 Word 文件里的 2 处改动。').waitFor();
    expect((await storedForm(page)).photos.map(({ caption }) => caption)).toEqual([
      '机器人展示',
      '星空课堂',
      '风车制作',
    ]);
    await page.getByRole('button', { name: '撤销采用' }).click();
    await page.getByText('已撤销，回到采用以前的内容。').waitFor();
    expect((await storedForm(page)).photos).toEqual(before.photos);
  });

  test('by keyboard alone: chosen, one box taken off, taken', async () => {
    await choose(await edited(LEADER));
    const dialog = dialogOf(page);
    await dialog.getByText('共有 5 处不同，选了 5 处采用。').waitFor();
    await reachByTab(box(page, '职务'));
    await page.keyboard.press('Space');
    await dialog.getByText('共有 5 处不同，选了 4 处采用。').waitFor();
    await dialog.getByRole('button', { name: '全部不用' }).press('Enter');
    await dialog.getByText('共有 5 处不同，选了 0 处采用。').waitFor();
    expect(await dialog.getByRole('button', { name: '采用', exact: true }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: '全部采用' }).press('Enter');
    await dialog.getByRole('button', { name: '采用 5 处' }).press('Enter');
    await eventually(() => hasFocus(page.getByRole('button', { name: '撤销采用' }))).toBe(true);
    await page.getByRole('button', { name: '关闭这条提示' }).press('Enter');
    await page.getByText('已采用 Word 文件里的 5 处改动。').waitFor({ state: 'detached' });
  });

  test('of a form that was changed since that export: what changed here later is named and stays', async () => {
    const fields = { ...before.content.fields, phone: '0519-82222222' };
    const changes = { narrative: `${NARRATIVE}后来又写了一句。`, fields };
    await beside(page, 'forms.save', { id: before.id, version: before.version, changes });
    await page.reload();
    await choose(await edited(LEADER));
    const dialog = dialogOf(page);
    await dialog.getByText(/^那次导出以后，这份表在荐表通里又改过/u).waitFor();
    await dialog.getByText('共有 6 处不同，选了 4 处采用。').waitFor();
    const left = box(page, '导出以后在荐表通里改过');
    expect(await left.isChecked()).toBe(false);
    expect(await box(page, '导出以后两边都改过').isChecked()).toBe(false);
    await expectAccessible(page, '导出以后改过');
    await dialog.getByRole('button', { name: '采用 4 处' }).click();
    await page.getByText('已采用 Word 文件里的 4 处改动。').waitFor();
    const { content } = await storedForm(page);
    expect(content.narrative).toBe(
      `${NARRATIVE.replace('1200', '2100').replace('群众反响很好。', '')}后来又写了一句。`,
    );
    expect(content.fields.phone).toBe('0519-82222222');
  });

  test('fits a small screen, and 200 %', async () => {
    await choose(await edited(LEADER));
    await dialogOf(page).getByText('共有 5 处不同，选了 5 处采用。').waitFor();
    await expectFits(dialogOf(page).getByRole('button', { name: '采用 5 处' }));
  });
});

describe('a Word file of which nothing is taken', () => {
  test('an unchanged one; one of another form is asked about; one of another kind is refused', async () => {
    const path = await written(file, '原样.docx');
    await choose(path);
    const dialog = dialogOf(page);
    await dialog.getByText('文件和荐表通里的内容完全一样，没有要采用的改动。').waitFor();
    await expectAccessible(page, '没有不同');
    await dialog.getByRole('button', { name: '关闭', exact: true }).last().click();
    await dialog.waitFor({ state: 'detached' });
    const { id: other } = await beside(page, 'forms.duplicate', { id: before.id });
    const copy = await beside(page, 'forms.open', { id: other });
    const changes = { narrative: '全是别的话。' };
    await beside(page, 'forms.save', { id: other, version: copy.version, changes });
    await openAt(other);
    await choose(path);
    await dialog.getByText(`它是从另一份推荐表“${NAME}”导出的。`).waitFor();
    await expectAccessible(page, '另一份推荐表');
    await dialog.getByRole('button', { name: '仍然对照' }).click();
    await dialog.getByRole('button', { name: /^下一步：用这 \d+ 项/u }).click();
    await dialog.getByText(/选了 0 处采用。$/u).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const { id: unit } = await beside(page, 'forms.create', { kind: 'unit' });
    await openAt(unit);
    await choose(path);
    await dialog.getByText(/^这个 Word 文件是“优秀活动.*不能用它来更新。/u).waitFor();
    for (const id of [other, unit]) await beside(page, 'forms.bin', { id });
  });

  test('what is no Word file, what has no form, what has two of them; each in words, and another file is chosen there', async () => {
    await choose(await written(file.subarray(0, 4_000), '损坏.docx'));
    const dialog = dialogOf(page);
    await dialog
      .getByRole('alert')
      .getByText(/^读不了这个文件：/u)
      .waitFor();
    await expectAccessible(page, '读不了');
    const another = async (path: string) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        dialog.getByRole('button', { name: '换一个文件…' }).click(),
      ]);
      await chooser.setFiles(path);
    };
    await another(
      await edited(
        inDocument((xml) => xml.replace(/<w:tbl>.*<\/w:tbl>/su, '')),
        '没有表.docx',
      ),
    );
    await dialog.getByText(/^这个 Word 文件里没有找到推荐表/u).waitFor();
    const twice: Mutation = ({ text }) => {
      const xml = text(DOCUMENT);
      const [, body = '', end = ''] = /<w:body>(.*)(<w:sectPr.*)<\/w:body>/su.exec(xml) ?? [];
      const changed = body.replaceAll('1200人次', '2100人次');
      return {
        [DOCUMENT]: xml.replace(/<w:body>.*<\/w:body>/su, () => `<w:body>${body}${changed}${end}</w:body>`),
      };
    };
    await another(await edited(twice, '两份.docx'));
    await dialog.getByText(/^这个 Word 文件里有 2 份推荐表/u).waitFor();
    await dialog.getByRole('button', { name: '对照第 2 份' }).click();
    await dialog.getByText('共有 1 处不同，选了 1 处采用。').waitFor();
    await dialog.getByRole('button', { name: '取消', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await storedForm(page)).version).toBe(before.version);
  });

  test('dropped at the photos it is no photo; a photo dropped elsewhere says where it belongs', async () => {
    await goToSection(page, '照片');
    await drop(await edited(LEADER), HOVERING);
    await dialogOf(page).getByText('共有 5 处不同，选了 5 处采用。').waitFor();
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'detached' });
    expect(await page.locator('.refused').count()).toBe(0);
    await goToSection(page, '基本信息');
    await drop(await written(DRAWN[0] ?? new Uint8Array(), '活动.jpg'), null);
    await page.getByText('照片请在“照片”一步里加入；要用 Word 文件更新，请拖入 docx 文件。').waitFor();
    await rowOf(page, NAME).waitFor({ state: 'detached' });
  });
});

describe('a file that was made by hand', () => {
  const CREATED = '从 Word 文件新建';
  const OWN = '样例另一场活动';
  const made = (values: Readonly<Record<string, string>>, opinion = '') =>
    docxOf(
      p('2021年全国科普日优秀活动推荐表') +
        p('填表单位：样例市样例区科学技术协会（盖章）') +
        activityTable({
          values,
          narrative: p('（文字1000字以内）') + p('办了3场。'.repeat(60)) + picture(1) + p('图1　夜空下'),
          opinion: p(opinion) + p('（公章）') + p('2021 年 10 月 8 日'),
        }),
      { pictures: [DRAWN[4] ?? new Uint8Array()] },
    );

  test('shows each value beside what stands in its cell; it is corrected, left or taken, then compared with the form', async () => {
    const bytes = made({ 活动名称: NAME, 联系人: '样例丁', '职 务': '主任' }, '同意推荐。');
    await choose(await written(bytes, '手工.docx'));
    const dialog = dialogOf(page);
    await dialog.getByText(/^看不出这个文件是哪一次导出/u).waitFor();
    await expectFits(dialog.getByRole('button', { name: /^下一步/u }));
    await page.setViewportSize(LAPTOP);
    const raws = await dialog.getByRole('row').allInnerTexts();
    expect(raws.filter((row) => /科学技术协会（盖章）/u.test(row))).toHaveLength(1);
    expect(await dialog.getByRole('textbox', { name: '填表单位' }).inputValue()).toBe(
      '样例市样例区科学技术协会',
    );
    expect(await dialog.getByRole('checkbox', { name: '传真', exact: true }).isChecked()).toBe(false);
    // By keyboard alone: what is typed is taken, a box is taken off.
    const contact = dialog.getByRole('textbox', { name: '联系人' });
    await reachByTab(contact);
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('样例戊');
    await reachByTab(dialog.getByRole('checkbox', { name: '职务' }));
    await page.keyboard.press('Space');
    const next = dialog.getByRole('button', { name: /^下一步：用这 \d+ 项/u });
    await next.press('Enter');
    await dialog.getByText(/^共有 \d+ 处不同/u).waitFor();
    expect(await box(page, '职务').count()).toBe(0);
    expect((await storedForm(page)).version).toBe(before.version);
    await dialog.getByRole('button', { name: '全部不用' }).click();
    for (const name of ['联系人', '推荐意见的日期', '新照片']) await box(page, name).check();
    await dialog.getByRole('button', { name: '采用 3 处' }).click();
    await page.getByText('已采用 Word 文件里的 3 处改动。').waitFor();
    const { content, photos } = await storedForm(page);
    expect([content.fields.contact, content.fields.duty]).toEqual(['样例戊', before.content.fields.duty]);
    expect(content.opinions.recommendation).toEqual({ text: '', date: '2021-10-08' });
    expect(photos.map(({ caption }) => caption)).toEqual(['图1　夜空下', ...CAPTIONS]);
    await page.getByRole('button', { name: '撤销采用' }).click();
    await page.getByText('已撤销，回到采用以前的内容。').waitFor();
  });

  test('dropped on the desk becomes a form once its values are confirmed, photos too', async () => {
    const path = await edited(
      inDocument((xml) => xml.replace(NAME, OWN).replaceAll('2021年全国', '2020年全国')),
    );
    await goToList(page);
    await drop(path, '松开鼠标，用这个 Word 文件新建一份表');
    const dialog = page.getByRole('dialog', { name: CREATED });
    // Its pictures are those of an export.
    await dialog.getByText(`这是“${NAME}”导出的 Word`).waitFor();
    await dialog.getByRole('button', { name: '仍然新建一份' }).click();
    await dialog.getByText(/^文件的标题是“2020年全国/u).waitFor();
    await dialog.getByText(/^读出 \d+ 项/u).waitFor();
    await expectFits(dialog.getByRole('button', { name: /^填入/u }));
    await dialog.getByRole('checkbox', { name: '电话' }).uncheck();
    await dialog.getByRole('textbox', { name: '第 2 张图片的说明' }).fill('星空下');
    await dialog.getByRole('button', { name: /^填入 \d+ 项$/u }).click();
    await page.getByRole('button', { name: '撤销填入' }).waitFor();
    const { id, content, photos } = await storedForm(page);
    expect([content.fields.activityName, content.fields.phone ?? '', content.narrative]).toEqual([
      OWN,
      '',
      NARRATIVE,
    ]);
    expect(photos.map(({ caption }) => caption)).toEqual(CAPTIONS.with(1, '星空下'));
    await beside(page, 'forms.bin', { id });
  });

  test('an edited export leads to its form, from 从 Word 文件新建 and from its row; nothing on the form moves when it is taken', async () => {
    await goToList(page);
    await choose(await edited(LEADER), '从 Word 文件新建…');
    await page.getByRole('dialog', { name: CREATED }).getByRole('button', { name: '去更新那份表' }).click();
    await dialogOf(page).getByText('共有 5 处不同，选了 5 处采用。').waitFor();
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'detached' });
    expect(await beside(page, 'forms.list', {})).toHaveLength(1);
    await goToList(page);
    await rowOf(page, NAME)
      .getByRole('button', { name: `更多操作：${NAME}` })
      .click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('menuitem', { name: '用改过的 Word 更新…' }).click(),
    ]);
    await chooser.setFiles(await edited(LEADER));
    await dialogOf(page).getByText('共有 5 处不同，选了 5 处采用。').waitFor();
    const heading = part(page, '基本信息').getByRole('heading', { name: '基本信息' });
    const there = await heading.boundingBox();
    await dialogOf(page).getByRole('button', { name: '采用 5 处' }).click();
    await page.getByText('已采用 Word 文件里的 5 处改动。').waitFor();
    await dialogOf(page).waitFor({ state: 'detached' });
    expect(await heading.boundingBox()).toEqual(there);
    await page.getByRole('button', { name: '撤销采用' }).click();
    await page.getByText('已撤销，回到采用以前的内容。').waitFor();
  });

  test('names above all what is left because of its place, and leads there; below, what is left', async () => {
    await goToList(page);
    const longer = mutated(
      made({ 活动名称: OWN }),
      inDocument((xml) => xml.replace('活动情况简介', '活动开展情况简介（可附页）')),
    );
    await choose(await written(longer, '手工.docx'), '从 Word 文件新建…');
    const dialog = page.getByRole('dialog', { name: CREATED });
    await dialog.getByText('有 1 项拿不准，还没有选，请核对：').waitFor();
    await dialog.getByText('不填入：活动情况简介', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: '活动情况简介' }).click();
    const narrative = dialog.getByRole('checkbox', { name: '活动情况简介' });
    expect(await hasFocus(narrative)).toBe(true);
    await page.keyboard.press('Space');
    await dialog.getByText('有 1 项拿不准，还没有选，请核对：').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('makes no form without anything taken; what is no form is refused on the desk', async () => {
    await goToList(page);
    const forms = async () => [await beside(page, 'forms.list', {}), await beside(page, 'forms.binned', {})];
    const there = await forms();
    const dialog = page.getByRole('dialog', { name: CREATED });
    await choose(await written(made({ 活动名称: OWN }), '手工.docx'), '从 Word 文件新建…');
    await dialog.getByText(/^读出 \d+ 项/u).waitFor();
    await dialog.getByRole('button', { name: '取消', exact: true }).click();
    await page.getByRole('columnheader', { name: '状态' }).waitFor();
    await eventually(forms).toEqual(there);
    await choose(await written(file.subarray(0, 4_000), '损坏.docx'), '从 Word 文件新建…');
    await dialog.getByText(/^读不了这个文件：/u).waitFor();
    await dialog.getByRole('button', { name: '关闭', exact: true }).last().click();
    await dialog.waitFor({ state: 'detached' });
    expect(await forms()).toEqual(there);
  });
});

/** Goes on with the keyboard until a control has the focus. */
async function reachByTab(control: Locator): Promise<void> {
  for (let presses = 0; presses < 60 && !(await hasFocus(control)); presses += 1)
    await page.keyboard.press('Tab');
  expect(await hasFocus(control)).toBe(true);
}

/** The parts of the pictures in the order in which they stand in the document. */
function picturesInOrder(text: (name: string) => string, pictures: readonly string[]): readonly string[] {
  const relations = text('word/_rels/document.xml.rels');
  const ids = [...text(DOCUMENT).matchAll(/r:embed="([^"]+)"/gu)].map(([, id]) => id);
  const partOf = (id: string | undefined) =>
    [...relations.matchAll(/<Relationship [^>]*>/gu)]
      .map(([relation]) => relation)
      .find((relation) => relation.includes(`Id="${id}"`));
  return ids.flatMap((id) => pictures.filter((name) => partOf(id)?.includes(name.replace('word/', ''))));
}
