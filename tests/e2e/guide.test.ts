import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { OpenForm } from '../../shared/api/model.ts';
import { namesBelow } from '../helpers/folders.ts';
import { wordText } from '../helpers/word.ts';
import { expectAccessible } from './accessibility.ts';
import { Application } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { writePhotos } from './photoFiles.ts';
import { storedForm } from './store.ts';
import { formBlanks, TYPED_FORMS, type TypedForm } from './typedForms.ts';
import {
  choosePhotos,
  eventually,
  field,
  focusInDialog,
  goToSection,
  hasFocus,
  narrativeOf,
  newForm,
  part,
  type SectionName,
  saved,
  step,
} from './window.ts';

const browser = browserOfFile();

const SECTIONS: readonly SectionName[] = ['基本信息', '活动情况简介', '照片', '检查', '导出与盖章'];

/** A form with everything in it, by the quickest way. */
async function filledForm(application: Application, typed: TypedForm): Promise<Page> {
  const { page } = application;
  const files = await writePhotos(application.path('照片'));
  await newForm(page, typed.kind);
  for (const [label, text] of typed.fields) await field(page, label).fill(text);
  await goToSection(page, '活动情况简介');
  await narrativeOf(page).fill(typed.narrative.join('\n'));
  await goToSection(page, '照片');
  await choosePhotos(page, files.slice(0, typed.captions.length));
  for (const [at, caption] of typed.captions.entries())
    await field(page, `照片${at + 1}的说明`).fill(caption);
  await saved(page);
  return page;
}

const activity = TYPED_FORMS[1] as TypedForm;

/** All that a person entered, by part. */
const entered = ({ content: { fields, ...content }, photos }: OpenForm): Record<string, unknown> => ({
  ...fields,
  ...content,
  captions: photos.map(({ caption }) => caption),
});

test('going back and changing one field changes nothing else', async () => {
  await using application = await Application.open(browser());
  const page = await filledForm(application, activity);
  for (const label of formBlanks(activity)) {
    const before = entered(await storedForm(page));
    await goToSection(page, '检查');
    await part(page, '检查')
      .getByRole('link', { name: `修改${label}`, exact: true })
      .click();
    await eventually(() => hasFocus(field(page, label)), label).toBe(true);
    await page.keyboard.press('End');
    await page.keyboard.type('改');
    await saved(page);
    const after = entered(await storedForm(page));
    const changed = Object.keys(after).filter(
      (key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]),
    );
    expect(changed, label).toHaveLength(1);
    expect(after[changed[0] ?? ''], label).toBe(`${before[changed[0] ?? '']}改`);
  }
});

test('the sections say how they stand, and the writer says what is finished', async () => {
  await using application = await Application.open(browser());
  const { page } = application;
  await newForm(page, 'activity');
  for (const name of SECTIONS) expect(await step(page, name).innerText(), name).toContain('未开始');
  await field(page, '活动名称').fill('样例广场科学夜');
  await field(page, '邮编').fill('2130');
  await eventually(() => step(page, '基本信息').innerText()).toContain('还有 4 项必填');
  await goToSection(page, '活动情况简介');
  await narrativeOf(page).fill('科'.repeat(1001));
  await eventually(() => step(page, '活动情况简介').innerText()).toContain('还有 1 处要改');
  await narrativeOf(page).fill('科'.repeat(900));
  await eventually(() => step(page, '活动情况简介').innerText()).toContain('填写中 · 900 字');
  await page.getByRole('checkbox', { name: '简介写好了' }).check();
  await eventually(() => step(page, '活动情况简介').innerText()).toContain('已完成 · 900 字');
  await page.reload();
  await eventually(() => step(page, '活动情况简介').innerText()).toContain('已完成 · 900 字');
});

test('F8 goes from finding to finding through all sections, Shift+F8 back', async () => {
  await using application = await Application.open(browser());
  const { page } = application;
  await newForm(page, 'activity');
  await field(page, '填表单位').fill('样例市样例区科学技术协会');
  await saved(page);
  const blanks = ['活动名称', '主办单位', '联系人', '职务', '通讯地址', '邮编', '电话'];
  for (const label of [...blanks, '网上填报名称']) {
    await page.keyboard.press('F8');
    await eventually(() => hasFocus(field(page, label)), label).toBe(true);
  }
  await page.keyboard.press('F8');
  await eventually(() => hasFocus(narrativeOf(page))).toBe(true);
  await page.keyboard.press('F8');
  await eventually(() => hasFocus(page.getByRole('button', { name: '选择照片' }))).toBe(true);
  await page.keyboard.press('Shift+F8');
  await eventually(() => hasFocus(narrativeOf(page))).toBe(true);
});

