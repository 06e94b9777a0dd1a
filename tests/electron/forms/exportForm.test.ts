import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildFormDocument } from '../../../electron/documents/formDocument.ts';
import { proveForm } from '../../../electron/documents/proof/proveForm.ts';
import { exportForm } from '../../../electron/forms/exportForm.ts';
import { checkedForm } from '../../../electron/forms/loadForm.ts';
import { decodedSize } from '../../../electron/photos/decodedSize.ts';
import type { FormContent } from '../../../shared/form/content.ts';
import type { FormKind } from '../../../shared/notice/formSchema.ts';
import { fail, ok } from '../../../shared/result/result.ts';
import { openDocx } from '../../helpers/docx.ts';
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
  const written = await exportForm(form, { folder: await temporaryFolder(), purpose });
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
    expect(await exportForm(form, { folder, purpose: 'final' })).toEqual({
      ok: false,
      error: { code: 'formHasErrors', details: { errors: 2 } },
    });
    expect(await namesBelow(folder)).toEqual([]);
  });

  test('photos that cannot be read are named, which the window itself does not know', async () => {
    const content = sampleContent('unit');
    const photos = content.photos.map((_, at) =>
      at === 1
        ? ok({ jpeg: PHOTO, widthPx: 640, heightPx: 480, facts: photoFacts() })
        : fail('photoChanged', { file: '' }),
    );
    const form = checkedForm({ definition: definitionOf('unit'), content, removals: [] }, photos);
    const order = { folder: await temporaryFolder(), purpose: 'final' } as const;
    expect(await exportForm(form, order)).toEqual(fail('formHasErrors', { errors: 2, photos: '1、3' }));
  });

  test('a draft of it says on every page how many errors are left', async () => {
    const form = formOf('unit', { reportingUnit: '', narrative: '' });
    const { path } = await exported(form, 'draft');
    expect((await wordTextOfFile(path)).head).toBe('草稿：还有 2 处没有填好，不能报送');
  });

  test('a document that could not be made leaves no file', async () => {
    const folder = await temporaryFolder();
    const failed = fail('workTimedOut');
    const order = { folder, purpose: 'final' } as const;
    expect(
      await exportForm(formOf('unit'), order, {
        build: async () => failed,
        prove: async () => ok({ words: 0, photos: 0 }),
      }),
    ).toEqual(failed);
    expect(await namesBelow(folder)).toEqual([]);
  });

  test('warnings and hints do not keep a form back', async () => {
    const form = formOf('unit', named('市科协'));
    expect(form.findings).toHaveLength(1);
    expect(await exportForm(form, { folder: await temporaryFolder(), purpose: 'final' })).toMatchObject({
      ok: true,
    });
  });

  test('what the file was proven to hold is answered', async () => {
    const { proof, pictures, nameTaken } = await exported(formOf('unit'), 'final');
    expect(proof).toEqual({ words: 34, photos: 3 });
    expect(pictures).toHaveLength(3);
    expect(new Set(pictures)).toEqual(new Set([expect.stringMatching(/^[0-9a-f]{64}$/u)]));
    expect(nameTaken).toBeNull();
  });

  test('a builder that loses a paragraph is told, and no file is left', async () => {
    const folder = await temporaryFolder();
    const form = formOf('unit');
    const answer = await exportForm(
      form,
      { folder, purpose: 'final' },
      {
        build: async (document) => {
          const content = { ...document.content, narrative: '一、活动背景' };
          return ok(await buildFormDocument({ ...document, content }));
        },
        prove: (file, expected) => proveForm(file, expected, decodedSize),
      },
    );
    const details = expect.objectContaining({ problem: 'narrative', label: '活动情况简介' });
    expect(answer).toEqual({ ok: false, error: { code: 'proofFailed', details } });
    expect(await namesBelow(folder)).toEqual([]);
  });

  test('a line for the foot stands there and nowhere else', async () => {
    const order = { folder: await temporaryFolder(), purpose: 'final', foot: '校验码 7KQF-3MXA' } as const;
    const written = await exportForm(formOf('unit'), order);
    if (!written.ok) throw new Error(written.error.code);
    const file = openDocx(written.value.bytes);
    const holding = file.names.filter(
      (name) => name.endsWith('.xml') && file.text(name).includes('7KQF-3MXA'),
    );
    expect(holding).toEqual(['word/footer1.xml']);
  });

  test.each([
    ['open', '~$1-优秀组织单位推荐表-样例市样例区科学技术协会.docx'],
    ['open', '.~附件1-优秀组织单位推荐表-样例市样例区科学技术协会.docx'],
    ['open', '.~lock.附件1-优秀组织单位推荐表-样例市样例区科学技术协会.docx#'],
    ['there', '~$别的.docx'],
  ])('a name that is taken: %s by %s', async (taken, beside) => {
    const folder = await temporaryFolder();
    const order = { folder, purpose: 'final' } as const;
    const first = await exportForm(formOf('unit'), order);
    await writeFile(join(folder, beside), '');
    const second = await exportForm(formOf('unit'), order);
    expect(first).toMatchObject({ ok: true, value: { nameTaken: null } });
    expect(second).toMatchObject({ ok: true, value: { nameTaken: taken } });
    if (second.ok) expect(basename(second.value.path)).toMatch(/（2）\.docx$/u);
  });
});
