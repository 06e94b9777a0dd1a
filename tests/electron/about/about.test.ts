import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createApplication } from '../../../electron/app.ts';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { sampleContent } from '../../helpers/forms.ts';

const JOB = '3f0c9f3e-6f0a-4d57-9a51-0d9a1d2f4b11';

/** An application at the usual place of a home of its own, with a folder of documents. */
async function atHome(chooseFolder?: () => Promise<string | undefined>) {
  const root = await temporaryFolder();
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.stubEnv('JIANBIAO_DATA_DIR', '');
  vi.stubEnv('XDG_DATA_HOME', join(root, 'home'));
  vi.stubEnv('XDG_CONFIG_HOME', join(root, 'config'));
  mkdirSync(join(root, 'config'));
  mkdirSync(join(root, '文档'));
  writeFileSync(join(root, 'config', 'user-dirs.dirs'), `XDG_DOCUMENTS_DIR="${join(root, '文档')}"\n`);
  const app = await testApplication({ ...(chooseFolder && { chooseFolder }) }, { usualPlace: true });
  return {
    ...app,
    root,
    usual: join(root, 'home', 'jianbiaotong'),
    documents: join(root, '文档', '荐表通数据'),
  };
}

async function idOf({ value }: TestApplication, folder: string): Promise<string> {
  const { places } = await value('dataFolder.places', {});
  return places.find((place) => place.folder === folder)?.id ?? expect.fail(`no place ${folder}`);
}

describe('about', () => {
  test('says what runs, where the data is, how large it is', async () => {
    const app = await testApplication();
    await app.value('forms.create', { kind: 'unit' });
    const about = await app.value('about.state', {});
    expect(about).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/u),
      runtime: [{ name: 'Node.js', version: process.versions.node }],
      sqliteVersion: expect.stringMatching(/^3\.\d+/u),
      dataFolder: join(app.folder, 'data'),
      logBytes: expect.any(Number),
    });
    expect(about.dataBytes).toBeGreaterThan(4_096);
    expect(about.freeBytes).toBeGreaterThan(0);
  });

  test('the licences are those that are packed', async () => {
    const { value } = await testApplication();
    expect((await value('about.licences', {})).text).toContain('better-sqlite3');
  });

  test('the diagnostics hold numbers, versions and the log, and nothing that a person entered', async () => {
    const app = await testApplication();
    const { id } = await app.value('forms.create', { kind: 'activity' });
    const { reportingUnit, fields, narrative, opinions } = sampleContent('activity');
    const changes = { reportingUnit, fields, narrative, opinions };
    await app.value('forms.save', { id, version: 1, changes });
    await app.call('forms.save', { id, version: 1, changes });
    await app.call('exports.show', { id });
    const { text } = await app.value('about.diagnostics', {});
    expect(text).toContain('数据库检查：正常');
    expect(text).toContain('推荐表 1 份');
    expect(text).toContain('"event":"failure","call":"forms.save"');
    expect(text).toContain('"code":"exportMissing"');
    const entered = [reportingUnit, ...Object.values(fields), ...narrative.split('\n')].filter(Boolean);
    for (const part of [...entered, id, app.folder]) expect(text).not.toContain(part);
  });

  test('the data folder is opened by the door', async () => {
    const shown: string[] = [];
    const app = await testApplication({ showFile: async (path) => shown.push(path) > 0 });
    await app.value('dataFolder.show', {});
    expect(shown).toEqual([join(app.folder, 'data', 'jianbiao.db')]);
    const without = await testApplication({ showFile: async () => false });
    expect(await without.call('dataFolder.show', {})).toMatchObject({ error: { code: 'folderNotOpened' } });
  });
});

