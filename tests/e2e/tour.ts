import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { drawSamplePhotos } from '../../electron/photos/samplePhoto.ts';
import type { Application } from './application.ts';
import { beside } from './store.ts';
import { field, goToSection, part, rowOf, type SectionName } from './window.ts';

/** Takes a screen in one of its states. */
export type Visit = (page: Page, name: string) => Promise<void>;

/** An ordinary day before the forms are due. */
export const TOUR_DAY = '2021-09-20T02:00:00.000Z';

const LONG_NAME = '“百年再出发，迈向高水平科技自立自强”主题科普大篷车进社区进校园进农村巡回展览活动';
const UNIT = {
  fullName: '样例市样例区科学技术协会',
  address: '样例市样例区样例路1号',
  postcode: '213000',
  phone: '0519-80000000',
  fax: '',
  contact: '样例联系人',
  duty: '科员',
};

/** Calls of one kind find nobody while something is looked at. */
async function without(page: Page, call: string, look: () => Promise<unknown>): Promise<void> {
  await page.route(`**/call/${call}`, (route) => route.abort());
  await look();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
}

const failed = (page: Page) =>
  page.getByRole('alert').getByText('荐表通的后台程序没有回应').first().waitFor();

async function goTo(page: Page, fragment: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(fragment)}`);
}

/** Fulfilled when the keys go into the open dialog. Not by a test's own means: pictures are taken of it too. */
const focusInDialog = (page: Page) =>
  page.locator('[role=dialog]:focus, [role=dialog] :focus').waitFor({ state: 'attached' });

const escapeDialog = async (page: Page) => {
  await focusInDialog(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};

/** Every state of the first run, ending on the empty desk. */
export async function tourOfFirstRun({ page }: Application, visit: Visit): Promise<void> {
  await page.getByRole('radio').first().waitFor();
  await visit(page, '属于哪一种');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('请选一种').waitFor();
  await visit(page, '属于哪一种，没有选');
  await page.getByRole('radio', { name: /^辖市区科协、市级学会/u }).check();
  await page.getByRole('button', { name: '下一步' }).click();
  await field(page, '邮编').fill('2130');
  await field(page, '单位名称').fill('市科协');
  await page.getByRole('heading', { name: '单位信息' }).click();
  await visit(page, '单位信息');
  await page.getByRole('button', { name: '保存，下一步' }).click();
  await page.getByRole('heading', { name: '可以开始了' }).waitFor();
  await visit(page, '可以开始了');
  await page.getByRole('button', { name: '先到工作台看看' }).click();
  await page.getByRole('heading', { name: '还没有推荐表' }).waitFor();
  await visit(page, '工作台，空');
}

/** A form with everything in it: the content of the sample, under a name of its own. */
async function wholeForm(page: Page, activityName: string): Promise<string> {
  const { id: sample } = await beside(page, 'samples.create', { kind: 'activity' });
  const { content } = await beside(page, 'forms.open', { id: sample });
  const { id } = await beside(page, 'forms.create', { kind: 'activity' });
  const { version } = await beside(page, 'forms.save', {
    id,
    version: 1,
    changes: {
      reportingUnit: content.reportingUnit,
      fields: { ...content.fields, activityName },
      narrative: content.narrative,
    },
  });
  let at = version;
  for (const [number, photo] of (await drawSamplePhotos()).slice(0, 3).entries()) {
    const data = Buffer.from(photo).toString('base64');
    const { sha256 } = await beside(page, 'photos.prepare', { form: id, data, job: randomUUID() });
    const name = `照片${number + 1}.jpg`;
    at = (await beside(page, 'photos.add', { form: id, version: at, name, sha256 })).version;
  }
  return id;
}

/** Forms of every state; answers the ids of one that is filled in wholly and of one with what is wrong. */
async function fillStore(page: Page): Promise<{ readonly whole: string; readonly faulty: string }> {
  await beside(page, 'unit.save', { unit: UNIT });
  await beside(page, 'settings.save', { role: 'collator', ownDeadline: '2021-09-30' });
  const whole = await wholeForm(page, '样例湖畔绿色低碳展');
  const exported = await wholeForm(page, '样例镇科普大集');
  await beside(page, 'forms.export', { id: exported, draft: false, job: randomUUID() });
  const { id: handedIn } = await beside(page, 'forms.duplicate', { id: exported });
  await beside(page, 'forms.mark', {
    id: handedIn,
    marks: { sealedOn: '2021-09-18', handedIn: { on: '2021-09-19', way: '当面送交' } },
  });
  const { id: faulty } = await beside(page, 'forms.create', { kind: 'activity' });
  await beside(page, 'forms.save', {
    id: faulty,
    version: 1,
    changes: {
      reportingUnit: '市科协',
      fields: { activityName: LONG_NAME, contact: '样例联系人', postcode: '2130', phone: '八六六一九一二〇' },
      narrative: `XX2019年${'科'.repeat(1_100)}`,
    },
  });
  await beside(page, 'forms.create', { kind: 'unit' });
  return { whole, faulty };
}

/** The desk with its menus and dialogs, the bin, and their failures. */
async function tourOfDesk(page: Page, visit: Visit): Promise<void> {
  await page.reload();
  await rowOf(page, LONG_NAME).waitFor();
  await visit(page, '工作台，许多表');
  await page.getByRole('searchbox', { name: '查找推荐表' }).fill('没有这样的');
  await page.getByRole('button', { name: '显示全部' }).waitFor();
  await visit(page, '工作台，没有找到');
  await page.getByRole('button', { name: '显示全部' }).click();
  await page.getByRole('button', { name: '新建推荐表' }).click();
  await page.getByRole('menuitem').first().waitFor();
  await visit(page, '新建，选哪一种');
  await page.keyboard.press('Escape');
  await page.getByRole('menuitem').first().waitFor({ state: 'hidden' });
  await page
    .getByRole('table')
    .getByRole('button', { name: /^登记盖章/u })
    .click();
  await focusInDialog(page);
  await visit(page, '登记盖章');
  await escapeDialog(page);
  const more = page.getByRole('button', { name: `更多操作：${LONG_NAME}` });
  await more.click();
  await page.getByRole('menuitem', { name: '删除' }).waitFor();
  await visit(page, '更多操作');
  await page.getByRole('menuitem', { name: '删除' }).click();
  await page.getByRole('button', { name: '撤销' }).waitFor();
  await visit(page, '工作台，删除以后');
  await page.getByRole('link', { name: '回收站' }).click();
  await page.getByRole('button', { name: /^彻底删除/u }).waitFor();
  await visit(page, '回收站');
  await page.getByRole('button', { name: /^彻底删除/u }).click();
  await focusInDialog(page);
  await visit(page, '彻底删除');
  await escapeDialog(page);
  await page.getByRole('button', { name: /^恢复/u }).click();
  await page.getByText('回收站是空的').waitFor();
  await visit(page, '回收站，空');
}

async function tourOfFailures(page: Page, visit: Visit): Promise<void> {
  for (const [call, fragment, name] of [
    ['forms.list', '#/', '工作台'],
    ['forms.binned', '#/bin', '回收站'],
    ['submissions.list', '#/handIn', '报送'],
    ['unit.read', '#/unit', '本单位'],
    ['about.state', '#/about', '关于'],
    ['app.state', '#/', '窗口'],
  ] as const)
    await without(page, call, async () => {
      await goTo(page, fragment);
      await page.reload();
      await failed(page);
      await visit(page, `${name}，读不出来`);
    });
  await goTo(page, '#/forms/00000000-0000-4000-8000-000000000000/basic');
  await page.reload();
  await page.getByRole('alert').first().waitFor();
  await visit(page, '推荐表，不在了');
}

const stepOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Handing in, from nothing chosen to ticked off; nothing goes anywhere. */
async function tourOfHandIn(page: Page, visit: Visit): Promise<void> {
  await goTo(page, '#/handIn');
  await stepOf(page, '打包').getByText('请先选推荐表').waitFor();
  await visit(page, '报送，还没有选');
  await beside(page, 'settings.save', { role: 'subordinate' });
  await page.reload();
  await stepOf(page, '打包').getByText('请先填写送给谁').waitFor();
  await field(page, '单位名称').fill('样例市样例区科学技术协会');
  await field(page, '邮箱').fill('没有这样的邮箱');
  await field(page, '联系人').focus();
  await page.getByText('看着不像邮箱地址，请核对。').waitFor();
  await stepOf(page, '选推荐表')
    .getByRole('checkbox', { name: /^全部可以报送的/u })
    .check();
  await page.getByText(/^选中的表里有 \d+ 份还不能报送/u).waitFor();
  await visit(page, '报送，有还不能报送的');
  await page.reload();
  await page.getByRole('radio', { name: '电子邮件' }).check();
  await page.getByText(/^看看 \d+ 个文件$/u).click();
  await visit(page, '报送，选好');
  await stepOf(page, '打包').getByRole('button', { name: '打包并核对' }).click();
  await stepOf(page, '交出去').getByRole('button', { name: '复制主题' }).click();
  await page.getByText('已复制', { exact: true }).waitFor();
  await visit(page, '报送，用邮件交');
  for (const way of ['当面送交', '微信、QQ', '政务平台', '其他']) {
    await page.getByRole('radio', { name: way }).check();
    await visit(page, `报送，${way}`);
  }
  await stepOf(page, '登记已送出').getByRole('button', { name: '登记送出' }).click();
  await page.getByRole('button', { name: '撤销登记' }).waitFor();
  await page.getByText('文件和校验值').click();
  await visit(page, '报送，已送出');
  await page
    .getByRole('button', { name: /^删去这条记录/u })
    .first()
    .click();
  await focusInDialog(page);
  await visit(page, '删去报送记录');
  await escapeDialog(page);
}

/** The screens beside the desk and the forms. */
async function tourOfOthers(page: Page, visit: Visit): Promise<void> {
  await goTo(page, '#/unit');
  await field(page, '单位名称').waitFor();
  await visit(page, '本单位');
  await without(page, 'unit.save', async () => {
    await field(page, '传真').fill('0519-80000002');
    await failed(page);
    await visit(page, '本单位，没有保存成功');
    await page.getByRole('button', { name: '退出', exact: true }).click();
    await focusInDialog(page);
    await visit(page, '没有保存成功，要退出');
    await escapeDialog(page);
  });
  await page.getByRole('button', { name: '再保存一次' }).click();
  await goTo(page, '#/notice');
  await page.getByRole('heading', { name: '推荐表要求' }).waitFor();
  await visit(page, '通知与设置');
  await goTo(page, '#/about');
  await page.getByRole('button', { name: '查看诊断信息' }).click();
  await page.getByRole('button', { name: '查看许可证' }).click();
  await page.getByRole('region', { name: '许可证' }).last().waitFor();
  await visit(page, '关于');
  await page.getByRole('button', { name: '移到别处…' }).click();
  await focusInDialog(page);
  await visit(page, '移动数据');
  await escapeDialog(page);
}

const SECTIONS: readonly SectionName[] = [
  '基本信息',
  '活动情况简介',
  '照片',
  '推荐意见',
  '检查',
  '导出与盖章',
];

async function openedForm(page: Page, id: string): Promise<void> {
  await goTo(page, `#/forms/${id}/basic`);
  await part(page, '基本信息').waitFor();
}

