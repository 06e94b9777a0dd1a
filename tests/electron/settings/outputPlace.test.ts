import { randomUUID } from 'node:crypto';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Surroundings } from '../../../electron/application.ts';
import { testApplication } from '../../helpers/application.ts';
import { namesBelow } from '../../helpers/folders.ts';
import { temporaryHome } from '../../helpers/home.ts';
import { SMALL_PHOTOS, storedForm } from '../../helpers/storedForms.ts';

let home: string;

beforeEach(async () => {
  home = await temporaryHome();
});
afterEach(() => vi.unstubAllEnvs());

/** An application whose Word files go where an office has them. */
const application = (surroundings: Partial<Surroundings> = {}) =>
  testApplication({ outputFolder: '', ...surroundings });

async function exporting(app: Awaited<ReturnType<typeof application>>) {
  const form = await storedForm(app, SMALL_PHOTOS.slice(0, 3));
  return app.call('forms.export', { id: form.id, draft: false, job: randomUUID() });
}

test('the documents, and the data folder, are offered; the usual one is in use', async () => {
  const app = await application();
  const { canChoose, places } = await app.value('output.places', {});
  expect(canChoose).toBe(false);
  const usual = join(home, 'Documents', '荐表通');
  expect(places.filter(({ current }) => current).map(({ folder }) => folder)).toEqual([usual]);
  expect(places.map(({ folder }) => folder)).toContain(join(app.folder, 'data', '导出'));
  expect(places.every(({ id, freeBytes }) => /^[0-9a-f]{64}$/u.test(id) && freeBytes > 0)).toBe(true);
});

test('another offered folder takes the files from then on, and the usual one again', async () => {
  const app = await application();
  const { places } = await app.value('output.places', {});
  const other = places.find(({ current }) => !current);
  const usual = places.find(({ current }) => current);
  if (!other || !usual) throw new Error('two places');
  expect(await app.value('output.use', { place: other.id })).toEqual({ folder: other.folder });
  expect((await app.value('app.state', {})).outputFolder).toBe(other.folder);
  const exported = await exporting(app);
  if (!exported.ok) throw new Error(exported.error.code);
  expect(dirname(dirname(exported.value.export.path))).toBe(other.folder);
  await app.value('output.use', { place: usual.id });
  expect((await app.value('app.state', {})).outputFolder).toBe(usual.folder);
});

test('an id that was not given out is none', async () => {
  const app = await application();
  expect(await app.call('output.use', { place: 'f'.repeat(64) })).toMatchObject({
    error: { code: 'callInvalid' },
  });
});

test('a folder chosen in the dialog is kept; none chosen changes nothing; one that cannot be written is refused', async () => {
  const chosen = join(home, 'U盘');
  const file = join(home, 'file');
  await mkdir(chosen);
  await writeFile(file, '');
  const answers = [undefined, join(file, '里面'), chosen];
  const app = await application({ chooseFolder: async () => answers.shift() });
  expect(await app.value('output.choose', {})).toEqual({ folder: null });
  expect(await app.call('output.choose', {})).toMatchObject({ error: { code: 'folderNotWritable' } });
  expect((await app.value('app.state', {})).outputFolder).toBe(join(home, 'Documents', '荐表通'));
  expect(await app.value('output.choose', {})).toEqual({ folder: chosen });
  await app.application.close();
  const next = await testApplication({ outputFolder: '' }, { folder: app.folder });
  expect((await next.value('app.state', {})).outputFolder).toBe(chosen);
});

test('a chosen folder that is gone is named and not made anew; another one is the way on', async () => {
  const chosen = join(home, 'U盘');
  await mkdir(chosen);
  const app = await application({ chooseFolder: async () => chosen });
  await app.value('output.choose', {});
  await rm(chosen, { recursive: true });
  const gone = { ok: false, error: { code: 'outputFolderGone', details: { folder: chosen } } };
  expect(await exporting(app)).toEqual(gone);
  expect(await namesBelow(chosen)).toEqual([]);
  const { places } = await app.value('output.places', {});
  await app.value('output.use', { place: places[0]?.id ?? '' });
  expect(await exporting(app)).toMatchObject({ ok: true });
});

// Root may write everywhere.
if (process.getuid?.() !== 0)
  test('a folder that became read-only is named, and keeps what is in it', async () => {
    const chosen = join(home, '只读');
    await mkdir(chosen);
    const app = await application({ chooseFolder: async () => chosen });
    await app.value('output.choose', {});
    await chmod(chosen, 0o500);
    expect(await exporting(app)).toMatchObject({ error: { code: 'folderNotWritable' } });
  });
