import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportDemo, sampleForm } from '../../../electron/forms/demoForms.ts';
import { builtInNotices } from '../../../electron/notices/notices.ts';
import { FORM_KINDS } from '../../../shared/notice/formSchema.ts';
import { fail } from '../../../shared/result/result.ts';
import { namesBelow, temporaryFolder } from '../../helpers/folders.ts';
import { wordTextOfFile } from '../../helpers/word.ts';

const findNotice = await builtInNotices();

test('both forms, marked 样例 in name, head and text', async () => {
  const folder = await temporaryFolder();
  const paths = await exportDemo(folder, findNotice);
  if (!paths.ok) throw new Error(paths.error.code);
  expect(paths.value.map((path) => basename(path))).toEqual([
    expect.stringMatching(/^样例-附件1-优秀组织单位推荐表-.*样例.*\.docx$/u),
    expect.stringMatching(/^样例-附件2-优秀活动推荐表-.*样例.*\.docx$/u),
  ]);
  expect(await namesBelow(folder)).toHaveLength(2);
  for (const path of paths.value) {
    const { head, paragraphs } = await wordTextOfFile(path);
    expect(head).toContain('样例');
    expect(paragraphs.join('')).toContain('均为虚构');
  }
});

describe('the samples are examples to follow', () => {
  test.each(FORM_KINDS)('%s: nothing is wrong with it, every photo is read', async (kind) => {
    const form = await sampleForm(kind, findNotice);
    if (!form.ok) throw new Error(form.error.code);
    expect(form.value.findings).toEqual([]);
    expect(form.value.photos).not.toContain(undefined);
    expect(form.value.photos).toHaveLength(form.value.content.photos.length);
  });
});

test('without its notice nothing is written', async () => {
  const folder = await temporaryFolder();
  const result = await exportDemo(folder, (id) => fail('noticeUnknown', { id }));
  expect(result).toMatchObject({ ok: false, error: { code: 'noticeUnknown' } });
  expect(await namesBelow(folder)).toEqual([]);
});
