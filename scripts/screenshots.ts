// Pictures of every screen and state of the window, by the built program with made-up data, into out/screenshots.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { movementOver } from '../tests/e2e/accessibility.ts';
import { Application, type KillableBrowser, launchBrowser } from '../tests/e2e/application.ts';
import { writeBrokenPhoto, writePhotos } from '../tests/e2e/photoFiles.ts';
import { writeElsewhere } from '../tests/e2e/store.ts';
import { TYPED_FORMS, type TypedForm } from '../tests/e2e/typedForms.ts';
import {
  choosePhotos,
  field,
  goToList,
  goToSection,
  narrativeOf,
  newForm,
  openForm,
  part,
  saved,
  startChoosing,
} from '../tests/e2e/window.ts';
import { ORDINARY_DAY, type Shoot, shootDesk, shootFirstRun } from './deskPictures.ts';
import { shootHandIn } from './handInPictures.ts';
import { ROOT } from './runNode.ts';

const OUT = join(ROOT, 'out', 'screenshots');
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1024, height: 700 },
  { width: 1920, height: 1080 },
] as const;

/** The text of the sample that comes with the program: as long as a real one. */
const LONG_TEXT: string = (
  JSON.parse(readFileSync(join(ROOT, 'resources', 'samples', 'unit.json'), 'utf8')) as { narrative: string }
).narrative;
const LONG_NAME = '“百年再出发，迈向高水平科技自立自强”主题科普大篷车进社区进校园进农村巡回展览活动';

async function fill(page: Page, texts: TypedForm['fields']): Promise<void> {
  for (const [label, text] of texts) await field(page, label).fill(text);
}

async function write(page: Page, text: string): Promise<void> {
  await goToSection(page, '活动情况简介');
  await narrativeOf(page).fill(text);
  await narrativeOf(page).blur();
}

async function addPhotos(page: Page, files: readonly string[], captions: readonly string[]): Promise<void> {
  await goToSection(page, '照片');
  await choosePhotos(page, files);
  for (const [at, caption] of captions.entries()) await field(page, `照片${at + 1}的说明`).fill(caption);
}

/** A form from its empty state to its Word file. */
async function wholeForm(page: Page, files: readonly string[], shoot: Shoot): Promise<void> {
  const [unit] = TYPED_FORMS;
  if (!unit) return;
  await newForm(page, 'unit');
  await shoot(page, '基本信息-空');
  await field(page, '邮编').fill('21300');
  await field(page, '电话').fill('八六六一九一二〇');
  await field(page, '单位名称').fill('市科协');
  for (const [label] of unit.fields) await field(page, label).focus();
  await page.keyboard.press('Tab');
  await shoot(page, '基本信息-有问题');
  await goToSection(page, '活动情况简介');
  await shoot(page, '简介-空');
  await goToSection(page, '检查');
  await shoot(page, '检查-有错误');
  await goToSection(page, '导出与盖章');
  await part(page, '导出与盖章').getByRole('button', { name: '导出草稿' }).click();
  await part(page, '导出与盖章').getByText('已导出草稿', { exact: true }).waitFor();
  await shoot(page, '导出-草稿');
  await goToSection(page, '基本信息');
  await fill(page, unit.fields);
  await shoot(page, '基本信息-填好');
  await write(page, LONG_TEXT);
  await shoot(page, '简介-填好');
  await goToSection(page, '照片');
  await shoot(page, '照片-空');
  await photoStates(page, files, unit.captions, shoot);
  await goToSection(page, '检查');
  await shoot(page, '检查-没有问题');
  await goToSection(page, '导出与盖章');
  await shoot(page, '导出-之前');
  await part(page, '导出与盖章').getByRole('button', { name: '导出 Word' }).click();
  await part(page, '导出与盖章').getByText('已导出', { exact: true }).waitFor();
  await shoot(page, '导出-已导出');
}

async function photoStates(
  page: Page,
  files: readonly string[],
  captions: readonly string[],
  shoot: Shoot,
): Promise<void> {
  await page.route('**/call/photos.add', async (route) => {
    await shoot(page, '照片-处理中');
    await route.continue();
  });
  await startChoosing(page, files.slice(0, 1));
  await page.getByRole('textbox', { name: '照片1的说明' }).waitFor();
  await page.unrouteAll();
  await choosePhotos(page, files.slice(1));
  await shoot(page, '照片-有一张用不了');
  await page.reload();
  await part(page, '照片').waitFor();
  for (const [at, caption] of captions.entries()) await field(page, `照片${at + 1}的说明`).fill(caption);
  await shoot(page, '照片-五张');
  await page.getByRole('button', { name: '移除照片2' }).click();
  await page.getByRole('button', { name: '放回' }).waitFor();
  await shoot(page, '照片-移除');
  await page.getByRole('button', { name: '放回' }).click();
  await page.getByRole('button', { name: '移除照片5' }).waitFor();
}

