import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { Application, type KillableBrowser } from '../tests/e2e/application.ts';
import { addExportable } from '../tests/e2e/exportable.ts';
import { beside } from '../tests/e2e/store.ts';
import { field, rowOf } from '../tests/e2e/window.ts';
import { ORDINARY_DAY, type PictureSize, type Shoot } from './deskPictures.ts';

const NAMES = ['样例广场科学夜体验', '样例小学星空观测课', '样例湖畔绿色低碳展'] as const;

const step = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

const seen = (page: Page, name: string) => step(page, name).scrollIntoViewIfNeeded();

async function toHandIn(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '报送' }).click();
  await page.getByRole('heading', { name: '报送记录' }).waitFor();
}

/** Handing in by a unit inside a district, from nothing chosen to ticked off, and a second time. */
export async function shootHandIn(browser: KillableBrowser, size: PictureSize, shoot: Shoot): Promise<void> {
  await using application = await Application.open(browser, size, { now: ORDINARY_DAY });
  const { page } = application;
  await toHandIn(page);
  await shoot(page, '报送-空');
  await page.getByRole('link', { name: '工作台', exact: true }).first().click();
  const [first = '', second = ''] = await addExportable(page, NAMES);
  for (const id of [first, second])
    await beside(page, 'forms.export', { id, draft: false, job: randomUUID() });
  await beside(page, 'settings.save', { role: 'subordinate' });
  await page.reload();
  await toHandIn(page);
  await step(page, '打包').getByText('请先填写送给谁').waitFor();
  await shoot(page, '报送-选推荐表');
  await field(page, '单位名称').fill('样例区科学技术协会');
  await field(page, '邮箱').fill('yangli@example.com');
  await field(page, '联系人').fill('样例联系人');
  await field(page, '电话').fill('0519-80000000');
  await page.getByRole('radio', { name: '电子邮件' }).check();
  await page.getByText(/^看看 \d+ 个文件$/u).click();
  await seen(page, '带哪些文件');
  await shoot(page, '报送-带哪些文件');
  await step(page, '打包').getByRole('button', { name: '打包并核对' }).click();
  await step(page, '交出去').getByRole('button', { name: '复制主题' }).click();
  await page.getByText('已复制', { exact: true }).waitFor();
  await shoot(page, '报送-用邮件交');
  await page.getByRole('button', { name: '生成邮件草稿' }).scrollIntoViewIfNeeded();
  await shoot(page, '报送-网页邮箱和草稿');
  for (const way of ['当面送交', '微信、QQ', '政务平台']) {
    await page.getByRole('radio', { name: way }).check();
    await shoot(page, `报送-${way.replace('、', '')}`);
  }
  await page.getByRole('link', { name: '工作台', exact: true }).click();
  await page.getByText(/^2 份推荐表已打包/u).waitFor();
  await shoot(page, '工作台-已打包没有登记');
  await toHandIn(page);
  await step(page, '登记已送出').getByRole('button', { name: '登记送出' }).click();
  await page.getByRole('button', { name: '撤销登记' }).waitFor();
  await shoot(page, '报送-已登记');
  await page.getByText('文件和校验值').click();
  await page.getByText('文件和校验值').scrollIntoViewIfNeeded();
  await shoot(page, '报送-记录');
  await changedAndExported(page, first);
  await rowOf(page, NAMES[0]).getByText('送出后又改过').waitFor();
  await shoot(page, '工作台-送出后又改过');
  await toHandIn(page);
  await step(page, '打包')
    .getByText(/^这是第 2 次/u)
    .waitFor();
  await seen(page, '打包');
  await shoot(page, '报送-第2次');
}

async function changedAndExported(page: Page, id: string): Promise<void> {
  const { version, content } = await beside(page, 'forms.open', { id });
  const changes = { fields: { ...content.fields, contact: '样例新联系人' } };
  await beside(page, 'forms.save', { id, version, changes });
  await beside(page, 'forms.export', { id, draft: false, job: randomUUID() });
  await page.getByRole('link', { name: '工作台', exact: true }).click();
}
