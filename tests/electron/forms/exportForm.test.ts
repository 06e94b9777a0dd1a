import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportForm } from '../../../electron/forms/exportForm.ts';
import { checkedForm } from '../../../electron/forms/loadForm.ts';
import type { FormContent } from '../../../shared/form/content.ts';
import type { FormKind } from '../../../shared/notice/formSchema.ts';
import { fail, ok } from '../../../shared/result/result.ts';
import { namesBelow, temporaryFolder } from '../../helpers/folders.ts';
import { definitionOf, sampleContent } from '../../helpers/forms.ts';
import { photoFacts } from '../../helpers/photoFacts.ts';
import { wordTextOfFile } from '../../helpers/word.ts';
import { PHOTO } from './formFolder.ts';

/** A checked form with as many readable photos as its content names. */
function formOf(kind: FormKind, overrides: Partial<FormContent> = {}) {
  const content = sampleContent(kind, overrides);
  const photos = content.photos.map(() =>
    ok({ jpeg: PHOTO, widthPx: 640, heightPx: 480, facts: photoFacts() }),
  );
  return checkedForm({ definition: definitionOf(kind), content, removals: [] }, photos);
}

const named = (unitName: string) => ({ fields: { ...sampleContent('unit').fields, unitName } });

async function exported(form: ReturnType<typeof formOf>, purpose: 'final' | 'draft' | 'sample') {
  const written = await exportForm(form, await temporaryFolder(), purpose);
  if (!written.ok) throw new Error(written.error.code);
  return written.value;
}

/** The name of the file that an export writes. */
async function exportedName(
  form: ReturnType<typeof formOf>,
  purpose: 'final' | 'draft' | 'sample',
): Promise<string> {
  return basename((await exported(form, purpose)).path);
}

describe('the file is named for the form and what it is about', () => {
  test.each([
    ['unit', '附件1-优秀组织单位推荐表-样例市样例区科学技术协会.docx'],
    ['activity', '附件2-优秀活动推荐表-“百年再出发”科普进社区大型广场活动.docx'],
  ] as const)('%s', async (kind, name) => {
    expect(await exportedName(formOf(kind), 'final')).toBe(name);
  });

  test.each([
    ['a path', '../../etc/passwd', '附件1-优秀组织单位推荐表-..＿..＿etc＿passwd.docx'],
    ['another pattern', '{title}$&', '附件1-优秀组织单位推荐表-{title}$&.docx'],
    ['a name of 60 Han', '字'.repeat(60), `附件1-优秀组织单位推荐表-${'字'.repeat(48)}.docx`],
  ])('a name that is %s does no harm', async (_, unitName, name) => {
    expect(await exportedName(formOf('unit', named(unitName)), 'final')).toBe(name);
  });

  test('a draft and a sample say so in their names', async () => {
    expect(await exportedName(formOf('unit'), 'draft')).toMatch(/^草稿-附件1-/u);
    expect(await exportedName(formOf('unit'), 'sample')).toMatch(/^样例-附件1-/u);
  });
});

describe('what is written', () => {
  test('a final form bears no mark', async () => {
    const { path, bytes } = await exported(formOf('unit'), 'final');
    expect(new Uint8Array(await readFile(path))).toEqual(bytes);
    const { head, paragraphs } = await wordTextOfFile(path);
    expect(head).toBe('');
    expect(paragraphs).toContain('2021年全国科普日优秀组织单位推荐表');
  });

  test('a form with errors is no final file: nothing is written', async () => {
    const folder = await temporaryFolder();
    const form = formOf('unit', { reportingUnit: '', narrative: '' });
    expect(await exportForm(form, folder, 'final')).toEqual({
      ok: false,
      error: { code: 'formHasErrors', details: { errors: 2 } },
    });
    expect(await namesBelow(folder)).toEqual([]);
  });

  test('a draft of it says on every page how many errors are left', async () => {
    const form = formOf('unit', { reportingUnit: '', narrative: '' });
    const { path } = await exported(form, 'draft');
    expect((await wordTextOfFile(path)).head).toBe('草稿：还有 2 处错误，不能报送');
  });

  test('a document that could not be made leaves no file', async () => {
    const folder = await temporaryFolder();
    const failed = fail('workTimedOut');
    expect(await exportForm(formOf('unit'), folder, 'final', async () => failed)).toEqual(failed);
    expect(await namesBelow(folder)).toEqual([]);
  });

  test('warnings and hints do not keep a form back', async () => {
    const form = formOf('unit', named('市科协'));
    expect(form.findings).toHaveLength(1);
    expect(await exportForm(form, await temporaryFolder(), 'final')).toMatchObject({ ok: true });
  });
});
