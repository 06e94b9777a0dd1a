import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORM_KINDS } from '../../../../shared/notice/formSchema.ts';
import { namesBelow } from '../../../helpers/folders.ts';
import { wordTextOfFile } from '../../../helpers/word.ts';
import { formFile, formFolder } from '../../forms/formFolder.ts';
import { runCli, runJson } from '../runCli.ts';

const NAMES = {
  unit: '附件1-优秀组织单位推荐表-样例市样例区科学技术协会.docx',
  activity: '附件2-优秀活动推荐表-“百年再出发”科普进社区大型广场活动.docx',
};

test.each(FORM_KINDS)('a %s form in order: one Word file, its path told', async (kind) => {
  const { folder, out } = await formFolder(formFile(kind));
  const path = join(out, NAMES[kind]);
  const run = await runCli(folder, 'export', '表.json', '--out', '导出');
  expect(run).toMatchObject({ exit: 0, error: '' });
  expect(run.out).toContain(`已导出：${path}`);
  expect(await namesBelow(out)).toEqual([NAMES[kind]]);
  const { paragraphs, head } = await wordTextOfFile(path);
  expect(paragraphs).toEqual(
    expect.arrayContaining(['样例联系人', '0519-80000000', '第1张', '第2张', '第3张']),
  );
  expect(head).toBe('');
});

test('a second export leaves the first as the leader changed it', async () => {
  const { folder, out } = await formFolder();
  await runCli(folder, 'export', '表.json', '--out', '导出');
  await writeFile(join(out, NAMES.unit), '领导改过');
  const second = `${NAMES.unit.slice(0, -5)}（2）.docx`;
  expect(await runJson(folder, 'export', '表.json', '--out', '导出')).toMatchObject({
    exit: 0,
    value: { ok: true, draft: false, path: join(out, second) },
  });
  expect(await readFile(join(out, NAMES.unit), 'utf8')).toBe('领导改过');
});

describe('with errors in the form', () => {
  const broken = formFile('unit', { reportingUnit: '', photos: [] });

  test('nothing is exported, all errors are told, exit 1', async () => {
    const { folder } = await formFolder(broken);
    const before = await namesBelow(folder);
    const { exit, out } = await runCli(folder, 'export', '表.json', '--out', '导出');
    expect(exit).toBe(1);
    expect(out).toContain('还有 2 处错误，没有导出');
    expect(out).toContain('错误：“填表单位”还没有填写。');
    expect(out).toContain('还没有照片，要 3–5 张');
    expect(await namesBelow(folder)).toEqual(before);
    expect(await runJson(folder, 'export', '表.json', '--out', '导出')).toMatchObject({
      exit: 1,
      value: {
        ok: false,
        error: { code: 'formHasErrors', details: { errors: 2 } },
        findings: [{ code: 'missing' }, { code: 'tooFewPhotos' }],
      },
    });
  });

  test('a draft is a draft by its name and on every page', async () => {
    const { folder, out } = await formFolder(broken);
    const run = await runCli(folder, 'export', '表.json', '--out', '导出', '--draft');
    expect(run.exit).toBe(0);
    const [name = '', ...others] = await namesBelow(out);
    expect(others).toEqual([]);
    expect(name).toMatch(/^草稿-附件1-/u);
    expect(run.out).toContain(`已导出草稿：${join(out, name)}`);
    expect((await wordTextOfFile(join(out, name))).head).toContain('草稿：还有 2 处没有填好');
  });

  test('a photo that could not be read is named in its place of a draft', async () => {
    const { folder, out } = await formFolder(formFile('unit'), { '照片2.jpg': '' });
    const run = await runJson(folder, 'export', '表.json', '--out', '导出', '--draft');
    expect(run).toMatchObject({ exit: 0, value: { draft: true } });
    const [name = ''] = await namesBelow(out);
    const { paragraphs } = await wordTextOfFile(join(out, name));
    expect(paragraphs.join('\n')).toContain('照片2未能读入');
  });

  test('a draft of a form without errors is still a draft', async () => {
    const { folder, out } = await formFolder();
    await runCli(folder, 'export', '表.json', '--out', '导出', '--draft');
    expect(await namesBelow(out)).toEqual([`草稿-${NAMES.unit}`]);
    const { head } = await wordTextOfFile(join(out, basename(`草稿-${NAMES.unit}`)));
    expect(head).toBe('草稿：不能报送');
  });
});

test('a folder that cannot be written into: exit 1 and the folder named', async () => {
  const { folder, form } = await formFolder();
  const run = await runJson(folder, 'export', '表.json', '--out', '表.json/导出');
  expect(run).toMatchObject({
    exit: 1,
    value: { error: { code: 'folderNotWritable', details: { folder: join(form, '导出') } } },
  });
});
