import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { manifestSchema } from '../../../../shared/package/manifest.ts';
import type { Submission } from '../../../../shared/submission/model.ts';
import { testApplication } from '../../../helpers/application.ts';
import { namesBelow } from '../../../helpers/folders.ts';
import { addScan, pagePicture } from '../../../helpers/scans.ts';
import { storedForm } from '../../../helpers/storedForms.ts';
import { formFile, formFolder } from '../../forms/formFolder.ts';
import { exported, exportedForm } from '../../submissions/exportedForms.ts';
import { runCli, runJson } from '../runCli.ts';

type Packed = Pick<Submission, 'folder' | 'code' | 'round' | 'parts'> & {
  readonly drafts?: readonly string[];
};

const data = ['--data-dir', 'data'];

async function packedBy(folder: string, ...args: readonly string[]): Promise<Packed> {
  const { exit, value } = await runJson(folder, 'pack', ...args, '--out', '报送');
  if (exit !== 0) throw new Error(JSON.stringify(value));
  return value as Packed;
}

test('form files are exported and proven on the way; drafts lie beside the folder', async () => {
  const { folder } = await formFolder(formFile('unit'));
  const made = await packedBy(folder, '表.json', '--eml', ...data);
  expect(made).toMatchObject({ round: 1, code: expect.stringMatching(/^\w{4}-\w{4}$/u) });
  expect(made.folder).toBe(join(folder, '报送', basename(made.folder ?? '')));
  const [part] = made.parts;
  const manifest = manifestSchema.parse(
    JSON.parse(await readFile(join(made.folder ?? '', '_程序数据', 'manifest.json'), 'utf8')),
  );
  expect(manifest.forms.map(({ kind }) => kind)).toEqual(['unit']);
  const [draft = '', ...more] = made.drafts ?? [];
  expect(more).toEqual([]);
  expect((await simpleParser(await readFile(draft))).subject).toBe(part?.subject);
  // Nothing but these in the folder, and the data folder was not made for it.
  const top = (await namesBelow(join(folder, '报送'))).filter((name) => !name.includes('/'));
  expect(top).toEqual([basename(made.folder ?? ''), basename(draft)].toSorted());
  expect(await namesBelow(join(folder, 'data'))).toEqual([]);
});

test('a form with errors is refused by its file, and nothing is written', async () => {
  const { folder } = await formFolder(formFile('unit'));
  await writeFile(join(folder, '坏.json'), JSON.stringify(formFile('unit', { reportingUnit: '' })));
  const { exit, value } = await runJson(folder, 'pack', '坏.json', '--out', '报送');
  expect({ exit, value }).toMatchObject({
    exit: 1,
    value: { error: { code: 'formHasErrors' }, file: '坏.json' },
  });
  expect(await namesBelow(join(folder, '报送'))).toEqual([]);
});

test('stored forms go as they were exported: one that was not is named with what to do', async () => {
  const app = await testApplication();
  const { folder } = app;
  const [first, second] = [await exportedForm(app, '甲活动'), await exportedForm(app, '乙活动')];
  const third = await storedForm(app);
  await app.application.close();
  const ids = [first, second].map(({ form }) => form.id);
  const refused = await runJson(folder, 'pack', ...ids, third.id, '--out', '报送', ...data);
  expect(refused).toMatchObject({
    exit: 1,
    value: { error: { code: 'submissionBlocked' }, blocks: [{ form: third.id, code: 'notExported' }] },
  });
  expect(await namesBelow(join(folder, '报送'))).toEqual([]);

  const told = await runCli(folder, 'pack', ...ids, '--out', '另一处', ...data);
  expect(told.exit).toBe(0);
  expect(told.out).toMatch(/^已备好并核对：.+\n报送码：\w{4}-\w{4}\n/u);
  expect(told.error).toMatch(/^(?:正在打包和核对：已完成 \d+%\n){2,10}$/u);
  expect(told.error).toContain('已完成 100%');
  const alone = await runCli(folder, 'pack', ids[0] ?? '', '--out', '另一处', ...data);
  expect([alone.exit, alone.error]).toEqual([0, '']);

  // With --json nothing is told: whatever stands on standard error makes this fail.
  const made = await packedBy(folder, ...ids, '--zip', '--split', '40000', ...data);
  expect(made.parts.map(({ name }) => name)).toEqual(['第1封', '第2封']);
  for (const { name, zip } of made.parts)
    expect(await namesBelow(join(made.folder ?? '', name))).toEqual([zip]);
});

test('a scan of an earlier text goes along or stays by --earlier-scans; without it the form is kept back', async () => {
  const app = await testApplication();
  const { folder } = app;
  const { form } = await exportedForm(app, '甲活动');
  await addScan(app, form.id, await pagePicture('#ddd').jpeg().toBuffer(), '盖章页.jpg');
  await app.value('forms.save', {
    id: form.id,
    version: form.version,
    changes: { narrative: '又写了一句。' },
  });
  await exported(app, form.id);
  await app.application.close();
  const { exit, out } = await runCli(folder, 'pack', form.id, '--out', '报送', ...data);
  expect([exit, out]).toEqual([1, expect.stringContaining('盖章扫描件 盖章页.jpg 是之前那一版的')]);
  const scans = async (ways: string) => {
    const { parts } = await packedBy(folder, form.id, '--earlier-scans', ways, ...data);
    return parts.flatMap(({ files }) => files).filter(({ purpose }) => purpose === 'scan').length;
  };
  expect([await scans('send'), await scans('leave')]).toEqual([1, 0]);
});

test.each([
  [['pack', '表.json', '--out', '报送', '--earlier-scans', 'perhaps'], '--earlier-scans'],
  [['pack', '--out', '报送'], '要写至少一个文件'],
  [['pack', '表.json'], '--out'],
  [['pack', '表.json', '--out', '报送', '--split', '0'], '--split'],
  [['pack', '表.json', '5f4d3c2b-1a09-4f8e-8d7c-6b5a49382716', '--out', '报送'], '不能混在一起'],
  [['pack', '没有.json', '--out', '报送'], '没有.json'],
])('wrong use: %j', async (args, said) => {
  const { folder } = await formFolder();
  await mkdir(join(folder, '报送'));
  const { exit, error } = await runCli(folder, ...args);
  expect(exit).toBe(2);
  expect(error).toContain(said);
  expect(await namesBelow(join(folder, '报送'))).toEqual([]);
});

test('of several form files each export is told on standard error, then the packing', async () => {
  const { folder } = await formFolder(formFile('unit'));
  await writeFile(join(folder, '另一份.json'), JSON.stringify(formFile('unit')));
  const files = ['表.json', '另一份.json'];
  const { exit, error } = await runCli(folder, 'pack', ...files, '--out', '报送');
  expect(exit).toBe(0);
  expect(error).toMatch(/^已导出 1 \/ 2 份\n已导出 2 \/ 2 份\n正在打包和核对：已完成 /u);
});
