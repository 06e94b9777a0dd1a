import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { namesBelow } from '../helpers/folders.ts';
import { wordText } from '../helpers/word.ts';
import { Application, LAPTOP } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { writePhotos } from './photoFiles.ts';
import { TYPED_FORMS, type TypedForm } from './typedForms.ts';
import { eventually, field, hasFocus, narrativeOf, part } from './window.ts';

const browser = browserOfFile();

/** More controls than any screen has. */
const MOST_CONTROLS = 60;

/** Goes from control to control until this one has the focus, as somebody does who has no mouse. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let at = 0; at < MOST_CONTROLS; at += 1) {
    if (await hasFocus(control)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keys do not lead to ${control}`);
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }));
  await page.keyboard.press('Enter');
}

const focused = (control: Locator, name: string) => eventually(() => hasFocus(control), name).toBe(true);

/** The first run: the kind of unit by arrow keys, then the unit field by field. */
async function firstRun(page: Page, fields: ReadonlyMap<string, string>): Promise<void> {
  await focused(page.getByRole('heading', { name: '你们单位属于哪一种？' }), 'the first question');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await press(page, '下一步');
  await focused(page.getByRole('heading', { name: '单位信息' }), 'the unit');
  await page.keyboard.press('Tab');
  for (const label of ['填表单位', '联系人', '职务', '通讯地址', '邮编', '电话', '传真']) {
    await page.keyboard.type(fields.get(label) ?? '');
    if (label !== '传真') await page.keyboard.press('Enter');
  }
  await press(page, '保存，下一步');
  await focused(page.getByRole('heading', { name: '可以开始了' }), 'the beginning');
}

/** Where the keys begin: at what the unit cannot know, else at the top. */
const BEGINNING = { unit: '填表单位', activity: '活动名称' } as const;

/** What the unit does not know: only blanks that are still empty are typed into. */
async function typeFields(page: Page, { kind, fields }: TypedForm): Promise<void> {
  await focused(field(page, BEGINNING[kind]), 'the first field');
  for (const [label, text] of fields.slice(fields.findIndex(([label]) => label === BEGINNING[kind]))) {
    await focused(field(page, label), label);
    if ((await field(page, label).inputValue()) === '') await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
}

async function typeNarrative(page: Page, paragraphs: readonly string[]): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await focused(narrativeOf(page), 'the narrative');
  for (const [at, paragraph] of paragraphs.entries()) {
    if (at > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(paragraph);
  }
  await tabTo(page, page.getByRole('checkbox', { name: '简介写好了' }));
  await page.keyboard.press('Space');
}

async function addPhotos(page: Page, files: readonly string[], captions: readonly string[]): Promise<void> {
  // Listened for from early on: a key is quicker than the beginning of listening.
  const chosen = page.waitForEvent('filechooser');
  await page.keyboard.press('Alt+3');
  await focused(page.getByRole('button', { name: '选择照片' }), 'the photos');
  await page.keyboard.press('Enter');
  await (await chosen).setFiles(files.slice(0, captions.length));
  await field(page, `照片${captions.length}的说明`).waitFor();
  await page.getByText(/^正在处理第/u).waitFor({ state: 'detached' });
  await tabTo(page, field(page, '照片1的说明'));
  for (const [at, caption] of captions.entries()) {
    await focused(field(page, `照片${at + 1}的说明`), `caption ${at + 1}`);
    await page.keyboard.type(caption);
    if (at < captions.length - 1) await page.keyboard.press('Enter');
  }
}

describe.each(TYPED_FORMS)('without a mouse: $kind', (typed) => {
  test('from the first run to the Word file, registered as handed in', { timeout: 180_000 }, async () => {
    await using application = await Application.open(browser(), LAPTOP, {
      firstRun: true,
      now: '2021-09-20T02:00:00.000Z',
    });
    const { page } = application;
    const files = await writePhotos(application.path('照片'));
    await firstRun(page, new Map(typed.fields));
    await press(page, `开始填写：${typed.kind === 'unit' ? '推荐一个单位' : '推荐一项活动'}`);
    await typeFields(page, typed);
    await typeNarrative(page, typed.narrative);
    await addPhotos(page, files, typed.captions);

    await page.keyboard.press('Control+Enter');
    await part(page, '检查').getByText('没有发现问题，可以导出。').waitFor();
    await page.keyboard.press('Control+Enter');
    await focused(page.getByRole('button', { name: '导出 Word' }), 'the export');
    await page.keyboard.press('Enter');
    await part(page, '导出与盖章').getByText('已导出', { exact: true }).waitFor();
    const names = (await namesBelow(application.folders.output)).filter((name) => name.endsWith('.docx'));
    expect(names).toHaveLength(1);
    const { paragraphs } = wordText(await readFile(join(application.folders.output, names[0] ?? '')));
    expect(paragraphs).toEqual(expect.arrayContaining([...typed.narrative, ...typed.captions]));
    for (const [label, text] of typed.fields) expect(paragraphs.join('\n'), label).toContain(text);

    await tabTo(page, part(page, '导出与盖章').getByRole('link', { name: '去报送' }));
    await page.keyboard.press('Enter');
    await press(page, '登记送出…');
    await focused(page.getByLabel('送出日期'), 'the day');
    await page.keyboard.press('Enter');
    await press(page, /^登记送出$/u);
    await page.getByText('已登记：9月20日送出').waitFor();
    await focused(page.getByText(/^已登记。登记错了，可以在下面的报送记录里删去/u), 'what was done');
  });
});
