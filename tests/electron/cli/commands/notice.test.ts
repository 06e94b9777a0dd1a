import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../helpers/folders.ts';
import { builtInNotice } from '../../../helpers/forms.ts';
import { runCli, runJson } from '../runCli.ts';

const SECOND = join(import.meta.dirname, '../../../fixtures/notices/kepuyue-2027.json');

test('the built-in notice: dates, mailbox, limits', async () => {
  const { exit, out } = await runCli('/', 'notice');
  expect(exit).toBe(0);
  for (const words of ['常科协〔2021〕58号', '10月9日前', '2021-10-08', 'czkxkepubu@163.com'])
    expect(out).toContain(words);
  expect(out).toContain('附件1 2021年全国科普日优秀组织单位推荐表：3000 字以内，照片 3–5 张');
  expect(out).toContain('附件2 2021年全国科普日优秀活动推荐表：1000 字以内，照片 3–5 张');
  expect(await runJson('/', 'notice')).toEqual({ exit: 0, value: { ok: true, notice: builtInNotice() } });
});

test('another notice', async () => {
  const { exit, out } = await runCli('/', 'notice', '--file', SECOND);
  expect(exit).toBe(0);
  expect(out).toContain('附表二 2027年全国科普月精品项目申报表：800 字以内，照片 2–4 张');
  expect(out).not.toContain('2021');
});

test.each([
  ['a wrong field', { ...builtInNotice(), year: 21 }, 'noticeInvalid', '“year”'],
  ['a newer format', { ...builtInNotice(), format: 2 }, 'noticeNewer', '格式（2）'],
  ['no notice at all', [], 'noticeInvalid', '“最外层”'],
])('a broken pack, %s: exit 2 and the place', async (_, pack, code, words) => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'notice.json'), JSON.stringify(pack));
  const { exit, out, error } = await runCli(folder, 'notice', '--file', 'notice.json');
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(error).toContain(words);
  const json = await runJson(folder, 'notice', '--file', 'notice.json');
  expect(json).toMatchObject({ exit: 2, value: { ok: false, error: { code } } });
});
