import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { Application, LAPTOP } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { beside, storedForm } from './store.ts';
import { eventually, field, goToList, goToSection, hasFocus, newForm, part, rowOf, saved } from './window.ts';

const browser = browserOfFile();

const open = () => Application.open(browser(), LAPTOP, { now: '2021-09-20T02:00:00.000Z' });

const UNIT = {
  fullName: '样例市样例区科学技术协会',
  address: '样例市样例区样例路1号',
  postcode: '213000',
  phone: '0519-80000000',
  fax: '',
  contact: '样例联系人',
  duty: '科员',
};
const CHANGED = { ...UNIT, contact: '样例新联系人', phone: '0519-80000009', fax: '0519-80000001' };

const question = (page: Page) => page.getByRole('region', { name: /^“本单位”的信息改过了/u });

/** A form that was filled from the own unit, opened after the unit was changed on its screen. */
async function formBeforeTheChange(page: Page): Promise<void> {
  await beside(page, 'unit.save', { unit: UNIT });
  await newForm(page, 'unit');
  await field(page, '电话').fill('0519-80000005');
  await saved(page);
  await page.getByRole('link', { name: '本单位' }).click();
  for (const [label, text] of [
    ['联系人', CHANGED.contact],
    ['电话', CHANGED.phone],
    ['传真', CHANGED.fax],
  ] as const)
    await field(page, label).fill(text);
  await page.getByText('已保存', { exact: true }).waitFor();
  await page.getByRole('link', { name: '工作台', exact: true }).click();
  await page.getByRole('link', { name: UNIT.fullName, exact: true }).click();
  await question(page).waitFor();
}

describe('本单位 changed since a form was filled from it', () => {
  test('the form asks field by field, and keeps what is chosen', async () => {
    await using application = await open();
    const { page } = application;
    await formBeforeTheChange(page);
    await expectAccessible(page, 'the question');
    await eventually(() => hasFocus(question(page).getByRole('radio').first())).toBe(true);
    const about = (label: string) => question(page).getByRole('group', { name: label });
    await about('联系人').getByRole('radio', { name: '改成：样例新联系人' }).check();
    await about('电话').getByRole('radio', { name: '不改：0519-80000005' }).check();
    await about('传真').getByRole('radio', { name: '改成：0519-80000001' }).check();
    await question(page).getByRole('button', { name: '确定' }).click();
    await question(page).waitFor({ state: 'detached' });
    await eventually(() => hasFocus(field(page, '联系人'))).toBe(true);
    expect((await storedForm(page)).content.fields).toMatchObject({
      contact: '样例新联系人',
      phone: '0519-80000005',
      fax: '0519-80000001',
      duty: '科员',
    });
    expect(await field(page, '联系人').inputValue()).toBe('样例新联系人');
    // Answered once, it is not asked again.
    await page.reload();
    await field(page, '联系人').waitFor();
    expect(await question(page).count()).toBe(0);
  });

  test('all can be kept at once; what was typed meanwhile stays', async () => {
    await using application = await open();
    const { page } = application;
    await formBeforeTheChange(page);
    await field(page, '职务').fill('科长');
    await question(page).getByRole('button', { name: '全部不改' }).click();
    await question(page).getByRole('button', { name: '确定' }).click();
    await question(page).waitFor({ state: 'detached' });
    await saved(page);
    expect((await storedForm(page)).content.fields).toMatchObject({
      contact: '样例联系人',
      phone: '0519-80000005',
      fax: '',
      duty: '科长',
    });
  });

  test('a unit that stayed as it was asks nothing', async () => {
    await using application = await open();
    const { page } = application;
    await beside(page, 'unit.save', { unit: UNIT });
    await newForm(page, 'activity');
    await page.reload();
    await field(page, '活动名称').waitFor();
    expect(await question(page).count()).toBe(0);
  });
});

test('推荐意见 is a section of a collator, kept, checked, on 检查 and not finished for anybody else', async () => {
  await using application = await open();
  const { page } = application;
  await beside(page, 'settings.save', { role: 'collator' });
  await page.reload();
  await newForm(page, 'unit');
  await goToSection(page, '推荐意见');
  const opinion = field(page, '辖市区科协（市级学会）推荐意见');
  await eventually(() => hasFocus(opinion)).toBe(true);
  await opinion.pressSequentially('XX同意推荐。');
  await page.getByLabel('日期', { exact: true }).fill('2021-09-28');
  await opinion.blur();
  await part(page, '推荐意见').getByText('里还留着“XX”，请换成实际内容。').waitFor();
  await expectAccessible(page, '推荐意见');
  await saved(page);
  expect((await storedForm(page)).content.opinions.recommendation).toEqual({
    text: 'XX同意推荐。',
    date: '2021-09-28',
  });
  await goToSection(page, '检查');
  const row = part(page, '检查').getByRole('row', { name: /推荐意见/u });
  await row.getByText('XX同意推荐。').waitFor();
  await row.getByRole('link', { name: /^修改/u }).click();
  await eventually(() => hasFocus(opinion)).toBe(true);

  // With another role it is neither asked for nor lost.
  await beside(page, 'settings.save', { role: 'subordinate' });
  await page.reload();
  await part(page, '基本信息')
    .or(page.getByRole('navigation', { name: '填写步骤' }))
    .first()
    .waitFor();
  expect(await page.getByRole('link', { name: /^推荐意见/u }).count()).toBe(0);
  expect((await storedForm(page)).content.opinions.recommendation.text).toBe('XX同意推荐。');
});

test('beside the export a seal is registered, and that it went out is told; the list shows both days', async () => {
  await using application = await open();
  const { page } = application;
  const { id: sample } = await beside(page, 'samples.create', { kind: 'activity' });
  await page.goto(`${application.host.origin}/#/forms/${sample}/export`);
  await page.getByRole('button', { name: '导出 Word' }).click();
  await page.getByText('还没有送出').waitFor();
  await page.getByRole('button', { name: '登记盖章…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '登记盖章' }).click();
  await page.getByText('9月20日已盖章').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const handedIn = { on: '2021-09-19', way: '政务平台' };
  await beside(page, 'forms.mark', { id: sample, marks: { handedIn } });
  await goToList(page);
  const row = rowOf(page, '“样例广场科学夜”家庭科普体验活动（样例）');
  await row.getByText('9月19日送出，政务平台').waitFor();
  await row.getByText('9月20日已盖章').waitFor();
  await page.goto(`${application.host.origin}/#/forms/${sample}/export`);
  await page.getByText('9月19日已送出（政务平台）').waitFor();
  const takeBack = page.getByRole('button', { name: '撤销盖章登记' });
  await takeBack.press('Enter');
  await page.getByText('还没有登记盖章').waitFor();
  // One button for both: the keys go on where they were.
  await eventually(() => hasFocus(page.getByRole('button', { name: '登记盖章…' }))).toBe(true);
  expect((await storedForm(page)).marks.sealedOn).toBeNull();
});
