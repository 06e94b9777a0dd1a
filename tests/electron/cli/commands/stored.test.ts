import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { drawSamplePhotos } from '../../../../electron/photos/samplePhoto.ts';
import { NO_EDIT } from '../../../../shared/photo/edit.ts';
import { testApplication } from '../../../helpers/application.ts';
import { namesBelow, temporaryFolder } from '../../../helpers/folders.ts';
import { storedForm } from '../../../helpers/storedForms.ts';
import { formFile, formFolder } from '../../forms/formFolder.ts';
import { runCli, runJson } from '../runCli.ts';

let drawn: readonly Uint8Array[];

beforeAll(async () => {
  drawn = await drawSamplePhotos();
});

/** A folder with a form file and three different photos, as another program would leave them. */
async function folderWithForm(): Promise<string> {
  const photos = drawn.slice(0, 3).map((bytes, at) => [`照片${at + 1}.jpg`, bytes]);
  return (await formFolder(formFile('activity'), Object.fromEntries(photos))).folder;
}

const data = ['--data-dir', 'data'];

test('a form file taken into the store is listed, checked and exported by its id', async () => {
  const folder = await folderWithForm();
  const made = await runJson(folder, 'new', '表.json', ...data);
  expect(made).toMatchObject({ exit: 0, value: { ok: true, summary: { errors: 0 } } });
  const { id } = made.value as { readonly id: string };
  const listed = await runJson(folder, 'list', ...data);
  expect(listed.value).toMatchObject({ forms: [{ id, kind: 'activity', state: 'ready' }] });
  const checked = await runJson(folder, 'check', id, ...data);
  expect(checked).toMatchObject({ exit: 0, value: { ok: true, photos: 3 } });
  const exported = await runJson(folder, 'export', id, '--out', 'out', ...data);
  expect(exported).toMatchObject({ exit: 0, value: { ok: true, draft: false } });
  expect(await namesBelow(join(folder, 'out'))).toHaveLength(1);
  expect((await runJson(folder, 'list', ...data)).value).toMatchObject({ forms: [{ state: 'exported' }] });
});

test('a form file that names the same photo twice is refused, and leaves no half a form behind', async () => {
  const [photo = new Uint8Array()] = drawn;
  const { folder } = await formFolder(formFile('unit'), { '照片1.jpg': photo, '照片3.jpg': photo });
  const made = await runCli(folder, 'new', '表.json', ...data);
  expect(made.exit).toBe(1);
  expect(made.out + made.error).toContain('这张照片已经在表上（照片1），没有重复加入。');
  expect((await runJson(folder, 'list', ...data)).value).toMatchObject({ forms: [] });
});

test('what is done to the photos of a form file, and what it tells of 网上填报, comes into the store with it', async () => {
  const edit = { turns: 1, crop: { left: 0, top: 0, width: 10_000, height: 5000 } };
  const file = formFile('activity') as { readonly photos: readonly object[] };
  const photos = file.photos.map((photo, at) => (at === 1 ? { ...photo, edit } : photo));
  const { folder } = await formFolder(
    { ...file, photos, photoLayout: 'single', filing: { name: '网上的名称', on: '2021-09-10' } },
    Object.fromEntries(drawn.slice(0, 3).map((bytes, at) => [`照片${at + 1}.jpg`, bytes])),
  );
  const made = await runJson(folder, 'new', '表.json', ...data);
  const { id, findings } = made.value as { readonly id: string; readonly findings: readonly object[] };
  expect(findings).toContainEqual(expect.objectContaining({ code: 'filingDiffers', severity: 'warning' }));
  const app = await testApplication({}, { folder });
  const form = await app.value('forms.open', { id });
  expect(form.marks.filing).toEqual({ name: '网上的名称', on: '2021-09-10' });
  expect(form.content.photoLayout).toBe('single');
  expect(form.photos.map((photo) => photo.edit)).toEqual([NO_EDIT, edit, NO_EDIT]);
});

test('a hint ticked off in the window is counted and not listed; a sample is marked in the list', async () => {
  const app = await testApplication();
  const { id, version } = await storedForm(app, [], 'unit');
  await app.value('forms.save', { id, version, changes: { narrative: '某某讲解，2019年也办过。' } });
  const acknowledged = { 'leftover:narrative:某某': '是真名' };
  await app.value('forms.mark', { id, marks: { acknowledged } });
  await app.value('samples.create', { kind: 'unit' });
  await app.application.close();
  const { out } = await runCli(app.folder, 'check', id, ...data);
  expect(out).not.toContain('某某');
  expect(out).toContain('2019年');
  expect(out).toContain('另有 1 处提示已在窗口里核对过');
  const { value } = await runJson(app.folder, 'check', id, ...data);
  expect(value).toMatchObject({ tickedOff: 1, summary: { hints: 1 }, findings: [{}, { code: 'otherYear' }] });
  const list = (await runCli(app.folder, 'list', ...data)).out.trim().split('\n');
  expect(list.map((line) => line.includes('【样例】'))).toEqual([true, false]);
});