/** All sections of a form with what is wrong, and of one that goes as far as it can. */
async function tourOfForms(
  { page }: Application,
  { whole, faulty }: { readonly whole: string; readonly faulty: string },
  visit: Visit,
): Promise<void> {
  await openedForm(page, faulty);
  for (const section of SECTIONS) {
    await goToSection(page, section);
    await visit(page, `${section}，有问题`);
  }
  await page.getByRole('button', { name: '导出草稿' }).click();
  await part(page, '导出与盖章').getByText('已导出草稿', { exact: true }).waitFor();
  await visit(page, '导出，草稿');
  await page.keyboard.press('F1');
  await focusInDialog(page);
  await visit(page, '快捷键');
  await escapeDialog(page);

  await openedForm(page, whole);
  for (const section of SECTIONS) {
    await goToSection(page, section);
    await visit(page, `${section}，填好`);
  }
  await page.getByRole('button', { name: '导出 Word' }).click();
  await part(page, '导出与盖章').getByText('已导出', { exact: true }).waitFor();
  await visit(page, '导出，还没有送出');
  await page.getByRole('link', { name: '去报送' }).click();
  // A collator's form without a seal is not proposed.
  await page.getByRole('checkbox', { name: '样例湖畔绿色低碳展' }).check();
  await page.getByRole('button', { name: '登记送出…' }).click();
  await focusInDialog(page);
  await visit(page, '登记送出');
  await page.getByRole('dialog').getByRole('button', { name: '登记送出' }).click();
  await page.getByText('已登记：9月20日送出').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await openedForm(page, whole);
  await goToSection(page, '导出与盖章');
  await part(page, '导出与盖章').getByText('9月20日已送出（电子邮件）').waitFor();
  await visit(page, '导出，已送出');
}

