import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { Application, type ApplicationOptions, LAPTOP } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { beside } from './store.ts';
import { eventually, field, goToList, hasFocus, newForm, part, rowOf, saved } from './window.ts';

const browser = browserOfFile();

const DAY = '2021-09-20T02:00:00.000Z';
const openOn = (now: string, options: ApplicationOptions = {}) =>
  Application.open(browser(), LAPTOP, { ...options, now });

/** Puts forms for an activity with these names into the store, and shows them. */
async function addForms(page: Page, names: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const { id } = await beside(page, 'forms.create', { kind: 'activity' });
    await beside(page, 'forms.save', { id, version: 1, changes: { fields: { activityName: name } } });
    ids.push(id);
  }
  await page.reload();
  await rowOf(page, names[0] ?? '').waitFor();
  return ids;
}

const menuOf = (page: Page, name: string) => page.getByRole('button', { name: `更多操作：${name}` });
const choose = async (page: Page, name: string, item: string) => {
  await menuOf(page, name).click();
  await page.getByRole('menuitem', { name: item }).click();
};
const names = async (page: Page) =>
  (await page.getByRole('rowheader').getByRole('link').allInnerTexts()).toSorted();

describe('the dates', () => {
  test('stand on a strip with calendar and working days', async () => {
    await using application = await openOn(DAY);
    const { page } = application;
    const dates = page.getByRole('region', { name: '通知的时间安排' }).getByRole('listitem');
    await eventually(() => dates.allInnerTexts()).toHaveLength(4);
    const due = dates.filter({ hasText: '推荐表、工作总结报送' });
    for (const text of ['10月8日', '还有 18 天', '（9 个工作日）', '10月9日前，', '逾期不予受理'])
      await due.getByText(text, { exact: true }).waitFor();
    await dates.filter({ hasText: '活动时间' }).getByText('已过', { exact: true }).waitFor();
  });

  test('the own earlier day joins them, and role and day are kept', async () => {
    await using application = await openOn(DAY);
    const { page } = application;
    await page.getByRole('link', { name: '通知与设置' }).click();
    await page.getByText(/^还没有选/u).waitFor();
    await expectAccessible(page, '通知与设置');
    await page.getByRole('radio', { name: /^辖市区所属单位/u }).check();
    await page.getByLabel('本单位定的报送日期').fill('2021-10-12');
    await page.getByText('晚于通知的最后一天（10月8日），请核对。').waitFor();
    await page.getByLabel('本单位定的报送日期').fill('2021-09-30');
    await page.getByText('已保存', { exact: true }).waitFor();
    await eventually(async () => (await beside(page, 'app.state', {})).settings).toMatchObject({
      role: 'subordinate',
      ownDeadline: '2021-09-30',
    });
    await page.getByRole('link', { name: '工作台', exact: true }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: '本单位定的报送日期' })
      .getByText('还有 10 天')
      .waitFor();
    await page.getByRole('link', { name: '通知与设置' }).click();
    await page.getByRole('button', { name: '不设日期' }).click();
    await eventually(async () => (await beside(page, 'app.state', {})).settings.ownDeadline).toBeNull();
  });

  test('a clock that is wrong is told, and no days are counted', async () => {
    await using application = await openOn('2019-01-01T02:00:00.000Z');
    const { page } = application;
    await page.getByText('电脑上的日期是2019年1月1日，看来不对').waitFor();
    expect(await page.getByText(/还有 \d+ 天/u).count()).toBe(0);
  });

  test('when all is over: whom to call', async () => {
    await using application = await openOn('2021-11-24T02:00:00.000Z');
    const { page } = application;
    await page.getByText(/^报送时间（.+）已过，逾期不予受理。确要报送，请先打电话问/u).waitFor();
    await eventually(() => page.getByRole('listitem').getByText('已过', { exact: true }).count()).toBe(4);
  });

  test('a window that stays open over midnight follows the clock', async () => {
    // Shortly before midnight in Beijing.
    await using application = await openOn('2021-09-20T15:59:50.000Z');
    const { page } = application;
    await page.getByText('还有 18 天', { exact: true }).waitFor();
    await eventually(async () => {
      await page.evaluate("window.dispatchEvent(new Event('visibilitychange'))");
      return page.getByText('还有 17 天', { exact: true }).count();
    }).toBe(1);
  });
});

