import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { openDocx } from '../../helpers/docx.ts';
import { definitionOf } from '../../helpers/forms.ts';
import { SMALL_PHOTOS, storedForm } from '../../helpers/storedForms.ts';
import { filledWith } from '../documents/filling/fillings.ts';
import { wordFile } from '../documents/filling/wordParts.ts';
import { wordTemplate } from '../documents/filling/wordTemplate.ts';
import { mutated } from '../documents/proof/mutations.ts';
import { formOf } from '../documents/samples.ts';

const both = () => wordTemplate(definitionOf('unit'), definitionOf('activity'));
const putIn = (app: TestApplication, file: Uint8Array, name = '推荐表.docx') =>
  app.call('ownForms.putIn', { data: Buffer.from(file).toString('base64'), name, job: randomUUID() });
const exported = async (app: TestApplication, more: { readonly draft?: boolean } = {}) => {
  const { id } = await storedForm(app, SMALL_PHOTOS.slice(0, 3));
  return app.call('forms.export', { id, draft: false, ownForm: true, job: randomUUID(), ...more });
};
const notesOf = (forms: Awaited<ReturnType<typeof putIn>>) => (forms.ok ? forms.value : []);

describe("the association's own Word file", () => {
  test('with both forms is kept by its hash, found part by part, shown and taken out', async () => {
    const app = await testApplication();
    const forms = notesOf(await putIn(app, both()));
    expect(forms.map(({ kind, name, missing, notes }) => [kind, name, missing, notes])).toEqual([
      ['unit', '推荐表.docx', [], []],
      ['activity', '推荐表.docx', [], []],
    ]);
    expect(forms[1]?.places.find(({ part }) => part === 'activityName')).toMatchObject({
      in: 'cell',
      table: 1,
      row: 0,
      sureness: 'sure',
    });
    const kept = join(app.folder, 'data', 'notices', 'changzhou-2021');
    expect(await readdir(kept)).toEqual([forms[0]?.sha256]);
    expect(await app.value('ownForms.list', {})).toEqual(forms);
    const left = await app.value('ownForms.takeOut', { kind: 'unit' });
    expect(left.map(({ kind }) => kind)).toEqual(['activity']);
    // It stands for the other kind still; after that for none.
    expect(await readdir(kept)).toHaveLength(1);
    await app.value('ownForms.takeOut', { kind: 'activity' });
    expect(await readdir(kept)).toEqual([]);
  });

  test('takes the place of an earlier one of its kind alone', async () => {
    const app = await testApplication();
    await putIn(app, both(), '先.docx');
    const forms = notesOf(await putIn(app, wordTemplate(definitionOf('activity')), '后.docx'));
    expect(forms.map(({ kind, name }) => [kind, name])).toEqual([
      ['unit', '先.docx'],
      ['activity', '后.docx'],
    ]);
    await putIn(app, wordTemplate(definitionOf('unit')), '再后.docx');
    expect(await readdir(join(app.folder, 'data', 'notices', 'changzhou-2021'))).toHaveLength(2);
  });

  test('is filled at an export, proven and recorded; the code never stands in it', async () => {
    const app = await testApplication();
    await app.value('settings.save', { checkCodeInFooter: true });
    await putIn(app, both());
    const done = await exported(app);
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    const { export: record, ownForm } = done.value;
    expect(ownForm).toEqual([]);
    expect(record.proof).toMatchObject({ photos: 3 });
    const [file, template] = [openDocx(await readFile(record.path)), openDocx(both())];
    expect(file.names.filter((name) => !name.includes('/media/'))).toEqual(template.names);
    expect(file.text('word/styles.xml')).toBe(template.text('word/styles.xml'));
    expect(file.text('word/document.xml')).not.toContain(record.checkCode);
  });

  test('is not there, or gone from the folder: nothing is exported', async () => {
    const app = await testApplication();
    expect(await exported(app)).toMatchObject({ error: { code: 'ownFormMissing' } });
    await putIn(app, both());
    await rm(join(app.folder, 'data', 'notices', 'changzhou-2021'), { recursive: true });
    expect(await exported(app)).toMatchObject({ error: { code: 'ownFormMissing' } });
  });

  test('cannot be marked: no draft is made of it', async () => {
    const app = await testApplication();
    await putIn(app, both());
    expect(await exported(app, { draft: true })).toMatchObject({ error: { code: 'ownFormUnmarked' } });
  });
});

const unit = definitionOf('unit');
interface Refused {
  readonly name: string;
  readonly file: () => Uint8Array | Promise<Uint8Array>;
  readonly code: string;
  readonly reason?: string;
}

const REFUSED: readonly Refused[] = (
  [
    ['not a docx', () => strToU8('这不是 Word 文件'), 'documentUnreadable', 'zip'],
    ['a zip of something else', () => zipSync({ 'a.txt': strToU8('a') }), 'documentUnreadable', 'notWord'],
    ['a locked file', () => encrypted(), 'documentUnreadable', 'encrypted'],
    [
      'a file with macros',
      () => mutated(both(), () => ({ 'word/vbaProject.bin': 'x' })),
      'documentUnreadable',
      'macro',
    ],
    ['a damaged file', () => both().slice(0, 3000), 'documentUnreadable', 'zip'],
    ['no form in it', () => wordFile('<w:p><w:r><w:t>各有关单位：</w:t></w:r></w:p>'), 'wordFormMissing'],
    ['two forms of one kind', () => wordTemplate(unit, unit), 'ownFormTwice'],
    ['one that was filled in', () => filledIn(), 'ownFormFilled'],
  ] as const
).map(([name, file, code, reason]) => ({ name, file, code, ...(reason && { reason }) }));

test.each(REFUSED)('refused, with all as it was: $name', async ({ file, code, reason }) => {
  const app = await testApplication();
  await putIn(app, wordTemplate(unit));
  const before = await app.value('ownForms.list', {});
  expect(await putIn(app, await file())).toMatchObject({
    error: { code, ...(reason && { details: { reason } }) },
  });
  expect(await app.value('ownForms.list', {})).toEqual(before);
});

async function filledIn(): Promise<Uint8Array> {
  const { filled } = await filledWith(wordTemplate(unit), formOf('unit'));
  return filled.bytes;
}

/** The beginning of an Office file that is locked by a password, and the name in it that says so. */
function encrypted(): Uint8Array {
  const head = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  return Buffer.concat([head, Buffer.alloc(504), Buffer.from('EncryptedPackage', 'utf16le')]);
}
