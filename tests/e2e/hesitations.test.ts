import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fail } from '../../shared/result/result.ts';
import { expectAccessible } from './accessibility.ts';
import { Application } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { addExportable } from './exportable.ts';
import { writePhotos } from './photoFiles.ts';
import { beside, storedForm } from './store.ts';
import {
  captionsOf,
  choosePhotos,
  eventually,
  field,
  goToList,
  goToSection,
  hasFocus,
  narrativeOf,
  narrativeText,
  newForm,
  openForm,
  part,
  saved,
  step,
  typeCaptions,
} from './window.ts';

/* Places where somebody who saw the window for the first time did not know what was meant. */

const browser = browserOfFile();

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const topOf = async (control: Locator) => (await control.boundingBox())?.y;

const UNIT = {
  fullName: '样例市样例区科学技术协会',
  address: '样例路1号',
  postcode: '213000',
  phone: '0519-80000000',
  fax: '',
  contact: '样例联系人',
  duty: '科员',
};

describe('a form that was just begun', () => {
  test('takes the focus into the first blank that must be filled in and is empty', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    await beside(page, 'unit.save', { unit: UNIT });
    await newForm(page, 'activity');
    expect(await field(page, '填表单位').inputValue()).toBe(UNIT.fullName);
    await eventually(() => hasFocus(field(page, '活动名称'))).toBe(true);
    await goToSection(page, '照片');
    await goToSection(page, '基本信息');
    await eventually(() => hasFocus(field(page, '活动名称'))).toBe(true);
  });

  test('calls nothing wrong that is merely not there yet, until its section is left or 检查 is asked', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    await newForm(page, 'unit');
    const told = page.locator('.form-section').getByText('还没有填写。');
    await field(page, '联系人').focus();
    await field(page, '职务').focus();
    await goToSection(page, '活动情况简介');
    await narrativeOf(page).click();
    await page.getByRole('heading', { name: '活动情况简介' }).click();
    await eventually(() => step(page, '活动情况简介').innerText()).toContain('未开始');
    expect(await told.count()).toBe(0);
    expect(await narrativeOf(page).getAttribute('aria-invalid')).toBe('false');
    await goToSection(page, '导出与盖章');
    await part(page, '导出与盖章').getByText('还没有填完，现在导出的文件每页标有“草稿”').waitFor();
    await goToSection(page, '基本信息');
    await page.getByText('“联系人”还没有填写。').waitFor();

    await goToList(page);
    await newForm(page, 'unit');
    await goToSection(page, '检查');
    await goToSection(page, '活动情况简介');
    await page.getByText('“活动情况简介”还没有填写。').waitFor();
    expect(await narrativeOf(page).getAttribute('aria-invalid')).toBe('true');
  });
});

describe('hints on 检查', () => {
  test('that are alike are ticked off at once with one reason, each in its place', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    await newForm(page, 'activity');
    await goToSection(page, '活动情况简介');
    await narrativeOf(page).fill('2018年起举办，2019年扩大，2020年停办一年。XX街道参加。');
    await saved(page);
    await goToSection(page, '检查');
    const check = part(page, '检查');
    const row = (text: string) => check.getByRole('listitem').filter({ hasText: text });
    const tick = (text: string) => row(text).locator('.tick-off-button');
    const rows = ['“XX”', '“2018年”', '“2019年”', '“2020年”'];
    await tick('“2019年”').evaluate((control: { scrollIntoView: (options: object) => void }) =>
      control.scrollIntoView({ block: 'center' }),
    );
    const before = await Promise.all(rows.map((text) => topOf(tick(text))));
    await tick('“2019年”').click();
    await eventually(() => hasFocus(page.getByRole('textbox', { name: /^核对的结果/u }))).toBe(true);
    await expectAccessible(page, 'the reason');
    await page.keyboard.press('Escape');
    await eventually(() => hasFocus(tick('“2019年”'))).toBe(true);
    await page.keyboard.press('Enter');
    await button(page, '同类的 3 处都核对了').click();
    for (const text of rows.slice(1)) await row(text).getByRole('img', { name: '已核对' }).waitFor();
    await row('“XX”').getByRole('img', { name: '提醒' }).waitFor();
    expect(await Promise.all(rows.map((text) => topOf(tick(text))))).toEqual(before);
    expect(Object.keys((await storedForm(page)).marks.acknowledged)).toHaveLength(3);

    await tick('“XX”').click();
    await page.keyboard.type('街道要求不写全名');
    await button(page, '确定').click();
    await row('“XX”').getByText('核对结果：街道要求不写全名').waitFor();
    await tick('“2018年”').click();
    await row('“2018年”').getByRole('img', { name: '提示' }).waitFor();
    await check.getByText('5 处提示（不影响导出），已核对 3 处').waitFor();
  });
});

