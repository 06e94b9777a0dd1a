import type { Page } from 'playwright-core';
import type { CallRequest } from '../shared/api/calls.ts';
import { Application, type KillableBrowser } from '../tests/e2e/application.ts';
import { beside } from '../tests/e2e/store.ts';
import { field, part, rowOf } from '../tests/e2e/window.ts';

/** Keeps a picture of what a window shows. */
export type Shoot = (page: Page, name: string) => Promise<void>;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** An ordinary day before the forms are due. */
export const ORDINARY_DAY = '2021-09-20T02:00:00.000Z';

const UNIT: CallRequest<'unit.save'>['unit'] = {
  fullName: '样例市样例区科学技术协会',
  address: '样例市样例区样例路1号',
  postcode: '213000',
  phone: '0519-80000000',
  fax: '',
  contact: '样例联系人',
  duty: '科员',
};

/** The first run with what a clerk may do in it, the first desk, and a sample. */
export async function shootFirstRun(
  browser: KillableBrowser,
  size: PictureSize,
  shoot: Shoot,
): Promise<void> {
  await using application = await Application.open(browser, size, { firstRun: true, now: ORDINARY_DAY });
  const { page } = application;
  await page.getByRole('radio').first().waitFor();
  await shoot(page, '第一次-1-属于哪一种');
  await page.getByRole('button', { name: '下一步' }).click();
  await shoot(page, '第一次-1-没有选');
  await page.getByRole('radio').first().check();
  await shoot(page, '第一次-1-选好');
  await page.getByRole('button', { name: '下一步' }).click();
  await field(page, '单位名称').fill('市科协');
  await field(page, '邮编').fill('2130');
  await field(page, '电话').fill(UNIT.phone);
  await page.getByText('已保存', { exact: true }).waitFor();
  await shoot(page, '第一次-2-单位信息');
  await page.getByRole('button', { name: '保存，下一步' }).click();
  await page.getByRole('heading', { name: '可以开始了' }).waitFor();
  await shoot(page, '第一次-3-开始');
  await page.getByRole('button', { name: '先到工作台看看' }).click();
  await page.getByRole('heading', { name: '还没有推荐表' }).waitFor();
  await shoot(page, '工作台-空');
  await page.getByRole('button', { name: '看样例：推荐一项活动' }).click();
  await part(page, '基本信息').waitFor();
  await shoot(page, '样例');
  await page.getByRole('link', { name: '返回工作台' }).click();
  await page.getByRole('button', { name: '删除全部样例' }).waitFor();
  await shoot(page, '工作台-只有样例');
}

const NAMES = [
  '样例镇科普大集',
  '青少年科技教育联合行动——机器人开放日',
  '防灾减灾应急科普进校园',
  '“百年再出发，迈向高水平科技自立自强”主题科普大篷车进社区进校园进农村巡回展览活动',
  '“样例广场科学夜”家庭体验活动',
  '样例湖畔绿色低碳展',
] as const;

/** Forms of many states; the second is the one that is too long. */
async function fillDesk(page: Page): Promise<void> {
  await beside(page, 'unit.save', { unit: UNIT });
  const ids: string[] = [];
  for (const [at, activityName] of NAMES.entries()) {
    const { id } = await beside(page, 'forms.create', { kind: 'activity' });
    const { version, content } = await beside(page, 'forms.open', { id });
    const changes = {
      fields: { ...content.fields, activityName },
      narrative: at === 1 ? '科'.repeat(1_200) : '科普活动。',
    };
    await beside(page, 'forms.save', { id, version, changes });
    ids.push(id);
  }
  await beside(page, 'forms.mark', { id: ids[2] ?? '', marks: { sealedOn: '2021-09-18' } });
  const handedIn = { on: '2021-09-18', way: '电子邮件' };
  await beside(page, 'forms.mark', { id: ids[4] ?? '', marks: { handedIn } });
  await beside(page, 'forms.create', { kind: 'unit' });
  await beside(page, 'samples.create', { kind: 'activity' });
}

const shown = (page: Page) => rowOf(page, NAMES[0]).waitFor();

/** A desk with many forms: search, menu, dialogs, bin, unit, settings, and how it is when the time runs out. */
export async function shootDesk(browser: KillableBrowser, size: PictureSize, shoot: Shoot): Promise<void> {
  await using application = await Application.open(browser, size, { now: ORDINARY_DAY });
  const { page } = application;
  await fillDesk(page);
  await page.reload();
  await shown(page);
  await shoot(page, '工作台-许多表');
  const search = page.getByRole('searchbox', { name: '查找推荐表' });
  await search.fill('科普');
  await page.getByText(/^找到 \d 份/u).waitFor();
  await shoot(page, '工作台-查找');
  await search.fill('没有这样的');
  await page.getByRole('button', { name: '显示全部' }).waitFor();
  await shoot(page, '工作台-没有找到');
  await page.getByRole('button', { name: '显示全部' }).click();
  await page.getByRole('button', { name: `更多操作：${NAMES[2]}` }).click();
  await page.getByRole('menuitem', { name: '登记送出…' }).click();
  await page.getByRole('dialog').waitFor();
  await shoot(page, '登记送出');
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: `更多操作：${NAMES[0]}` }).click();
  await page.getByRole('menuitem', { name: '删除' }).waitFor();
  await shoot(page, '工作台-更多操作');
  await page.getByRole('menuitem', { name: '删除' }).click();
  await page.getByRole('button', { name: '撤销' }).waitFor();
  await shoot(page, '工作台-删除以后');
  await shootBin(page, shoot);
  await page.getByRole('link', { name: '本单位' }).click();
  await field(page, '单位名称').waitFor();
  await shoot(page, '本单位');
  await page.getByRole('link', { name: '通知与设置' }).click();
  await page.getByRole('radio').first().check();
  await page.getByLabel('本单位定的报送日期').fill('2021-09-30');
  await page.getByText('已保存', { exact: true }).waitFor();
  await shoot(page, '通知与设置');
  await page.getByRole('heading', { name: '推荐表要求' }).scrollIntoViewIfNeeded();
  await shoot(page, '通知与设置-下面');
  await shootTimes(application, shoot);
}

async function shootBin(page: Page, shoot: Shoot): Promise<void> {
  await page.getByRole('link', { name: '回收站' }).click();
  await page.getByRole('button', { name: /^彻底删除/u }).waitFor();
  await shoot(page, '回收站');
  await page.getByRole('button', { name: /^彻底删除/u }).click();
  await page.getByRole('dialog').waitFor();
  await shoot(page, '彻底删除');
  await page.getByRole('button', { name: '不删除' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /^恢复/u }).click();
  await page.getByText('回收站是空的').waitFor();
  await shoot(page, '回收站-空');
}

/** The same forms later, and by a clock that is wrong. */
async function shootTimes(application: Application, shoot: Shoot): Promise<void> {
  for (const [name, now] of [
    ['自定日期的前一天', '2021-09-29T02:00:00.000Z'],
    ['自定日期已过', '2021-10-03T02:00:00.000Z'],
    ['最后一天', '2021-10-08T02:00:00.000Z'],
    ['说不准的一天', '2021-10-09T02:00:00.000Z'],
    ['都已过', '2021-11-24T02:00:00.000Z'],
    ['时钟不对', '2019-01-01T02:00:00.000Z'],
  ] as const) {
    await application.page.close();
    await application.host.stop();
    const page = await application.restart({ now });
    await shown(page);
    await shoot(page, `工作台-${name}`);
  }
}