test('without ticked-off hints nothing is said of them', async () => {
  const app = await testApplication();
  const { id } = await storedForm(app, [], 'unit');
  await app.application.close();
  expect((await runCli(app.folder, 'check', id, ...data)).out).not.toContain('核对过');
  expect((await runJson(app.folder, 'check', id, ...data)).value).toMatchObject({ tickedOff: 0 });
});

test('photos and captions come into the store in their order', async () => {
  const folder = await folderWithForm();
  await runJson(folder, 'new', '表.json', ...data);
  const { forms } = (await runJson(folder, 'list', ...data)).value as { forms: { id: string }[] };
  const { value } = await runJson(folder, 'export', forms[0]?.id ?? '', '--out', 'out', ...data);
  const stored = (value as { path: string }).path;
  const direct = (await runJson(folder, 'export', '表.json', '--out', 'direct')).value as { path: string };
  expect((await readFile(stored)).equals(await readFile(direct.path))).toBe(true);
});

test('a photo that cannot be used is said before anything is stored', async () => {
  const folder = await folderWithForm();
  await writeFile(join(folder, '照片2.jpg'), '不是照片');
  const made = await runJson(folder, 'new', '表.json', ...data);
  expect(made).toMatchObject({ exit: 1, value: { ok: false, error: { code: 'photoUnsupported' } } });
  expect((await runJson(folder, 'list', ...data)).value).toMatchObject({ forms: [] });
});

test('an id that there is not is refused in words', async () => {
  const folder = await temporaryFolder();
  const run = await runCli(folder, 'check', '6f1c1b0e-8f5a-4a5e-9f0b-0d5f3f6f2b11', ...data);
  expect(run.exit).not.toBe(0);
  expect(run.out + run.error).toContain('找不到这份推荐表');
});

test('while the program is open its store belongs to it: plain words, nothing lost', async () => {
  const { folder, value } = await testApplication();
  await value('forms.create', { kind: 'unit' });
  const run = await runCli(folder, 'list', '--data-dir', 'data');
  expect([run.exit, run.out + run.error]).toEqual([1, expect.stringContaining('荐表通已经打开')]);
  expect(await value('forms.list', {})).toHaveLength(1);
});

test('a form changed after its export says so in the list and when it is checked', async () => {
  const app = await testApplication();
  const photos = drawn.slice(0, 3).map((bytes) => Buffer.from(bytes).toString('base64'));
  const { id, version } = await storedForm(app, photos);
  await app.value('forms.export', { id, draft: false, job: randomUUID() });
  await app.application.close();
  expect((await runCli(app.folder, 'list', ...data)).out).not.toContain('导出后又有改动');
  expect(await runJson(app.folder, 'check', id, ...data)).toMatchObject({ value: { exportOutdated: false } });
  const again = await testApplication({}, { folder: app.folder });
  await again.value('forms.save', { id, version, changes: { reportingUnit: '样例市样例区样例中学' } });
  await again.application.close();
  expect((await runCli(app.folder, 'list', ...data)).out).toContain('可导出（导出后又有改动）');
  const { out } = await runCli(app.folder, 'check', id, ...data);
  expect(out).toContain('上次导出的 Word 文件已经过时');
  expect(await runJson(app.folder, 'check', id, ...data)).toMatchObject({ value: { exportOutdated: true } });
});

test('an export says what was proven, of a file as of a stored form', async () => {
  const folder = await folderWithForm();
  const proven = '已核对：文字、字数 34、照片 3 张、固定文字都与填写的一致';
  expect((await runCli(folder, 'export', '表.json', '--out', 'out')).out).toContain(proven);
  const { id } = (await runJson(folder, 'new', '表.json', ...data)).value as { readonly id: string };
  const exported = await runJson(folder, 'export', id, '--out', 'out', ...data);
  const checkCode = expect.stringMatching(/^\w{4}-\w{4}$/u);
  expect(exported.value).toMatchObject({ proof: { words: 34, photos: 3 }, checkCode });
});