test('a hint is ticked off with its reason, stays so after a reload, and can be had again', async () => {
  await using application = await Application.open(browser());
  const { page } = application;
  await newForm(page, 'activity');
  await goToSection(page, '活动情况简介');
  await narrativeOf(page).fill('2019年起连续举办，今年是第三届。');
  await saved(page);
  await goToSection(page, '检查');
  const check = part(page, '检查');
  const hint = check.getByRole('listitem').filter({ hasText: '“2019年”' });
  await hint.getByRole('button', { name: '已核对' }).click();
  await page.keyboard.type('说的是往年');
  await page.keyboard.press('Enter');
  await check.getByText('已核对 1 处').waitFor();
  await eventually(() => hasFocus(hint.getByRole('button', { name: '重新提醒' }))).toBe(true);
  await page.reload();
  await check.getByText('核对结果：说的是往年').waitFor();
  // What is edited beside it does not bring it back.
  await goToSection(page, '活动情况简介');
  await narrativeOf(page).fill('我们从2019年起连续举办，今年是第三届。');
  await goToSection(page, '检查');
  await check.getByText('核对结果：说的是往年').waitFor();
  await hint.getByRole('button', { name: '重新提醒' }).click();
  await hint.getByRole('button', { name: '已核对' }).waitFor();
});

test('what belongs to the recommending body is not asked of anybody else', async () => {
  await using application = await Application.open(browser());
  const { page } = application;
  await newForm(page, 'unit');
  expect(await page.getByRole('link', { name: /^推荐意见/u }).count()).toBe(0);
  await goToSection(page, '检查');
  const row = part(page, '检查').getByRole('row').filter({ hasText: '推荐意见' });
  await row.getByText('空着，由盖章单位填写').waitFor();
  expect(await row.getByRole('link').count()).toBe(0);
});

describe.each(TYPED_FORMS)('by keyboard alone: $kind', (typed) => {
  test('from the open form to the Word file', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    const files = await writePhotos(application.path('照片'));
    await newForm(page, typed.kind);
    await eventually(() => hasFocus(field(page, '填表单位'))).toBe(true);
    for (const [, text] of typed.fields) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Control+Enter');
    await eventually(() => hasFocus(narrativeOf(page))).toBe(true);
    await page.keyboard.insertText(typed.narrative.join('\n'));
    // Listened for from early on: a key is quicker than the beginning of listening.
    const chosen = page.waitForEvent('filechooser');
    await page.keyboard.press('Alt+3');
    await eventually(() => hasFocus(page.getByRole('button', { name: '选择照片' }))).toBe(true);
    await page.keyboard.press('Enter');
    const chooser = await chosen;
    await chooser.setFiles(files.slice(0, 3));
    await page.getByRole('textbox', { name: /^照片3的说明/u }).waitFor();
    await page.keyboard.press('Control+S');
    await page
      .getByText(/^内容随时自动保存，已保存/u)
      .first()
      .waitFor();
    await page.keyboard.press('Alt+4');
    await part(page, '检查').getByText('没有发现问题，可以导出。').waitFor();
    await page.keyboard.press('Control+Enter');
    await eventually(() => hasFocus(page.getByRole('button', { name: '导出 Word' }))).toBe(true);
    await page.keyboard.press('Enter');
    await part(page, '导出与盖章').getByText('已导出', { exact: true }).waitFor();
    const names = (await namesBelow(application.folders.output)).filter((name) => name.endsWith('.docx'));
    const { paragraphs } = wordText(await readFile(join(application.folders.output, names[0] ?? '')));
    expect(paragraphs).toEqual(expect.arrayContaining([...typed.narrative]));
  });
});

test('F1 lists the keys, and Escape gives the focus back', async () => {
  await using application = await Application.open(browser());
  const { page } = application;
  await newForm(page, 'unit');
  await field(page, '电话').focus();
  await page.keyboard.press('F1');
  const list = page.getByRole('dialog', { name: '快捷键' });
  await list.getByRole('row', { name: /F8/u }).first().waitFor();
  await focusInDialog(page);
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  await eventually(() => hasFocus(field(page, '电话'))).toBe(true);
});

test('every section is accessible, empty and with what is wrong', async () => {
  await using application = await Application.open(browser());
  const { page } = application;
  await newForm(page, 'unit');
  for (const name of SECTIONS) {
    await goToSection(page, name);
    await expectAccessible(page, `${name}, empty`);
  }
  await goToSection(page, '基本信息');
  await field(page, '邮编').fill('21');
  await goToSection(page, '照片');
  await choosePhotos(page, (await writePhotos(application.path('照片'))).slice(0, 2));
  await goToSection(page, '活动情况简介');
  await narrativeOf(page).fill(`XX${'科'.repeat(3001)}`);
  for (const name of SECTIONS) {
    await goToSection(page, name);
    await expectAccessible(page, `${name}, with findings`);
  }
  await page.keyboard.press('F1');
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page, 'the list of keys');
});