/** More forms, so that the list shows every state. */
async function otherForms(page: Page, files: readonly string[], shoot: Shoot): Promise<void> {
  const [, activity] = TYPED_FORMS;
  if (!activity) return;
  await goToList(page);
  await newForm(page, 'activity');
  await fill(page, activity.fields);
  await write(page, `${LONG_TEXT}\n${LONG_TEXT}`);
  await shoot(page, '简介-超过');
  await goToSection(page, '检查');
  await shoot(page, '检查-字数超过');
  await goToList(page);
  await newForm(page, 'activity');
  await fill(page, activity.fields);
  await field(page, '活动名称').fill(LONG_NAME);
  await write(page, activity.narrative.join('\n'));
  await addPhotos(page, files.slice(0, 3), activity.captions);
  await shoot(page, '照片-三张-长名称');
  await goToList(page);
  await newForm(page, 'unit');
  await saved(page);
  await page.getByRole('link', { name: '返回工作台' }).click();
  await page.getByText('（还没有填写名称）').waitFor();
  await page.reload();
  await page.getByText(LONG_NAME).waitFor();
  await shoot(page, '工作台-各种状态');
  await page.getByRole('button', { name: '新建推荐表' }).click();
  await page.getByRole('menuitem').first().waitFor();
  await shoot(page, '新建菜单');
  await page.keyboard.press('Escape');
}

/** About the program, and the way to another place for the data. */
async function about(page: Page, shoot: Shoot): Promise<void> {
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '关于' }).click();
  await page.getByRole('region', { name: '版本' }).waitFor();
  await shoot(page, '关于');
  await page.getByRole('button', { name: '查看诊断信息' }).click();
  await page.getByRole('button', { name: '复制诊断信息' }).scrollIntoViewIfNeeded();
  await shoot(page, '关于-诊断信息');
  await page.getByRole('button', { name: '查看许可证' }).click();
  await page.getByRole('region', { name: '许可证' }).last().scrollIntoViewIfNeeded();
  await shoot(page, '关于-许可证');
  await page.getByRole('button', { name: '移到别处…' }).click();
  await page.getByRole('dialog', { name: '移动数据' }).waitFor();
  await shoot(page, '关于-移动数据-启动时指定');
}

/** The data moved, in a program of its own: after it only the end is left. */
async function moveData(browser: KillableBrowser, size: (typeof SIZES)[number], shoot: Shoot): Promise<void> {
  await using application = await Application.open(browser, size, { atHome: true });
  const { page } = application;
  await page.getByText('还没有推荐表').waitFor();
  await page.getByRole('link', { name: '关于' }).click();
  await page.getByRole('button', { name: '移到别处…' }).click();
  await page.getByRole('radio').last().check();
  await shoot(page, '移动数据');
  await page.getByRole('button', { name: '开始移动' }).click();
  await page.getByRole('dialog', { name: '数据位置已经换好' }).waitFor();
  await shoot(page, '移动数据-已换好');
}

/** What a failed save looks like: changed in another window, then the program gone. */
async function failures(application: Application, shoot: Shoot): Promise<void> {
  const { page } = application;
  await openForm(page, LONG_NAME);
  const other = await application.secondWindow();
  await other.getByRole('button', { name: '在这里继续填写' }).waitFor();
  await shoot(other, '另一个窗口');
  await other.close();
  await writeElsewhere(page, '别处写的');
  await field(page, '职务').fill('科长');
  await page.getByRole('alert').getByText('这份推荐表已在另一个窗口里改过。').waitFor();
  await shoot(page, '保存失败-另一个窗口');
  await page.getByRole('button', { name: '打开最新内容' }).click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await application.host.kill();
  await goToSection(page, '活动情况简介');
  await narrativeOf(page).pressSequentially('没存上的字');
  await page.getByRole('alert').getByText('荐表通的后台程序没有回应').waitFor();
  await shoot(page, '保存失败-程序没有回应');
  await page.reload().catch(() => undefined);
}

/** Fulfilled when nothing is on its way any more: saved or refused, and every movement at its end. */
async function settled(page: Page): Promise<void> {
  await page.getByText('正在保存…').waitFor({ state: 'detached' });
  await movementOver(page);
}

async function shootAll(browser: KillableBrowser, size: (typeof SIZES)[number]): Promise<void> {
  const folder = join(OUT, `${size.width}x${size.height}`);
  mkdirSync(folder, { recursive: true });
  let number = 0;
  const shoot: Shoot = async (page, name) => {
    number += 1;
    await page.mouse.move(4, size.height / 2);
    await settled(page);
    await page.screenshot({ path: join(folder, `${String(number).padStart(2, '0')}-${name}.png`) });
  };
  await shootFirstRun(browser, size, shoot);
  await shootDesk(browser, size, shoot);
  await shootHandIn(browser, size, shoot);
  await using application = await Application.open(browser, size, { now: ORDINARY_DAY });
  const { page } = application;
  const photos = await writePhotos(application.path('照片'));
  const broken = await writeBrokenPhoto(application.path('照片'), '没拷完.jpg');
  await wholeForm(page, [...photos, broken], shoot);
  await otherForms(page, photos, shoot);
  await about(page, shoot);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '工作台', exact: true }).click();
  await failures(application, shoot);
  await page.close();
  await moveData(browser, size, shoot);
  const again = await application.restart({ now: ORDINARY_DAY });
  await again.getByText(LONG_NAME).waitFor();
  await again.getByRole('button', { name: '退出' }).click();
  await again.getByText('荐表通已退出').waitFor();
  await shoot(again, '已退出');
}

rmSync(OUT, { recursive: true, force: true });
await using browser = await launchBrowser();
for (const size of SIZES) await shootAll(browser, size);
console.log(`Screenshots are in ${OUT}`);