describe('the long text', () => {
  test('offers to undo the cleaning of a paste only while nothing else was done', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    await newForm(page, 'unit');
    await goToSection(page, '活动情况简介');
    await narrativeOf(page).click();
    await page.evaluate("navigator.clipboard.writeText('　　活动  在社区举办。')");
    await page.keyboard.press('Control+v');
    await button(page, '恢复原样').waitFor();
    await page.keyboard.type('写');
    await button(page, '恢复原样').waitFor({ state: 'detached' });
    await page.getByText(/^已整理/u).waitFor();
    await page.keyboard.press('Control+z');
    await button(page, '恢复原样').click();
    await eventually(() => narrativeText(page)).toBe('　　活动  在社区举办。');
    await eventually(() => hasFocus(narrativeOf(page))).toBe(true);
  });

  test('takes the caret, and so the preview, to the place of a suggestion that was taken', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    await newForm(page, 'activity');
    await goToSection(page, '活动情况简介');
    const others = Array.from({ length: 40 }, (_, at) => `第${at + 1}段的内容在这里。`);
    await narrativeOf(page).fill(['2019年科普展如期举办。', ...others].join('\n\n'));
    await page.keyboard.press('Control+End');
    await page.getByRole('heading', { name: '活动情况简介' }).click();
    await button(page, '改为“2021年”').click();
    await eventually(() => narrativeText(page)).toContain('2021年科普展如期举办。');
    await page.keyboard.type('首届');
    await eventually(() => narrativeText(page)).toContain('2021年首届科普展如期举办。');
    const paper = page.getByRole('region', { name: '推荐表预览' });
    const changed = paper.getByText('2021年首届科普展如期举办。', { exact: true });
    await eventually(async () => {
      const [text, room] = [await changed.boundingBox(), await paper.boundingBox()];
      return text && room && text.y >= room.y && text.y + text.height <= room.y + room.height;
    }).toBe(true);
  });

  test('says what the figures beside it are', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    await newForm(page, 'unit');
    await goToSection(page, '活动情况简介');
    await page.getByText('右边小数字是每段字数。').waitFor();
    await narrativeOf(page).fill('一二三');
    await page.getByTitle('这一段 3 字').waitFor();
    await button(page, 'Word 里显示多少？').click();
    await page.getByRole('rowheader', { name: '整个格子 正文、提示语和照片说明' }).waitFor();
  });
});

