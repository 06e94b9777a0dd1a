import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { Application, LAPTOP } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { beside } from './store.ts';
import { eventually, field, hasFocus, part } from './window.ts';

const browser = browserOfFile();

const openNew = () =>
  Application.open(browser(), LAPTOP, { firstRun: true, now: '2021-09-20T02:00:00.000Z' });

test('from the first question to a form that is filled from the unit, by the keyboard alone', async () => {
  await using application = await openNew();
  const { page } = application;
  const heading = page.getByRole('heading', { name: '你们单位属于哪一种？' });
  await eventually(() => hasFocus(heading)).toBe(true);
  await page.getByText('请勿录入涉密内容。').waitFor();
  await page.getByText('内容只存在这台电脑上，不会自动发送。').waitFor();
  await expectAccessible(page, 'first run, role');
  await page.getByRole('button', { name: '下一步' }).press('Enter');
  await page.getByText('请选一种；拿不准就点“以后再说”。').waitFor();
  await page.getByRole('radio', { name: /^辖市区所属单位/u }).press('Space');
  await page.getByRole('button', { name: '下一步' }).press('Enter');

  await eventually(() => hasFocus(page.getByRole('heading', { name: '单位信息' }))).toBe(true);
  await page.keyboard.press('Tab');
  for (const text of [
    '样例市样例区科学技术协会',
    '样例联系人',
    '科员',
    '样例路1号',
    '213000',
    '0519-80000000',
  ]) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await expectAccessible(page, 'first run, unit');
  await page.getByRole('button', { name: '保存，下一步' }).press('Enter');

  await page.getByRole('heading', { name: '可以开始了' }).waitFor();
  await expectAccessible(page, 'first run, start');
  await page.getByRole('button', { name: '开始填写：推荐一项活动' }).press('Enter');
  await part(page, '基本信息').waitFor();
  for (const [label, text] of [
    ['填表单位', '样例市样例区科学技术协会'],
    ['主办单位', '样例市样例区科学技术协会'],
    ['活动名称', ''],
    ['联系人', '样例联系人'],
    ['职务', '科员'],
    ['通讯地址', '样例路1号'],
    ['邮编', '213000'],
    ['电话', '0519-80000000'],
  ] as const)
    expect(await field(page, label).inputValue(), label).toBe(text);
  expect((await beside(page, 'app.state', {})).settings).toMatchObject({
    role: 'subordinate',
    welcomed: true,
  });
});

test('every question can be put off, and is not asked again', async () => {
  await using application = await Application.open(browser());
  const { page } = application;
  expect((await beside(page, 'app.state', {})).settings).toMatchObject({ role: null, welcomed: true });
  expect((await beside(page, 'unit.read', {})).unit).toBeNull();
  await page.reload();
  await page.getByRole('heading', { name: '还没有推荐表' }).waitFor();
});

test('what was answered before the window was closed is still there', async () => {
  await using application = await openNew();
  const { page } = application;
  await page.getByRole('radio', { name: /^辖市区科协、市级学会/u }).check();
  await page.getByRole('button', { name: '下一步' }).click();
  await field(page, '单位名称').fill('样例市样例学会');
  await page.getByText('已保存', { exact: true }).waitFor();
  await page.reload();
  expect(await page.getByRole('radio', { name: /^辖市区科协、市级学会/u }).isChecked()).toBe(true);
  await page.getByRole('button', { name: '下一步' }).click();
  await eventually(() => field(page, '单位名称').inputValue()).toBe('样例市样例学会');
  await page.getByRole('button', { name: '上一步' }).click();
  await page.getByRole('heading', { name: '你们单位属于哪一种？' }).waitFor();
});

test('a sample can be looked at, says what it is, and goes with one click', async () => {
  await using application = await openNew();
  const { page } = application;
  await page.getByRole('button', { name: '以后再说' }).click();
  await page.getByRole('button', { name: '以后再填' }).click();
  await page.getByRole('button', { name: '看样例：推荐一个单位' }).click();
  await part(page, '基本信息').waitFor();
  await page.getByRole('banner').or(page.locator('header')).getByText('样例', { exact: true }).waitFor();
  await page.getByRole('link', { name: '返回工作台' }).click();
  await page.getByText('看过样例，可以新建自己的推荐表了。').waitFor();
  expect(await beside(page, 'forms.list', {})).toMatchObject([{ sample: true }]);
  // Asked for again, it is shown: not made twice.
  await page.getByRole('button', { name: '看样例：推荐一个单位' }).click();
  await part(page, '基本信息').waitFor();
  expect(await beside(page, 'forms.list', {})).toHaveLength(1);
  await page.getByRole('link', { name: '返回工作台' }).click();
  await page.getByRole('button', { name: '删除全部样例' }).click();
  await page.getByText('请从第一份推荐表开始').waitFor();
  expect(await beside(page, 'forms.list', {})).toEqual([]);
});