/** A form that another window fills in, and one that cannot be saved. */
async function tourOfTrouble(application: Application, id: string, visit: Visit): Promise<void> {
  const { page } = application;
  await openedForm(page, id);
  const other = await application.secondWindow();
  await other.getByRole('button', { name: '在这里继续填写' }).waitFor();
  await visit(other, '另一个窗口');
  await other.close();
  await without(page, 'forms.save', async () => {
    await field(page, '职务').fill('科长');
    await failed(page);
    await visit(page, '推荐表，没有保存成功');
  });
  await page.getByRole('button', { name: '再保存一次' }).click();
}

/** The own unit is changed, so that a form that was filled from it asks. */
async function tourOfUnitQuestion(page: Page, visit: Visit): Promise<void> {
  const { id } = await beside(page, 'forms.create', { kind: 'unit' });
  await beside(page, 'unit.save', {
    unit: { ...UNIT, contact: '样例新联系人', phone: '0519-80000009', fax: '0519-80000001' },
  });
  await openedForm(page, id);
  await page.getByText('“本单位”的信息改过了').waitFor();
  await visit(page, '本单位改过，问要不要跟着改');
}

/** A page that broke down. */
async function tourOfFault(page: Page, visit: Visit): Promise<void> {
  await goTo(page, '#/notice');
  await page.getByRole('heading', { name: '推荐表要求' }).waitFor();
  await page.evaluate(
    "Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', { get() { throw new Error('broken'); } })",
  );
  await goTo(page, '#/');
  await page.getByText('刚写的内容已经保存，可以重新打开这一页。').waitFor();
  await visit(page, '这一页出了意外的错误');
  await page.reload();
}

/** Every screen of the window in every state that a person can see, in a program without forms. */
export async function tour(application: Application, visit: Visit): Promise<void> {
  const { page } = application;
  const forms = await fillStore(page);
  await tourOfDesk(page, visit);
  await tourOfForms(application, forms, visit);
  await tourOfHandIn(page, visit);
  await tourOfUnitQuestion(page, visit);
  await tourOfTrouble(application, forms.whole, visit);
  await tourOfOthers(page, visit);
  await tourOfFailures(page, visit);
  await goTo(page, '#/');
  await page.reload();
  await rowOf(page, LONG_NAME).waitFor();
  await tourOfFault(page, visit);
}
