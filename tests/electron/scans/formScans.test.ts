import { createHash, randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { chooseDriver, openDatabase } from '../../../electron/database/open.ts';
import { scansOf } from '../../../electron/database/scans.ts';
import type { FormScan } from '../../../shared/api/model.ts';
import { MAX_SCANS } from '../../../shared/scan/scan.ts';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { namesBelow, temporaryFolder } from '../../helpers/folders.ts';
import { addScan, pagePicture, pdfOf } from '../../helpers/scans.ts';
import { storedForm } from '../../helpers/storedForms.ts';

const PDF = pdfOf({ pages: 2 });
/** Most tests need no PDF, for which the child loads a large library. */
const JPEG = await pagePicture('#ddd').jpeg().toBuffer();
const PNG = await pagePicture('#eee').png().toBuffer();

const files = ({ folder }: TestApplication) => namesBelow(join(folder, 'data', 'scans'));
const copies = ({ folder }: TestApplication) => namesBelow(join(folder, 'data', 'renditions'));
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A form with two scans. */
async function withScans(app: TestApplication, file: Uint8Array = JPEG) {
  const { id } = await storedForm(app);
  await addScan(app, id, file, '盖章页');
  const added = await addScan(app, id, PNG, '  第二页.png ');
  if (!added.ok) throw new Error(added.error.code);
  const [first, picture] = added.value;
  if (!first || !picture) throw new Error('no scans');
  return { id, first, picture, scans: added.value };
}

const namesOf = (scans: readonly FormScan[]) => scans.map(({ name }) => name);

describe('scans of a form', () => {
  test('are kept as they came, by their hash, and told in their order', async () => {
    const app = await testApplication();
    const { id, scans } = await withScans(app, PDF);
    expect(scans).toMatchObject([
      { name: '盖章页', kind: 'pdf', pages: 2, bytes: PDF.length, turns: 0 },
      { name: '第二页.png', kind: 'png', pages: 1, bytes: PNG.length, turns: 0 },
    ]);
    expect(await app.value('scans.list', { form: id })).toEqual(scans);
    expect(await files(app)).toEqual([hashOf(PDF), hashOf(PNG)].toSorted());
    for (const name of await files(app))
      expect(hashOf(await readFile(join(app.folder, 'data', 'scans', name)))).toBe(name);
  });

  test('change nothing of the form: a Word file stays current', async () => {
    const app = await testApplication();
    const { id, version } = await storedForm(app);
    await addScan(app, id, JPEG);
    expect(await app.value('forms.open', { id })).toMatchObject({ version });
  });

  test('are looked at: a PDF as it came, a picture as it would leave the machine', async () => {
    const app = await testApplication();
    const { id: form, first, picture } = await withScans(app, PDF);
    const shown = async ({ id }: FormScan) =>
      Buffer.from((await app.value('scans.read', { form, scan: id })).data, 'base64');
    expect(hashOf(await shown(first))).toBe(hashOf(PDF));
    await app.value('scans.turn', { form, scan: picture.id, turns: 1 });
    expect(await sharp(await shown(picture)).metadata()).toMatchObject({ width: 320, height: 200 });
  });

  test('come back to their place when they were taken off by mistake, turned as they were', async () => {
    const app = await testApplication();
    const { id: form, first } = await withScans(app);
    await app.value('scans.turn', { form, scan: first.id, turns: 3 });
    expect(namesOf(await app.value('scans.remove', { form, scan: first.id }))).toEqual(['第二页.png']);
    const back = await app.value('scans.putBack', { form, scan: first.id });
    expect(back[0]).toEqual({ ...first, turns: 3 });
    expect(await app.call('scans.putBack', { form, scan: first.id })).toMatchObject({
      error: { code: 'scanMissing' },
    });
  });

  test('do not come back beside the same file that was added again', async () => {
    const app = await testApplication();
    const { id: form, first } = await withScans(app);
    await app.value('scans.remove', { form, scan: first.id });
    await addScan(app, form, JPEG);
    const refused = { error: { code: 'scanAlreadyThere', details: { number: 2 } } };
    expect(await app.call('scans.putBack', { form, scan: first.id })).toMatchObject(refused);
  });

  test('do not go with a copy of the form, and stay with it in the bin', async () => {
    const app = await testApplication();
    const { id, scans } = await withScans(app);
    const copy = await app.value('forms.duplicate', { id });
    expect(await app.value('scans.list', { form: copy.id })).toEqual([]);
    await app.value('forms.bin', { id });
    expect(await app.call('scans.list', { form: id })).toMatchObject({ error: { code: 'formMissing' } });
    await app.value('forms.restore', { id });
    expect(await app.value('scans.list', { form: id })).toEqual(scans);
  });

  test('of another form cannot be had, turned or taken by a wrong form', async () => {
    const app = await testApplication();
    const { first } = await withScans(app);
    const other = await storedForm(app);
    const named = { form: other.id, scan: first.id };
    for (const answer of [
      await app.call('scans.read', named),
      await app.call('scans.remove', named),
      await app.call('scans.turn', { ...named, turns: 1 }),
    ])
      expect(answer).toMatchObject({ error: { code: 'scanMissing' } });
  });
});

describe('refused is', () => {
  test('the same file twice, by its number', async () => {
    const app = await testApplication();
    const { id } = await withScans(app);
    expect(await addScan(app, id, PNG, '别名.png')).toMatchObject({
      error: { code: 'scanAlreadyThere', details: { number: 2 } },
    });
    expect(await files(app)).toHaveLength(2);
  });

  test('one file more than a form can have', async () => {
    const app = await testApplication();
    const { id } = await storedForm(app);
    for (let pages = 0; pages < MAX_SCANS; pages += 1)
      await addScan(
        app,
        id,
        await pagePicture(`#0000${pages + 10}`)
          .png()
          .toBuffer(),
      );
    expect(await addScan(app, id, PNG)).toMatchObject({
      error: { code: 'scansFull', details: { max: MAX_SCANS } },
    });
    expect(await files(app)).toHaveLength(MAX_SCANS);
  });

  test('a scan of a form that is erased while it is read: nothing of it is kept', async () => {
    const app = await testApplication();
    const { id } = await storedForm(app);
    const adding = addScan(app, id, PNG);
    await app.value('forms.bin', { id });
    await app.value('forms.erase', { id });
    expect(await adding).toMatchObject({ error: { code: 'formMissing' } });
    expect([...(await files(app)), ...(await copies(app))]).toEqual([]);
  });

  test('a scan where its folder cannot be written: what was there stays', async () => {
    const app = await testApplication();
    const { id, scans } = await withScans(app);
    const folder = join(app.folder, 'data', 'scans');
    await rm(folder, { recursive: true });
    await writeFile(folder, '');
    expect(await addScan(app, id, await pagePicture('#111').png().toBuffer())).toMatchObject({
      error: { code: 'dataFolderNotWritable' },
    });
    expect(await app.value('scans.list', { form: id })).toEqual(scans);
  });

  test('what is damaged, locked or nothing of the kind, with the facts that the child gives', async () => {
    const app = await testApplication();
    const { id } = await storedForm(app);
    expect(await addScan(app, id, PDF.subarray(0, 300))).toMatchObject({ error: { code: 'scanDamaged' } });
    expect(await addScan(app, id, pdfOf({ pages: 31 }))).toMatchObject({
      error: { code: 'scanTooManyPages', details: { pages: 31, max: 30 } },
    });
    expect(await addScan(app, id, new TextEncoder().encode('盖章'))).toMatchObject({
      error: { code: 'scanUnsupported', details: { found: 'text' } },
    });
    expect(await files(app)).toEqual([]);
  });
});

describe('the file of a scan', () => {
  test('that was changed or removed on the disk is missed, never handed out', async () => {
    const app = await testApplication();
    const { id: form, first } = await withScans(app);
    const path = join(app.folder, 'data', 'scans', hashOf(JPEG));
    const missing = { error: { code: 'scanMissing', details: { file: '盖章页' } } };
    await writeFile(path, PNG);
    expect(await app.call('scans.read', { form, scan: first.id })).toMatchObject(missing);
    await rm(path);
    expect(await app.call('scans.read', { form, scan: first.id })).toMatchObject(missing);
  });

  test('goes with the last form that has it, and its copies with it', async () => {
    const app = await testApplication();
    const [form, other] = [await withScans(app), await storedForm(app)];
    await addScan(app, other.id, PNG);
    expect(await copies(app)).toHaveLength(2);
    await erase(app, form.id);
    expect(await files(app)).toEqual([hashOf(PNG)]);
    await erase(app, other.id);
    expect([...(await files(app)), ...(await copies(app))]).toEqual([]);
  });

  test('goes with its form also where it was taken off, and stays where another form has just lost it', async () => {
    const app = await testApplication();
    const [form, other] = [await withScans(app), await withScans(app)];
    await app.value('scans.remove', { form: form.id, scan: form.first.id });
    await app.value('scans.remove', { form: other.id, scan: other.picture.id });
    await erase(app, form.id);
    expect(await files(app)).toHaveLength(2);
    expect(
      namesOf(await app.value('scans.putBack', { form: other.id, scan: other.picture.id })),
    ).toHaveLength(2);
    await app.value('scans.remove', { form: other.id, scan: other.first.id });
    await erase(app, other.id);
    expect(await files(app)).toEqual([]);
  });

  test('that no form has goes thirty days after it was taken off', async () => {
    const folder = await temporaryFolder();
    await onDay(folder, '2021-08-01', async (app) => void (await withScans(app)));
    await onDay(folder, '2021-09-20', async (app) => {
      const [{ id } = { id: '' }] = await app.value('forms.list', {});
      const [scan] = await app.value('scans.list', { form: id });
      await app.value('scans.remove', { form: id, scan: scan?.id ?? '' });
    });
    for (const day of ['2021-10-10', '2021-10-19', '2021-10-20']) await onDay(folder, day);
    expect(await namesBelow(join(folder, 'data', 'scans'))).toHaveLength(2);
    await onDay(folder, '2021-10-22');
    expect(await namesBelow(join(folder, 'data', 'scans'))).toEqual([hashOf(PNG)]);
    expect(await namesBelow(join(folder, 'data', 'renditions'))).toHaveLength(1);
  });
});

async function erase({ value }: TestApplication, id: string): Promise<void> {
  await value('forms.bin', { id });
  await value('forms.erase', { id });
}

async function onDay(
  folder: string,
  day: string,
  use: (app: TestApplication) => Promise<void> = async () => {},
) {
  const app = await testApplication({ now: () => new Date(`${day}T02:00:00.000Z`) }, { folder });
  await use(app);
  await app.application.close();
}

test('the diagnostics count them', async () => {
  const app = await testApplication();
  await withScans(app);
  expect((await app.value('about.diagnostics', {})).text).toContain('扫描件 2 个');
});

test('the rows of a form’s scans go with it', async () => {
  const app = await testApplication();
  const { id } = await withScans(app);
  await erase(app, id);
  await app.application.close();
  const data = join(app.folder, 'data');
  const opened = await openDatabase({
    file: join(data, 'jianbiao.db'),
    backups: join(data, 'backups'),
    at: '2021-09-20T02:00:00.000Z',
    driver: await chooseDriver(),
  });
  if (!opened.ok) throw new Error(opened.error.code);
  expect(scansOf(opened.value, id)).toEqual([]);
  opened.value.close();
});

test('a job of adding can be ended', async () => {
  const app = await testApplication();
  const { id } = await storedForm(app);
  const job = randomUUID();
  const adding = app.call('scans.add', { form: id, data: PNG.toString('base64'), name: '页.png', job });
  await app.value('jobs.cancel', { job });
  expect(await adding).toMatchObject({ error: { code: 'workCancelled' } });
  expect(await files(app)).toEqual([]);
});
