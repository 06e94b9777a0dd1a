import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testApplication } from '../../../helpers/application.ts';
import { temporaryFolder } from '../../../helpers/folders.ts';
import { SMALL_PHOTOS, storedForm } from '../../../helpers/storedForms.ts';
import { inDocument, mutated } from '../../documents/proof/mutations.ts';
import { runCli, runJson } from '../runCli.ts';

const data = ['--data-dir', 'data'];
/** The name has marks of its own: within others they are single ones. */
const QUOTED = '“‘百年再出发’科普进社区大型广场活动”';

/** A folder with a store that has exported one form twice, changed in between; the two files in it. */
async function exportedTwice(): Promise<{
  readonly folder: string;
  readonly id: string;
  readonly latest: string;
}> {
  const app = await testApplication();
  const { id, version } = await storedForm(app, SMALL_PHOTOS.slice(0, 3));
  const path = async () =>
    (await app.value('forms.export', { id, draft: false, job: randomUUID() })).export.path;
  const earlier = await path();
  await app.value('forms.save', { id, version, changes: { narrative: '改过了。' } });
  const latest = await path();
  await app.application.close();
  await writeFile(join(app.folder, '早.docx'), await readFile(earlier));
  await writeFile(join(app.folder, '晚.docx'), await readFile(latest));
  return { folder: app.folder, id, latest };
}

test('a file is told to be the last export, an earlier one, a changed one, or unknown', async () => {
  const { folder, id, latest } = await exportedTwice();
  const last = await runCli(folder, 'verify', '晚.docx', ...data);
  expect(last.out).toContain(`是${QUOTED}最后一次导出的文件（2021年9月20日 10:00）。`);
  expect(last.out).toContain('和程序里现在的内容一致。');
  expect(last.exit).toBe(0);
  const json = await runJson(folder, 'verify', '早.docx', ...data);
  expect(json).toMatchObject({ exit: 0, value: { ok: true, verdict: 'earlier', sameFile: true, form: id } });
  const file = new Uint8Array(await readFile(latest));
  await writeFile(
    join(folder, '改.docx'),
    mutated(
      file,
      inDocument((xml) => xml.replace('>科员<', '>主任<')),
    ),
  );
  const changed = await runCli(folder, 'verify', '改.docx', ...data);
  expect(changed.out).toContain(
    `是${QUOTED}的文件，但内容被改过：和程序里现在的内容相比，不一样的有：“职务”。`,
  );
  expect(changed.exit).toBe(1);
  const elsewhere = await runCli(folder, 'verify', '晚.docx', '--data-dir', 'other');
  expect([elsewhere.exit, elsewhere.out]).toEqual([1, '不认识：程序里没有一份推荐表导出过这样的文件。\n']);
});

test('what cannot be read as a Word file is refused in words', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, '总结.docx'), '这不是 Word 文件');
  const refused = await runCli(folder, 'verify', '总结.docx', ...data);
  expect([refused.exit, refused.error]).toEqual([
    2,
    '读不了这个文件：文件不完整，或者不是 Word 文件（docx）。文件没有改动。\n',
  ]);
  expect((await runCli(folder, 'verify', '没有.docx', ...data)).error).toContain('找不到文件 没有.docx');
  expect((await runCli(folder, 'verify')).exit).toBe(2);
});
