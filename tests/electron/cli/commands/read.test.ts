import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readAnswerSchema } from '../../../../electron/cli/readReport.ts';
import { buildFormDocument } from '../../../../electron/documents/formDocument.ts';
import { temporaryFolder } from '../../../helpers/folders.ts';
import { unitTable } from '../../documents/readBack/handMade.ts';
import { docxOf, p, picture } from '../../documents/reading/wordXml.ts';
import { formOf, framedPhotos } from '../../documents/samples.ts';
import { runCli, runJson } from '../runCli.ts';

const answerSchema = readAnswerSchema.extend({ ok: z.literal(true) });

test('the values of a form are printed, as text with their places, as JSON of the documented form', async () => {
  const folder = await temporaryFolder();
  const form = formOf('unit', {}, { photos: await framedPhotos('LP') });
  await writeFile(join(folder, '表.docx'), await buildFormDocument(form));
  const { exit, out } = await runCli(folder, 'read', '表.docx');
  expect(exit).toBe(0);
  expect(out).toContain('联系人：样例联系人（第1个表第2行第2列；有把握：栏目名一致，在栏目名右边的格子里）');
  expect(out).toContain('\n  照片2：第2幅：活动现场\n');
  const json = await runJson(folder, 'read', '表.docx');
  const answer = answerSchema.parse(json.value);
  expect(answer.fields).toEqual(form.content.fields);
  expect(answer.places.find(({ part }) => part === 'contact')).toEqual({
    part: 'contact',
    in: 'cell',
    table: 0,
    row: 1,
    column: 1,
    sureness: 'sure',
    reasons: ['exact', 'right'],
    text: '样例联系人',
  });
  expect(answer.photos.map(({ accepted, widthPx }) => [accepted, widthPx])).toEqual([
    [true, 1600],
    [true, 1200],
  ]);
});

test('what is otherwise in a file is said: another year, other names, changes, rows, a picture that is none', async () => {
  const folder = await temporaryFolder();
  const body =
    p('2020年全国科普日优秀组织单位推荐表') +
    '<w:p><w:ins><w:r><w:t>填表单位：样例局</w:t></w:r></w:ins></w:p>' +
    unitTable({
      values: { 单位地址: '样例路1号' },
      narrative: p('办了3场。') + picture(1),
      withoutFax: true,
    });
  await writeFile(join(folder, '旧.docx'), docxOf(body, { pictures: [new Uint8Array([1, 2, 3])] }));
  const { exit, out } = await runCli(folder, 'read', '旧.docx');
  expect(exit).toBe(0);
  expect(out).toContain('这是 2020 年的表“2020年全国科普日优秀组织单位推荐表”，不是这次通知的');
  expect(out).toContain('文件里有 1 处修订，是按接受修订以后的内容读的；文件没有改动。');
  expect(out).toContain('没有找到：“传真”。');
  expect(out).toContain('通讯地址：样例路1号（第1个表第3行第2列；应该是：栏目名是另一种叫法，');
  expect(out).toContain('  照片1：没有说明；用不了。');
});

test('a file with two filled forms asks for the number, of one that is filled none is asked; what cannot be read is refused in words', async () => {
  const folder = await temporaryFolder();
  const two =
    p('优秀组织单位推荐表') +
    unitTable({ values: { 单位名称: '样例局' } }) +
    p('优秀组织单位推荐表') +
    unitTable({ values: { 单位名称: '样例馆' } });
  await writeFile(join(folder, '两份.docx'), docxOf(two));
  const asked = await runCli(folder, 'read', '两份.docx');
  expect([asked.exit, asked.out]).toEqual([
    1,
    '这个 Word 文件里有 2 份推荐表：（1）优秀组织单位推荐表 样例局、（2）优秀组织单位推荐表 样例馆。没有读取；请指明要读第几份，或者另存成一份一个文件。\n',
  ]);
  expect((await runCli(folder, 'read', '两份.docx', '--form', '2')).out).toContain('单位名称：样例馆（');
  expect((await runCli(folder, 'read', '两份.docx', '--form', '0')).exit).toBe(2);
  const blank = p('优秀组织单位推荐表') + unitTable({});
  const filled = p('优秀组织单位推荐表') + unitTable({ values: { 单位名称: '样例馆' } });
  await writeFile(join(folder, '一份空的.docx'), docxOf(blank + filled));
  expect((await runCli(folder, 'read', '一份空的.docx')).out).toContain('单位名称：样例馆（');
  await writeFile(join(folder, '总结.docx'), docxOf(p('活动总结')));
  const none = await runCli(folder, 'read', '总结.docx');
  expect([none.exit, none.error]).toEqual([2, expect.stringContaining('没有找到推荐表')]);
  expect((await runCli(folder, 'read', '没有.docx')).error).toContain('找不到文件 没有.docx');
});
