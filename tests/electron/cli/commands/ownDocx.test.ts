import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawSamplePhotos } from '../../../../electron/photos/samplePhoto.ts';
import { openDocx } from '../../../helpers/docx.ts';
import { definitionOf } from '../../../helpers/forms.ts';
import { wpsTemplate } from '../../documents/filling/wpsTemplate.ts';
import { formFile, formFolder } from '../../forms/formFolder.ts';
import { runCli, runJson } from '../runCli.ts';

const data = ['--data-dir', 'data'];

test('a file of the association is put in, shown, and filled from a form file and a stored form alike', async () => {
  const photos = (await drawSamplePhotos()).slice(0, 3).map((bytes, at) => [`照片${at + 1}.jpg`, bytes]);
  const { folder } = await formFolder(formFile('activity'), Object.fromEntries(photos));
  await writeFile(join(folder, '科协.docx'), wpsTemplate(definitionOf('activity')));
  const none = await runCli(folder, 'export', '表.json', '--out', 'out', '--own-docx', ...data);
  expect([none.exit, none.out]).toEqual([1, expect.stringContaining('没有科协发的 Word 表')]);
  const put = await runCli(folder, 'own-docx', 'put', '科协.docx', ...data);
  expect(put.exit).toBe(0);
  expect(put.out).toContain('用“科协.docx”，认出 12 栏');
  expect(put.out).toContain('活动情况简介：第1个表第6行第1列；有把握');
  expect((await runJson(folder, 'own-docx', 'show', ...data)).value).toMatchObject({
    forms: [{ kind: 'activity', name: '科协.docx', missing: [] }],
  });
  const one = await runJson(folder, 'export', '表.json', '--out', 'one', '--own-docx', ...data);
  expect(one).toMatchObject({ exit: 0, value: { proof: { photos: 3 }, ownForm: [] } });
  const { id } = (await runJson(folder, 'new', '表.json', ...data)).value as { readonly id: string };
  const other = await runJson(folder, 'export', id, '--out', 'other', '--own-docx', ...data);
  expect(other).toMatchObject({ exit: 0, value: { proof: { photos: 3 }, ownForm: [] } });
  const [name = ''] = await readdir(join(folder, 'one'));
  const file = openDocx(await readFile(join(folder, 'one', name)));
  expect(file.text('word/document.xml')).toContain('填表日期：   年  月  日');
});

test('a draft cannot be marked in it', async () => {
  const { folder } = await formFolder(formFile('activity'), {});
  const run = await runCli(folder, 'export', '表.json', '--out', 'out', '--own-docx', '--draft', ...data);
  expect([run.exit, run.out]).toEqual([1, expect.stringContaining('请改用内置表格')]);
});
