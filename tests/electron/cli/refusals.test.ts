import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FormKind } from '../../../shared/notice/formSchema.ts';
import { namesBelow } from '../../helpers/folders.ts';
import { sampleContent } from '../../helpers/forms.ts';
import { wordTextOfFile } from '../../helpers/word.ts';
import { type FormFolder, formFile, formFolder, PHOTO } from '../forms/formFolder.ts';
import { pngDeclaring } from '../photos/inputs.ts';
import { runCli, runJson } from './runCli.ts';

const MEGABYTE = '字'.repeat(350_000);

/** Exports, as a person and as a program, and expects a refusal that leaves the folder as it was. */
async function expectRefused({ folder }: FormFolder, exit: 1 | 2, sentence: string): Promise<unknown> {
  const before = await namesBelow(folder);
  const run = await runCli(folder, 'export', '表.json', '--out', '导出');
  expect(run.exit).toBe(exit);
  const text = run.out + run.error;
  expect(text).toContain(sentence);
  expect(text).not.toMatch(/^\s+at |\.ts:\d|Error\b|undefined|NaN/mu);
  expect(text.length).toBeLessThan(1000);
  const json = await runJson(folder, 'export', '表.json', '--out', '导出');
  expect(json).toMatchObject({ exit, value: { ok: false, error: { message: expect.any(String) } } });
  expect(await namesBelow(folder)).toEqual(before);
  return json.value;
}

describe('form files', () => {
  test.each<readonly [string, Readonly<Record<string, unknown>> | string, string, string]>([
    ['broken JSON', '{"format": 1,\n "kind": }', 'formFileNotJson', '第 2 行第 10 个字符'],
    ['an empty file', '', 'formFileNotJson', '第 1 行第 1 个字符'],
    ['a file cut off', '{"format": 1, "narrative": "活动', 'formFileNotJson', '不是完整的 JSON'],
    ['an array', '[{"format": 1}]', 'formFileNotObject', '不是一份推荐表'],
    ['an unknown key', { ...formFile('unit'), naration: '' }, 'formFileUnknownKey', '“naration”'],
    ['an unknown field', { ...formFile('unit'), fields: { tel: '' } }, 'formFileUnknownKey', '“fields.tel”'],
    ['a newer format', { ...formFile('unit'), format: 3 }, 'formFileNewer', '格式（3）'],
    ['an unknown notice', { ...formFile('unit'), notice: 'x-1999' }, 'noticeUnknown', '“x-1999”'],
    ['1 MB in a name', formFile('unit', { reportingUnit: MEGABYTE }), 'formFileInvalid', '“reportingUnit”'],
    [
      '1 MB in a field',
      formFile('unit', { fields: { contact: MEGABYTE } }),
      'formFileInvalid',
      '“fields.contact”',
    ],
    ['1 MB in the narrative', formFile('unit', { narrative: MEGABYTE }), 'formFileInvalid', '“narrative”'],
    ['a Word file', 'PK\u0003\u0004\u0000', 'textNotUtf8', '不是文本'],
  ])('%s', async (_, file, code, sentence) => {
    const answer = await expectRefused(await formFolder(file), 2, sentence);
    expect(answer).toMatchObject({ error: { code } });
  });

  test('a missing one', async () => {
    const folder = await formFolder();
    await rm(folder.form);
    const answer = await expectRefused(folder, 2, '找不到文件 表.json');
    expect(answer).toMatchObject({ error: { code: 'fileMissing' } });
  });
});

describe('photos', () => {
  test.each<readonly [string, Uint8Array | string, string, string]>([
    ['empty', '', 'photoEmpty', '0 字节'],
    ['a text file', '这不是照片', 'photoUnsupported', '内容是文本文件'],
    ['truncated', PHOTO.subarray(0, PHOTO.length - 200), 'photoDamaged', '没有拷贝完整'],
    ['50000×50000', pngDeclaring(50_000, 50_000), 'photoTooManyPixels', '50000×50000'],
  ])('%s', async (_, bytes, reason, sentence) => {
    const folder = await formFolder(formFile('unit'), { '照片2.jpg': bytes });
    const answer = await expectRefused(folder, 1, sentence);
    expect(answer).toMatchObject({
      error: { code: 'formHasErrors' },
      findings: [{ code: 'photoUnreadable', details: { number: 2, reason } }],
    });
  });

  test('a missing one', async () => {
    const folder = await formFolder();
    await rm(join(folder.folder, '照片2.jpg'));
    const answer = await expectRefused(folder, 1, '找不到照片文件 照片2.jpg');
    expect(answer).toMatchObject({ findings: [{ details: { number: 2, reason: 'photoMissing' } }] });
  });
});

describe('HTML and control characters in every field arrive in Word as text', () => {
  /** Markup, entities, the end of a CDATA section, and what no XML may hold; `part` says where it was written. */
  const dirty = (part: string) => `<b on="1">${part}&lt;</b>]]>\u0000\u0008\u001b\ufffe\ud800<!--`;
  const clean = (part: string) => `<b on="1">${part}&lt;</b>]]><!--`;

  test.each<FormKind>(['unit', 'activity'])('%s', async (kind) => {
    const fields = Object.keys(sampleContent(kind).fields);
    const { folder, out } = await formFolder(
      formFile(kind, {
        reportingUnit: dirty('reportingUnit'),
        fields: Object.fromEntries(fields.map((field) => [field, dirty(field)])),
        narrative: `${dirty('first')}\n${dirty('second')}`,
        photos: sampleContent(kind).photos.map(({ file }) => ({ file, caption: dirty(file) })),
        opinions: {
          recommendation: { text: dirty('recommendation'), date: '' },
          approval: { text: dirty('approval'), date: '' },
        },
      }),
    );
    const { exit } = await runCli(folder, 'export', '表.json', '--out', '导出');
    expect(exit).toBe(0);
    const [name = ''] = await namesBelow(out);
    const { paragraphs } = await wordTextOfFile(join(out, name));
    const parts = [...fields, 'first', 'second', '照片1.jpg', '照片2.jpg', '照片3.jpg'];
    expect(parts.length).toBeGreaterThanOrEqual(12);
    for (const part of [...parts, 'recommendation', 'approval']) expect(paragraphs).toContain(clean(part));
    expect(paragraphs).toContain(`填表单位：${clean('reportingUnit')}`);
    expect(name).not.toMatch(/[<>"]/u);
  });
});
