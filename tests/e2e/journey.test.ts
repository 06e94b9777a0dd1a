import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyOf, openDocx, within } from '../helpers/docx.ts';
import { namesBelow } from '../helpers/folders.ts';
import { wordText } from '../helpers/word.ts';
import { chosenDoor, type Door, type Program } from './doors.ts';
import { PORTRAIT, writeBrokenPhoto, writePhotos } from './photoFiles.ts';
import { storedForm } from './store.ts';
import { TYPED_FORMS, type TypedForm } from './typedForms.ts';
import {
  captionsOf,
  choosePhotos,
  countOf,
  eventually,
  field,
  goToList,
  goToSection,
  hasFocus,
  moveLater,
  narrativeOf,
  narrativeText,
  newForm,
  openForm,
  part,
  rowOf,
  saved,
  step,
  typeCaptions,
} from './window.ts';

let door: Door;
beforeAll(async () => {
  door = await chosenDoor();
});
afterAll(() => door[Symbol.asyncDispose]());

/** Types every field by the keyboard alone, from one to the next by Tab. */
async function typeFields(page: Page, fields: TypedForm['fields']): Promise<void> {
  await field(page, fields[0]?.[0] ?? '').click();
  for (const [label, text] of fields) {
    await eventually(() => hasFocus(field(page, label)), label).toBe(true);
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
}

async function typeNarrative(page: Page, paragraphs: readonly string[]): Promise<void> {
  await narrativeOf(page).click();
  for (const [at, paragraph] of paragraphs.entries()) {
    if (at > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(paragraph);
  }
}

const moveEarlier = (page: Page, number: number) =>
  page.getByRole('button', { name: `照片${number}前移` }).click();
/** Which of the pictures in a Word file stand upright, in the order of the file. */
function uprightPictures(docx: Uint8Array): readonly boolean[] {
  return within(bodyOf(openDocx(docx)), 'wp:extent').map(
    (extent) => Number(extent.getAttribute('cy')) > Number(extent.getAttribute('cx')),
  );
}

/** The one Word file below the folder for people's files. */
async function exportedFile(application: Program): Promise<string> {
  const names = (await namesBelow(application.folders.output)).filter((name) => name.endsWith('.docx'));
  expect(names).toHaveLength(1);
  return join(application.folders.output, names[0] ?? '');
}

describe.each(TYPED_FORMS)('the whole way of a form: $kind', (typed) => {
  test('typed, mended, exported, closed and opened again', async () => {
    await using application = await door.open();
    const { page } = application;
    const files = await writePhotos(application.path('选好的照片'));

    await page.getByText('还没有推荐表').waitFor();
    await newForm(page, typed.kind);
    await page.getByRole('heading', { name: '（还没有填写名称）' }).waitFor();

    // Two slips: a postcode with a digit missing is told once the field is left, that nobody is named once the section is.
    const slips = new Map([
      ['联系人', ''],
      ['邮编', '21300'],
    ]);
    await typeFields(
      page,
      typed.fields.map(([label, text]) => [label, slips.get(label) ?? text] as const),
    );
    const basic = part(page, '基本信息');
    await basic.getByText('“邮编”写的是“21300”，邮政编码应是 6 位数字，请核对。').waitFor();
    expect(await basic.getByText('还没有填写').count()).toBe(0);
    await page.getByRole('heading', { name: typed.name }).waitFor();

    await page.getByRole('button', { name: '下一步：活动情况简介' }).click();
    await typeNarrative(page, typed.narrative);
    await page.getByRole('button', { name: '下一步：照片' }).click();
    const count = typed.captions.length;
    await choosePhotos(page, files.slice(0, count));
    await typeCaptions(page, typed.captions);
    await moveEarlier(page, PORTRAIT + 1);
    await moveLater(page, 1);
    // The portrait stands first now, then the first two in their order.
    const [first = '', second = '', third = '', ...others] = typed.captions;
    const captions = [third, first, second, ...others];
    await eventually(() => captionsOf(page)).toEqual(captions);

    await page.getByRole('button', { name: '下一步：检查' }).click();
    const check = part(page, '检查');
    await check.getByText('还有 1 项必填', { exact: true }).waitFor();
    await check.getByText(/^1 处(?:请核对|提示（不影响导出）)$/u).waitFor();
    for (const [label, text] of [
      ['联系人', '样例联系人'],
      ['邮编', '213003'],
    ] as const) {
      await check.getByRole('link', { name: new RegExp(`“${label}”`, 'u') }).click();
      await eventually(() => hasFocus(field(page, label)), `to ${label}`).toBe(true);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
      await page.getByRole('button', { name: '返回检查' }).click();
    }
    await check.getByText('没有发现问题，可以导出。').waitFor();
    await page.getByRole('button', { name: '下一步：导出与盖章' }).click();
    const exporting = part(page, '导出与盖章');
    await exporting.getByRole('button', { name: '导出 Word' }).click();
    await exporting.getByText('已导出', { exact: true }).waitFor();

    const path = await exportedFile(application);
    await exporting.getByText(basename(path), { exact: true }).waitFor();
    const docx = await readFile(path);
    const { paragraphs, head } = wordText(docx);
    expect(head).toBe('');
    const expected = [...typed.narrative, ...captions];
    expect(paragraphs.filter((text) => expected.includes(text))).toEqual(expected);
    for (const [label, text] of typed.fields) expect(paragraphs.join('\n'), label).toContain(text);
    expect(uprightPictures(docx)).toEqual(captions.map((_, at) => at === 0));

    await application.quit();

    const again = await application.restart();
    await rowOf(again, typed.name).getByText('已导出', { exact: true }).waitFor();
    await openForm(again, typed.name);
    for (const [label, text] of typed.fields)
      expect(await field(again, label).inputValue(), label).toBe(text);
    await goToSection(again, '活动情况简介');
    expect(await narrativeText(again)).toBe(typed.narrative.join('\n'));
    await goToSection(again, '照片');
    expect(await captionsOf(again)).toEqual(captions);
    for (const caption of captions) {
      const picture = again.getByRole('img', { name: caption, exact: true });
      await eventually(
        () => picture.evaluate((image: { naturalWidth: number }) => image.naturalWidth),
        caption,
      ).toBeGreaterThan(0);
    }
    await goToSection(again, '导出与盖章');
    await part(again, '导出与盖章').getByText(basename(path), { exact: true }).waitFor();
  });
});

test('with errors there is only a draft, marked on its pages and in its name', async () => {
  await using application = await door.open();
  const { page } = application;
  await newForm(page, 'unit');
  await field(page, '单位名称').click();
  await page.keyboard.type('样例市样例区科学技术协会');
  await goToSection(page, '导出与盖章');
  const exporting = part(page, '导出与盖章');
  expect(await exporting.getByRole('button', { name: '导出 Word' }).count()).toBe(0);
  await exporting.getByRole('button', { name: '导出草稿' }).click();
  await exporting.getByText('已导出草稿', { exact: true }).waitFor();
  const path = await exportedFile(application);
  expect(basename(path)).toMatch(/^草稿-.*样例市样例区科学技术协会\.docx$/u);
  expect(wordText(await readFile(path)).head).toMatch(/^草稿：还有 \d 处没有填好，不能报送/u);
  await goToList(page);
  await rowOf(page, '样例市样例区科学技术协会').getByText('填写中', { exact: true }).waitFor();
});

test('a change after the export says that the file is out of date', async () => {
  await using application = await door.open();
  const { page } = application;
  await newForm(page, 'unit');
  await goToSection(page, '导出与盖章');
  await part(page, '导出与盖章').getByRole('button', { name: '导出草稿' }).click();
  await part(page, '导出与盖章').getByText('已导出草稿', { exact: true }).waitFor();
  await goToSection(page, '基本信息');
  await field(page, '传真').click();
  await page.keyboard.type('1');
  await goToSection(page, '导出与盖章');
  await page.getByText('这份文件已经过时：导出以后内容又有改动，请重新导出').waitFor();
});

test('a narrative over the limit may be typed, and is counted to the letter', async () => {
  await using application = await door.open();
  const { page } = application;
  await newForm(page, 'activity');
  await goToSection(page, '活动情况简介');
  await narrativeOf(page).click();
  await page.keyboard.insertText('科'.repeat(999));
  await page.getByText('还可写 1 字').waitFor();
  await page.keyboard.type('普活动日');
  await page.getByText('多 3 字').waitFor();
  expect(await countOf(page)).toBe('1003 / 1000 字');
  expect(await narrativeText(page)).toBe(`${'科'.repeat(999)}普活动日`);
  await saved(page);
  expect((await storedForm(page)).content.narrative).toHaveLength(1003);
  await goToSection(page, '检查');
  await page
    .getByText('“活动情况简介”有 1003 字，超过 1000 字的限制，请删去 3 字。', { exact: true })
    .waitFor();
  await goToList(page);
  await rowOf(page, '（还没有填写名称）').getByText('有问题', { exact: true }).waitFor();
});

test('a broken photo among good ones is named and does not stop the others', async () => {
  await using application = await door.open();
  const { page } = application;
  const folder = application.path('照片');
  const [good = '', alsoGood = ''] = await writePhotos(folder);
  const broken = await writeBrokenPhoto(folder, '没拷完.jpg');
  await newForm(page, 'unit');
  await goToSection(page, '照片');
  await choosePhotos(page, [good, broken, alsoGood]);
  await page.getByText('“没拷完.jpg”没有加入：图片已损坏或没有拷贝完整，请从手机或相机重新拷贝。').waitFor();
  expect(await page.getByRole('textbox', { name: /^照片\d+的说明/u }).count()).toBe(2);
  await page.getByText(basename(good)).waitFor();
  await page.getByText(basename(alsoGood)).waitFor();
  await part(page, '照片').getByText('还差 1 张', { exact: true }).waitFor();
});

test('a photo that is taken off can be put back to its place, with its caption', async () => {
  await using application = await door.open();
  const { page } = application;
  await newForm(page, 'unit');
  await goToSection(page, '照片');
  await choosePhotos(page, (await writePhotos(application.path('照片'))).slice(0, 3));
  await typeCaptions(page, ['第一张', '第二张', '第三张']);
  await page.getByRole('button', { name: '移除照片2' }).click();
  await eventually(() => captionsOf(page)).toEqual(['第一张', '第三张']);
  await saved(page);
  expect((await storedForm(page)).photos.map(({ caption }) => caption)).toEqual(['第一张', '第三张']);
  await page.getByRole('button', { name: '放回' }).click();
  await eventually(() => captionsOf(page)).toEqual(['第一张', '第二张', '第三张']);
  await saved(page);
  await page.reload();
  await eventually(() => captionsOf(page)).toEqual(['第一张', '第二张', '第三张']);
});

test('a photo that is on the form already is not added again', async () => {
  await using application = await door.open();
  const { page } = application;
  const [first = '', second = ''] = await writePhotos(application.path('照片'));
  await newForm(page, 'unit');
  await goToSection(page, '照片');
  await choosePhotos(page, [first, second]);
  await choosePhotos(page, [second]);
  await page.getByText('这张照片已经在表上（照片2），没有重复加入。').waitFor();
  expect(await captionsOf(page)).toHaveLength(2);
});

test.each([
  ['emptied', 'Delete'],
  ['typed over', '啊'],
])('a text that was %s by mistake can be brought back, also after leaving the form', async (_, key) => {
  await using application = await door.open();
  const { page } = application;
  await newForm(page, 'unit');
  await goToSection(page, '活动情况简介');
  await narrativeOf(page).click();
  await page.keyboard.insertText('写了很久的一段话');
  await saved(page);
  await page.keyboard.press('Control+A');
  if (key.length === 1) await page.keyboard.insertText(key);
  else await page.keyboard.press(key);
  await page.getByText('原来的 8 字还在，可以拿回来。').waitFor();
  await saved(page);
  await page.reload();
  await page.getByRole('button', { name: '恢复' }).click();
  await eventually(() => narrativeText(page)).toBe('写了很久的一段话');
  await page.getByText('原来的 8 字还在，可以拿回来。').waitFor({ state: 'detached' });
  await saved(page);
  expect((await storedForm(page)).content.narrative).toBe('写了很久的一段话');
});

test('what is typed into a field for the first time is not criticised before the field is left', async () => {
  await using application = await door.open();
  const { page } = application;
  await newForm(page, 'unit');
  const basic = part(page, '基本信息');
  const findings = basic.getByText(/^“邮编”/u);
  expect(await findings.count()).toBe(0);
  await field(page, '邮编').click();
  await page.keyboard.type('21');
  // The check has run by now: the step at the left counts what it found, the field does not show it.
  await saved(page);
  await eventually(() => step(page, '基本信息').innerText()).toMatch(/还有 \d/u);
  expect(await findings.count()).toBe(0);
  expect(await field(page, '邮编').getAttribute('aria-invalid')).toBe('false');
  await page.keyboard.press('Tab');
  await basic.getByText('“邮编”写的是“21”，邮政编码应是 6 位数字，请核对。').waitFor();
  expect(await findings.count()).toBe(1);
});

test('blanks alone are no name, in the window as in the store', async () => {
  await using application = await door.open();
  const { page } = application;
  await newForm(page, 'unit');
  await field(page, '单位名称').click();
  await page.keyboard.type('   ');
  await goToSection(page, '检查');
  await part(page, '检查').getByRole('link', { name: '“单位名称”还没有填写。' }).click();
  await part(page, '基本信息').getByText('“单位名称”还没有填写。').waitFor();
});

test('a form left straight after typing keeps every letter', async () => {
  await using application = await door.open();
  const { page } = application;
  await newForm(page, 'unit');
  await field(page, '单位名称').click();
  await page.keyboard.type('常州市第一样例学会');
  await goToList(page);
  await openForm(page, '常州市第一样例学会');
  expect(await field(page, '单位名称').inputValue()).toBe('常州市第一样例学会');
  await field(page, '单位名称').click();
  await page.keyboard.press('End');
  await page.keyboard.type('（样例）');
  await saved(page);
  await page.reload();
  await eventually(() => field(page, '单位名称').inputValue()).toBe('常州市第一样例学会（样例）');
});