describe('another place for the data', () => {
  test('is chosen by its id; after the move nothing is saved, and the next start is from there', async () => {
    const app = await atHome();
    const { id } = await app.value('forms.create', { kind: 'unit' });
    const progress: number[] = [];
    app.application.onProgress(({ job, done }) => void (job === JOB && progress.push(done)));
    const place = await idOf(app, app.documents);
    expect(await app.value('dataFolder.move', { place, removeOld: true, job: JOB })).toEqual({
      folder: app.documents,
    });
    expect(progress.at(0)).toBe(0);
    const save = { id, version: 1, changes: { narrative: '移走以后写的' } };
    expect(await app.call('forms.save', save)).toMatchObject({ error: { code: 'dataFolderMoved' } });
    expect(await app.call('dataFolder.move', { place, removeOld: true, job: JOB })).toMatchObject({
      error: { code: 'dataFolderMoved' },
    });
    expect(await app.value('about.state', {})).toMatchObject({ dataFolder: app.usual });
    await app.application.close();
    const next = await testApplication({}, { usualPlace: true });
    expect(await next.value('about.state', {})).toMatchObject({ dataFolder: app.documents });
    expect(await next.value('forms.list', {})).toMatchObject([{ id }]);
    expect(existsSync(app.usual)).toBe(false);
    expect(await next.value('dataFolder.places', {})).toMatchObject({
      places: expect.arrayContaining([expect.objectContaining({ folder: app.usual, holds: 'nothing' })]),
    });
  });

  test('that already has data can be taken into use', async () => {
    const app = await atHome();
    const first = await app.value('forms.create', { kind: 'unit' });
    await app.value('dataFolder.move', { place: await idOf(app, app.documents), removeOld: true, job: JOB });
    await app.application.close();
    // As after a new installation of the system: nothing but the other drive is left.
    rmSync(dirname(app.usual), { recursive: true });
    const fresh = await testApplication({}, { usualPlace: true });
    expect(await fresh.value('forms.list', {})).toEqual([]);
    const { places } = await fresh.value('dataFolder.places', {});
    const place = places.find(({ holds }) => holds === 'data');
    expect(place?.folder).toBe(app.documents);
    await fresh.value('dataFolder.adopt', { place: place?.id ?? '' });
    await fresh.application.close();
    const next = await testApplication({}, { usualPlace: true });
    expect(await next.value('forms.list', {})).toMatchObject([first]);
  });

  test('is no path, and none that was not offered', async () => {
    const app = await atHome();
    for (const place of [app.documents, '/tmp', 'a'.repeat(64)])
      expect(await app.call('dataFolder.move', { place, removeOld: false, job: JOB })).toMatchObject({
        error: { code: 'callInvalid', details: { path: 'place' } },
      });
    expect(existsSync(app.documents)).toBe(false);
  });

  test('can be a folder that the person chose in a dialog of the door', async () => {
    const chosen: { folder: string | undefined } = { folder: undefined };
    const app = await atHome(async () => chosen.folder);
    expect(await app.value('dataFolder.places', {})).toMatchObject({ canChoose: true });
    expect(await app.value('dataFolder.choose', {})).toEqual({ place: null });
    chosen.folder = app.root;
    const { place } = await app.value('dataFolder.choose', {});
    expect(place).toMatchObject({ folder: join(app.root, '荐表通数据'), holds: 'nothing' });
    await app.value('dataFolder.move', { place: place?.id ?? '', removeOld: false, job: JOB });
    expect(existsSync(join(app.root, '荐表通数据', 'jianbiao.db'))).toBe(true);
  });

  test('has no effect where the place was named at the start, and is refused', async () => {
    const app = await testApplication();
    const { named, places } = await app.value('dataFolder.places', {});
    const [place] = places;
    expect(named).toBe(true);
    expect(
      await app.call('dataFolder.move', { place: place?.id ?? '', removeOld: false, job: JOB }),
    ).toMatchObject({ error: { code: 'dataFolderNamed' } });
  });

  test('that is not connected stops the start', async () => {
    const app = await atHome();
    await app.value('dataFolder.move', { place: await idOf(app, app.documents), removeOld: false, job: JOB });
    await app.application.close();
    rmSync(app.documents, { recursive: true });
    const surroundings = { pictureUrl: () => '', showFile: async () => false, now: () => new Date() };
    expect(await createApplication({}, surroundings)).toMatchObject({
      error: { code: 'dataFolderGone', details: { folder: app.documents } },
    });
    expect(readFileSync(join(app.usual, '数据已移走.txt'), 'utf8')).toContain(app.documents);
  });
});

test('start, end, and what failed between them are in the log', async () => {
  const app = await testApplication();
  await app.call('forms.open', { id: JOB });
  app.application.logFault(new Error('样例单位'));
  await app.application.close();
  const text = readFileSync(join(app.folder, 'data', 'logs', 'jianbiao.log'), 'utf8');
  const lines = text.split('\n').slice(0, -1);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { event: 'start', version: expect.any(String), driver: expect.any(String) },
    { event: 'failure', call: 'forms.open', code: 'formMissing' },
    { event: 'bug', fault: { name: 'Error' } },
    { event: 'end' },
  ]);
  expect(text).not.toContain('样例单位');
});