describe('a photo', () => {
  test('that is taken off leaves the way back in its place, and comes back there', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    await newForm(page, 'activity');
    await goToSection(page, '照片');
    await choosePhotos(page, await writePhotos(application.path('照片')));
    await typeCaptions(page, ['一', '二', '三', '四', '五']);
    for (const caption of ['三', '二', '四']) {
      const number = (await captionsOf(page)).indexOf(caption) + 1;
      await button(page, `移除照片${number}`).click();
      await page.getByText(`已移除“${caption}”。`).waitFor();
    }
    const lines = page.locator('.photos > li');
    const kinds = () =>
      lines.evaluateAll((all: readonly { readonly className: string }[]) =>
        all.map(({ className }) => className),
      );
    await eventually(kinds).toEqual(['photo', 'photo-gone', 'photo-gone', 'photo-gone', 'photo']);
    await eventually(() => hasFocus(lines.nth(3).getByRole('button', { name: '放回' }))).toBe(true);
    await page.keyboard.press('Enter');
    await eventually(() => captionsOf(page)).toEqual(['一', '四', '五']);
    await eventually(() => hasFocus(field(page, '照片2的说明'))).toBe(true);
    await expectAccessible(page, 'photos taken off');
    await lines.nth(2).getByRole('button', { name: '放回' }).click();
    await eventually(() => captionsOf(page)).toEqual(['一', '三', '四', '五']);
    await eventually(kinds).toEqual(['photo', 'photo-gone', 'photo', 'photo', 'photo']);
    await lines.nth(1).getByRole('button', { name: '放回' }).press('Enter');
    await eventually(() => captionsOf(page)).toEqual(['一', '二', '三', '四', '五']);
    await eventually(() => hasFocus(field(page, '照片2的说明'))).toBe(true);
  });

  test('that the proof of an export names is led to by its name', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    await addExportable(page, ['样例广场科学夜体验']);
    await openForm(page, '样例广场科学夜体验');
    await goToSection(page, '导出与盖章');
    const details = { problem: 'photo', label: '', text: '1、3', more: 0, photos: '1、3' };
    await page.route('**/call/forms.export', (route) =>
      route.fulfill({ json: fail('proofFailed', details) }),
    );
    await button(page, '导出 Word').click();
    const failure = page.getByRole('alert').filter({ hasText: '照片1、照片3在文件里打不开' });
    expect(await failure.getByRole('link').allInnerTexts()).toEqual(['照片1', '照片3']);
    await expectAccessible(page, 'an export that failed because of photos');
    await failure.getByRole('link', { name: '照片3' }).click();
    await eventually(() => hasFocus(field(page, '照片3的说明'))).toBe(true);
  });
});

describe('a day', () => {
  test('is written in the Chinese order in a browser of any language, typed or chosen', async () => {
    await using application = await Application.open(browser(), undefined, { locale: 'en-US' });
    const { page } = application;
    await page.getByRole('link', { name: '通知与设置' }).click();
    const day = page.getByLabel('本单位定的报送日期');
    await day.fill('9-30');
    await page.getByRole('heading', { name: '设置', exact: true }).click();
    expect(await day.inputValue()).toBe('2021年9月30日');
    await day.fill('下周三');
    await page.getByText(/^没认出，请写成/u).waitFor({ state: 'detached' });
    await day.press('Tab');
    await page.getByText('没认出，请写成2021年9月20日').waitFor();
    await eventually(async () => (await beside(page, 'app.state', {})).settings.ownDeadline).toBeNull();
    await expectAccessible(page, 'a day that was not read');
    await page.locator('.own-deadline input[type=date]').fill('2021-09-28');
    expect(await day.inputValue()).toBe('2021年9月28日');
    await eventually(async () => (await beside(page, 'app.state', {})).settings.ownDeadline).toBe(
      '2021-09-28',
    );
  });
});

describe('a screen that cannot be fetched', () => {
  test('says so, and is had once the program answers again', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    await page.route('**/assets/*Screen-*.js', (route) => route.abort());
    await page.reload();
    await newFormButton(page).click();
    await page.getByRole('menuitem', { name: /推荐一个单位/u }).click();
    await page.getByRole('heading', { name: '这一页没有打开' }).waitFor();
    await page
      .getByRole('alert')
      .getByText(/^荐表通的后台程序没有回应/u)
      .waitFor();
    await expectAccessible(page, 'a screen that was not fetched');
    await page.unrouteAll();
    await button(page, '再试一次').click();
    await part(page, '基本信息').waitFor();
  });
});

const newFormButton = (page: Page) => page.getByRole('button', { name: '新建推荐表' });