describe('the bin', () => {
  test('deleting asks nothing and can be undone; the focus follows', async () => {
    await using application = await openOn(DAY);
    const { page } = application;
    await addForms(page, ['样例活动甲', '样例活动乙']);
    await choose(page, '样例活动甲', '删除');
    await page.getByText('“样例活动甲”已移到回收站。').waitFor();
    expect(await names(page)).toEqual(['样例活动乙']);
    const undo = page.getByRole('button', { name: '撤销' });
    await eventually(() => hasFocus(undo)).toBe(true);
    await expectAccessible(page, 'undo');
    await undo.press('Enter');
    await eventually(() => names(page)).toEqual(['样例活动乙', '样例活动甲']);
    await eventually(() => hasFocus(page.getByRole('link', { name: '样例活动甲' }))).toBe(true);
    expect(await undo.count()).toBe(0);
  });

  test('brings a form back, or erases it after a question that names what goes', async () => {
    await using application = await openOn(DAY);
    const { page } = application;
    await addForms(page, ['样例活动甲', '样例活动乙']);
    await choose(page, '样例活动甲', '删除');
    await page.getByRole('button', { name: '撤销' }).waitFor();
    await choose(page, '样例活动乙', '删除');
    await page.getByText('“样例活动乙”已移到回收站。').waitFor();
    await page.getByRole('link', { name: '回收站' }).click();
    await page
      .getByRole('row', { name: /样例活动甲/u })
      .getByText('10月20日', { exact: true })
      .waitFor();
    await expectAccessible(page, '回收站');
    await page.getByRole('button', { name: '恢复：样例活动乙' }).click();
    await page.getByText('“样例活动乙”已恢复到工作台。').waitFor();

    await page.getByRole('button', { name: '彻底删除：样例活动甲' }).click();
    const question = page.getByRole('dialog', { name: '彻底删除“样例活动甲”？' });
    await question.getByText('已经导出的 Word 文件，请自己到文件夹里删').waitFor();
    await expectAccessible(page, '彻底删除');
    await question.getByRole('button', { name: '不删除' }).click();
    await question.waitFor({ state: 'hidden' });
    expect(await beside(page, 'forms.binned', {})).toHaveLength(1);
    await page.getByRole('button', { name: '彻底删除：样例活动甲' }).click();
    await question.getByRole('button', { name: '彻底删除' }).click();
    await page.getByText('“样例活动甲”已彻底删除。自动备份里也没有它了。').waitFor();
    await page.getByText('回收站是空的').waitFor();
    await eventually(() => hasFocus(page.getByRole('status').filter({ hasText: '彻底删除' }))).toBe(true);
    expect(await beside(page, 'forms.binned', {})).toEqual([]);
    await page.getByRole('link', { name: '返回工作台' }).click();
    await eventually(() => names(page)).toEqual(['样例活动乙']);
  });
});

