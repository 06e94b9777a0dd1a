import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { openPromise } from 'yauzl';
import { manifestSchema } from '../../../shared/package/manifest.ts';
import type { Submission, SubmissionPart } from '../../../shared/submission/model.ts';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { namesBelow } from '../../helpers/folders.ts';
import { exported, exportedForm, orderOf, packed } from './exportedForms.ts';

const NAMES = ['甲活动', '乙活动', '丙活动'] as const;

async function threeForms(app: TestApplication) {
  const forms = [];
  for (const name of NAMES) forms.push(await exportedForm(app, name));
  return forms;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const manifestIn = async (folder: string) =>
  manifestSchema.parse(JSON.parse(await readFile(join(folder, '_程序数据', 'manifest.json'), 'utf8')));

/** Every file of a part lies below the folder as the log has it, and nothing else does. */
async function expectWhole(folder: string, { files }: SubmissionPart): Promise<void> {
  const below = (await namesBelow(folder)).filter((name) => name !== '_程序数据');
  expect(below).toEqual(files.map(({ path }) => path).toSorted());
  for (const file of files) {
    const bytes = await readFile(join(folder, file.path));
    expect([file.path, bytes.length, sha256(bytes)]).toEqual([file.path, file.bytes, file.sha256]);
  }
}

test('three forms, from the plan to the second round that replaces the first', async () => {
  const shown: string[] = [];
  const opened: string[] = [];
  const app = await testApplication({
    showFile: async (path) => shown.push(path) > 0,
    openFile: async (path) => opened.push(path) > 0,
  });
  const forms = await threeForms(app);
  const ids = forms.map(({ form }) => form.id);

  const plan = await app.value('submissions.plan', orderOf(ids));
  expect(plan).toMatchObject({ round: 1, blocks: [], recipient: { mailbox: 'czkxkepubu@163.com' } });
  const first = await packed(app, ids);
  const [part] = first.parts;
  if (!part || first.folder === null) throw new Error('not packed');
  expect(plan.parts).toMatchObject([
    { subject: part.subject, body: part.body, messageBytes: part.messageBytes },
  ]);
  expect(plan.parts[0]?.files.map(({ path, bytes }) => [path, bytes])).toEqual(
    part.files.map(({ path, bytes }) => [path, bytes]),
  );

  // The folder.
  await expectWhole(first.folder, part);
  const purposes = Object.groupBy(part.files, ({ purpose }) => purpose);
  expect([purposes.form?.length, purposes.photo?.length, purposes.roster?.length]).toEqual([3, 9, 1]);
  for (const { made } of forms)
    expect(await readFile(join(first.folder, made.fileName))).toEqual(await readFile(made.path));
  const manifest = await manifestIn(first.folder);
  expect(manifest).toMatchObject({ code: first.code, round: 1, replaces: null, part: { number: 1, of: 1 } });
  expect(manifest.forms.map(({ id, checkCode, replaces }) => [id, checkCode, replaces])).toEqual(
    forms.map(({ form, made }) => [form.id, made.checkCode, null]),
  );

  // The folder shown, the draft beside it.
  await app.value('submissions.show', { id: first.id, part: 1 });
  expect(shown.map(dirname)).toEqual([first.folder]);
  const draft = await app.value('submissions.draft', { id: first.id, part: 1 });
  const eml = join(dirname(first.folder), draft.fileName);
  expect(draft.fileName).toBe(`${basename(first.folder)}-邮件草稿.eml`);
  expect([draft.opened, opened]).toEqual([true, [eml]]);
  const bytes = await readFile(eml);
  expect(bytes.length).toBeLessThanOrEqual(part.messageBytes);
  expect(bytes.length).toBeGreaterThan(part.messageBytes * 0.98);
  const mail = await simpleParser(bytes);
  expect([mail.subject, mail.text?.trim()]).toEqual([part.subject, part.body.trim()]);
  const attached = part.files.filter(({ purpose }) => purpose !== 'manifest');
  expect(mail.attachments.map(({ filename, content }) => [filename, sha256(content)])).toEqual(
    attached.map((file) => [file.path, file.sha256]),
  );

  // Ticked off.
  const sent = await app.value('submissions.sent', {
    id: first.id,
    sent: { on: '2021-09-22', way: ' 163 邮箱 ' },
  });
  expect(sent).toMatchObject({ sentOn: '2021-09-22', way: '163 邮箱' });
  for (const { handedIn, state } of await app.value('forms.list', {}))
    expect([handedIn, state]).toEqual([{ on: '2021-09-22', way: '163 邮箱' }, 'handedIn']);

  // Again, after a change of the second.
  const [, changed] = forms;
  const { id = '', version = 0, content } = changed?.form ?? {};
  await app.value('forms.save', { id, version, changes: { narrative: `${content?.narrative}\n改了一句。` } });
  expect((await app.value('submissions.list', {}))[0]?.forms.map(({ current }) => current)).toEqual([
    true,
    false,
    true,
  ]);
  const again = await exported(app, id);
  const second = await packed(app, ids.slice(1));
  expect(second).toMatchObject({ round: 2, replaces: first.code, sentOn: null });
  expect(second.code).not.toBe(first.code);
  const replacing = await manifestIn(second.folder ?? '');
  expect(replacing).toMatchObject({ round: 2, replaces: first.code });
  expect(replacing.forms.map(({ checkCode, replaces }) => [checkCode, replaces])).toEqual([
    [again.export.checkCode, changed?.made.checkCode],
    [forms[2]?.made.checkCode, forms[2]?.made.checkCode],
  ]);
  expect(await readFile(join(second.folder ?? '', '报送清单.txt'), 'utf8')).toContain(String(first.code));
  expect(second.parts[0]?.subject).toContain('第2次报送');
  expect((await app.value('submissions.list', {})).map((each) => each.id)).toEqual([second.id, first.id]);
});

test('the same forms give the same package; two of one name have files of their own', async () => {
  const app = await testApplication();
  const forms = [await exportedForm(app, '同名活动'), await exportedForm(app, '同名活动')];
  const ids = forms.map(({ form }) => form.id);
  const one = await packed(app, ids);
  const other = await packed(app, [...ids, ...ids]);
  expect(other.folder).toBe(`${one.folder}（2）`);
  expect([other.parts, other.code]).toEqual([one.parts, one.code]);
  const [part] = one.parts;
  if (!part) throw new Error('not packed');
  expect(new Set(part.files.map(({ path }) => path)).size).toBe(part.files.length);
  await expectWhole(one.folder ?? '', part);

  // Smaller copies, without anything of the camera.
  const { photoBytes, limitBytes } = await app.value('submissions.plan', orderOf(ids));
  const { parts, folder } = await packed(app, ids, { photos: 'smaller' });
  const photos = parts[0]?.files.filter(({ purpose }) => purpose === 'photo') ?? [];
  expect(photos.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(photoBytes.smaller);
  for (const { path } of photos)
    expect((await readFile(join(folder ?? '', path))).includes('Exif')).toBe(false);

  // The notice says what a mail may weigh, unless the settings do.
  expect(limitBytes).toBe(20_971_520);
  await app.value('settings.save', { mailLimitBytes: 5_000_000 });
  expect(await app.value('submissions.plan', orderOf(ids))).toMatchObject({ limitBytes: 5_000_000 });
});

/** A limit under which one form goes in a mail, and two do not (bytes). */
async function limitForOne(app: TestApplication, ids: readonly string[]): Promise<number> {
  const weight = async (forms: readonly string[]) =>
    (await app.value('submissions.plan', orderOf(forms))).parts[0]?.messageBytes ?? 0;
  const [one, two] = [await weight(ids.slice(0, 1)), await weight(ids.slice(0, 2))];
  return Math.round((one + two) / 2);
}

test('what is too heavy goes in several mails, each complete and naming the others, loose or as a zip', async () => {
  const app = await testApplication();
  const forms = await threeForms(app);
  const ids = forms.map(({ form }) => form.id);
  const limitBytes = await limitForOne(app, ids);
  const { parts, folder, code } = await packed(app, ids, { limitBytes });
  expect(parts.map(({ name }) => name)).toEqual(['第1封', '第2封', '第3封']);
  for (const [at, part] of parts.entries()) {
    expect(part.messageBytes).toBeLessThanOrEqual(limitBytes);
    await expectWhole(join(folder ?? '', part.name), part);
    const manifest = await manifestIn(join(folder ?? '', part.name));
    expect(manifest).toMatchObject({ code, part: { number: at + 1, of: 3 } });
    const names = [...manifest.forms, ...manifest.elsewhere].map(({ name }) => name);
    expect(names.toSorted()).toEqual(NAMES.toSorted());
    expect(part.subject).toContain(`第${at + 1}封，共3封`);
    const checklist = await readFile(join(folder ?? '', part.name, '报送清单.txt'), 'utf8');
    for (const name of NAMES) {
      expect(part.body).toContain(`${name}（Word 文件、照片 3 张）`);
      if (name !== NAMES[at])
        expect(checklist).toMatch(new RegExp(`“${name}”　校验码 .{9}　Word 文件、照片 3 张\r\n`, 'u'));
    }
  }
  const asOne = await packed(app, ids, { limitBytes, asOne: true });
  expect(asOne.parts.map(({ name }) => name)).toEqual(['']);
  const zipped = await packed(app, ids, { packing: 'zip', limitBytes });
  expect(zipped.parts.map(({ name }) => name)).toEqual(['第1封', '第2封', '第3封']);
  await expectZips(app, zipped);
});

/** The names and hashes of what is in a zip, by the other library. */
async function unzipped(path: string): Promise<readonly (readonly [string, string])[]> {
  const zip = await openPromise(path);
  const found: [string, string][] = [];
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>)
      chunks.push(chunk);
    found.push([entry.fileName, sha256(Buffer.concat(chunks))]);
  }
  return found;
}

/** Each mail has one zip, which its draft carries. */
async function expectZips({ value }: TestApplication, { id, parts, folder }: Submission): Promise<void> {
  for (const [at, part] of parts.entries()) {
    const zip = join(folder ?? '', part.name, part.zip ?? '');
    expect(await namesBelow(dirname(zip))).toEqual([part.zip]);
    expect(await unzipped(zip)).toEqual(part.files.map(({ path, sha256: hash }) => [path, hash]));
    const draft = await value('submissions.draft', { id, part: at + 1 });
    const bytes = await readFile(join(dirname(folder ?? ''), draft.fileName));
    expect(bytes.length).toBeLessThanOrEqual(part.messageBytes);
    const mail = await simpleParser(bytes);
    expect(mail.attachments.map(({ filename, content }) => [filename, sha256(content)])).toEqual([
      [part.zip, sha256(await readFile(zip))],
    ]);
  }
}