describe('a form in the list', () => {
  test('is copied, and the copy opened', async () => {
    await using application = await openOn(DAY);
    const { page } = application;
    const [id] = await addForms(page, ['样例活动甲']);
    await choose(page, '样例活动甲', '复制一份');
    await part(page, '基本信息').waitFor();
    expect(page.url()).not.toContain(id);
    expect(await field(page, '活动名称').inputValue()).toBe('样例活动甲');
    await field(page, '活动名称').fill('样例活动乙');
    await saved(page);
    await goToList(page);
    await eventually(() => names(page)).toEqual(['样例活动乙', '样例活动甲']);
  });

  test('that was exported is handed in on a day and by a way, and that can be taken back', async () => {
    await using application = await openOn(DAY);
    const { page } = application;
    const [id = ''] = await addForms(page, ['样例活动甲']);
    // Sealed already: the same step as after an export, without the work of one.
    await beside(page, 'forms.mark', { id, marks: { sealedOn: '2021-09-18' } });
    await page.reload();
    await rowOf(page, '样例活动甲').getByText('已盖章', { exact: true }).waitFor();
    await rowOf(page, '样例活动甲').getByRole('button', { name: '去报送：样例活动甲' }).waitFor();
    await choose(page, '样例活动甲', '登记送出…');
    const dialog = page.getByRole('dialog', { name: '登记送出' });
    expect(await dialog.getByLabel('送出日期').inputValue()).toBe('2021年9月20日');
    await expectAccessible(page, '登记送出');
    await dialog.getByLabel('送出日期').fill('2021-09-21');
    await dialog.getByRole('button', { name: '登记送出' }).click();
    await dialog.getByText('请填写今天或今天以前的日期。').waitFor();
    await dialog.getByLabel('送出日期').fill('2021-09-19');
    await dialog.getByRole('radio', { name: '当面送交' }).check();
    expect(await dialog.getByRole('textbox', { name: '送给谁' }).inputValue()).toBe('市科协科普部');
    await dialog.getByRole('button', { name: '登记送出' }).click();
    await page.getByText('已登记：9月19日送出').waitFor();
    await rowOf(page, '样例活动甲').getByText('已送出', { exact: true }).waitFor();
    expect((await beside(page, 'forms.open', { id })).marks.handedIn).toEqual({
      on: '2021-09-19',
      way: '当面送交',
    });
    await page.getByText(/^1 份推荐表都已送出。/u).waitFor();
    expect(await beside(page, 'submissions.list', {})).toMatchObject([
      { folder: null, sentOn: '2021-09-19', way: '当面送交', recipient: { name: '市科协科普部' } },
    ]);
    await choose(page, '样例活动甲', '撤销送出登记');
    await rowOf(page, '样例活动甲').getByText('已盖章', { exact: true }).waitFor();
    await eventually(() => hasFocus(menuOf(page, '样例活动甲'))).toBe(true);
    expect((await beside(page, 'forms.open', { id })).marks.handedIn).toBeNull();
    expect(await beside(page, 'submissions.list', {})).toEqual([]);
  });

  test('the dialog gives the focus back to the menu that it came from', async () => {
    await using application = await openOn(DAY);
    const { page } = application;
    const [id = ''] = await addForms(page, ['样例活动甲']);
    await beside(page, 'forms.mark', { id, marks: { sealedOn: '2021-09-18' } });
    await page.reload();
    await choose(page, '样例活动甲', '登记送出…');
    await eventually(() => hasFocus(page.getByLabel('送出日期'))).toBe(true);
    // While the menu is still going, Escape would be meant for it.
    await page.getByRole('menuitem', { name: '登记送出…' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    await eventually(() => hasFocus(menuOf(page, '样例活动甲'))).toBe(true);
  });

  test('the next step leads to it', async () => {
    await using application = await openOn(DAY);
    const { page } = application;
    await addForms(page, ['样例活动甲', '样例活动乙']);
    const step = page.getByRole('region', { name: '下一步' });
    await step.getByText(/^“样例活动乙”还有 \d 项必填，填完就可以导出。另外还有 1 份没有办完。$/u).waitFor();
    await step.getByRole('button', { name: '继续填写：样例活动乙' }).click();
    await part(page, '基本信息').waitFor();
    expect(await field(page, '活动名称').inputValue()).toBe('样例活动乙');
  });
});

test('the search comes with the sixth form and says what it finds', async () => {
  await using application = await openOn(DAY);
  const { page } = application;
  const five = ['广场科学夜', '机器人开放日', '防灾进校园', '星空课堂', '科普大集'];
  await addForms(page, five);
  const search = page.getByRole('searchbox', { name: '查找推荐表' });
  expect(await search.count()).toBe(0);
  await addForms(page, ['水的净化']);
  await search.fill('科');
  await page.getByText('找到 2 份').waitFor();
  expect(await names(page)).toEqual(['广场科学夜', '科普大集']);
  await search.fill('没有这样的');
  await page.getByText('没有找到含“没有这样的”的推荐表。').waitFor();
  await page.getByRole('button', { name: '显示全部' }).click();
  await eventually(() => names(page)).toHaveLength(6);
  await expectAccessible(page, '工作台');
});

test('a list that cannot be had says so, and comes when asked again', async () => {
  await using application = await openOn(DAY);
  const { page } = application;
  await page.route('**/call/forms.list', (route) => route.abort());
  await page.reload();
  await page.getByRole('alert').getByText('荐表通的后台程序没有回应').waitFor();
  await page.unrouteAll();
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.getByRole('heading', { name: '还没有推荐表' }).waitFor();
});

describe('本单位', () => {
  test('is saved by itself, checked as the form is, and fills new forms', async () => {
    await using application = await openOn(DAY);
    const { page } = application;
    await page.getByRole('link', { name: '本单位' }).click();
    await field(page, '单位名称').fill('市科协');
    await field(page, '邮编').fill('2130');
    expect(await page.getByText('“邮编”写的是').count()).toBe(0);
    await field(page, '邮编').press('Tab');
    await page.getByText('“单位名称”写的是“市科协”，看起来是简称，请填写单位全称。').waitFor();
    await page.getByText('“邮编”写的是“2130”，邮政编码应是 6 位数字，请核对。').waitFor();
    await expectAccessible(page, '本单位');
    await field(page, '单位名称').fill('样例市样例区科学技术协会');
    // Left at once: what was typed is not lost.
    await page.getByRole('link', { name: '工作台', exact: true }).click();
    await newForm(page, 'unit');
    expect(await field(page, '填表单位').inputValue()).toBe('样例市样例区科学技术协会');
    expect(await field(page, '单位名称').inputValue()).toBe('样例市样例区科学技术协会');
  });

  test('what could not be saved is told, and saved when asked again', async () => {
    await using application = await openOn(DAY);
    const { page } = application;
    await page.getByRole('link', { name: '本单位' }).click();
    await field(page, '传真').waitFor();
    await page.route('**/call/unit.save', (route) => route.abort());
    await field(page, '传真').fill('0519-80000001');
    await page.getByRole('alert').getByText('荐表通的后台程序没有回应').waitFor();
    await page.unrouteAll();
    await page.getByRole('button', { name: '再保存一次' }).click();
    await page.getByText('已保存', { exact: true }).waitFor();
    expect((await beside(page, 'unit.read', {})).unit?.fax).toBe('0519-80000001');
  });
});

test.each([
  ['200 % zoom', { width: 683, height: 384 }],
  ['a small screen', { width: 1024, height: 700 }],
] as const)('at %s nothing is scrolled sideways', async (_, viewport) => {
  await using application = await Application.open(browser(), viewport, { now: DAY });
  const { page } = application;
  await addForms(page, ['“百年再出发，迈向高水平科技自立自强”主题科普大篷车进社区进校园进农村巡回展览活动']);
  await beside(page, 'settings.save', { ownDeadline: '2021-09-30' });
  for (const hash of ['#/', '#/unit', '#/notice', '#/bin']) {
    await page.goto(`${application.host.origin}/${hash}`);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const wider = await page.evaluate(
      "[...document.querySelectorAll('.frame, .screen, .screen-body')].filter((each) => each.scrollWidth > each.clientWidth).map(({ className }) => className)",
    );
    expect(wider, hash).toEqual([]);
  }
});
