import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseManifest } from '../../../../electron/packages/reading/parseManifest.ts';
import type { TakenForm } from '../../../../shared/package/checked.ts';
import { MANIFEST_PATH, type Manifest } from '../../../../shared/package/manifest.ts';
import { fail } from '../../../../shared/result/result.ts';
import { type TestApplication, testApplication } from '../../../helpers/application.ts';
import { onSmallDisk } from '../../../helpers/childDisk.ts';
import { temporaryFolder } from '../../../helpers/folders.ts';
import { runJson } from '../../cli/runCli.ts';
import { exported, exportedForm, packed } from '../exportedForms.ts';

const FILING = { name: '甲活动', on: '2021-09-10' };
const OPINION = { text: '同意推荐。', date: '2021-09-28' };

/** What one copy of the program packed: two forms, one of them with a turned photo, a filing and an opinion. */
async function packedBy(app: TestApplication, changes: Parameters<typeof packed>[2] = {}): Promise<string> {
  const { form } = await exportedForm(app, '甲活动');
  const [photo] = form.photos;
  const edit = { turns: 1, crop: null } as const;
  const { id } = form;
  const turned = await app.value('photos.edit', {
    form: id,
    version: form.version,
    photo: photo?.id ?? '',
    edit,
  });
  const opinions = { ...form.content.opinions, recommendation: OPINION };
  const captioned = turned.photos.map(({ id }, at) => ({ id, caption: `第${at + 1}张` }));
  await app.value('forms.save', { id, version: turned.version, changes: { opinions, photos: captioned } });
  await app.value('forms.mark', { id, marks: { filing: FILING } });
  await exported(app, id);
  const { form: other } = await exportedForm(app, '乙活动');
  const { folder } = await packed(app, [id, other.id], changes);
  if (folder === null) throw new Error('not packed');
  return folder;
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbiaotong-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let packedOnce: Promise<string> | undefined;

/** The package that most tests read: packed once, by the first of them. */
function aPackage(): Promise<string> {
  packedOnce ??= (async () => {
    const whole = join(folder, '报送');
    await cp(await packedBy(await testApplication()), whole, { recursive: true });
    return whole;
  })();
  return packedOnce;
}

const manifestIn = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(folder, MANIFEST_PATH), 'utf8'));

const codesOf = (manifest: Manifest) => manifest.forms.map(({ checkCode }) => checkCode);

/** A package of its own that a test may change. */
async function changed(folder: string, change: (manifest: Manifest) => unknown): Promise<string> {
  const copy = join(await temporaryFolder(), '报送');
  await cp(folder, copy, { recursive: true });
  await writeFile(join(copy, MANIFEST_PATH), JSON.stringify(change(await manifestIn(copy))));
  return copy;
}

async function taken(app: TestApplication, path: string): Promise<readonly TakenForm[]> {
  const answer = await app.application.takeIn(path);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.flatMap(({ forms }) => forms);
}

async function codesStored(app: TestApplication): Promise<readonly (string | null)[]> {
  const codes = [];
  for (const { id } of await app.value('forms.list', {}))
    codes.push((await app.value('forms.export', { id, draft: true, job: randomUUID() })).export.checkCode);
  return codes.toSorted();
}

describe('a package of another copy of the program', () => {
  test('is taken in: the same codes, contents, filing and opinions; a second time nothing is doubled', async () => {
    const path = await aPackage();
    const codes = codesOf(await manifestIn(path));
    const app = await testApplication();
    expect((await taken(app, path)).map(({ outcome, checkCode }) => [outcome, checkCode])).toEqual(
      codes.map((code) => ['taken', code]),
    );
    expect(await codesStored(app)).toEqual(codes.toSorted());
    const [first] = (await manifestIn(path)).forms;
    const open = await app.value('forms.open', { id: first?.id ?? '' });
    expect(open.marks.filing).toEqual(FILING);
    expect(open.content.opinions.recommendation).toEqual(OPINION);
    expect(open.photos.map(({ caption }) => caption)).toEqual(['第1张', '第2张', '第3张']);
    expect((await taken(app, path)).map(({ outcome }) => outcome)).toEqual(['same', 'same']);
    expect(await app.value('forms.list', {})).toHaveLength(2);

    // What goes on from here has the same codes too; a change of a photo gives another one.
    const again = await packed(app, (await exportedAll(app)).toSorted());
    if (again.folder === null) throw new Error('not packed');
    expect(codesOf(await manifestIn(again.folder)).toSorted()).toEqual(codes.toSorted());
    const { version, photos } = await app.value('forms.open', { id: open.id });
    const edit = { turns: 2, crop: null } as const;
    await app.value('photos.edit', { form: open.id, version, photo: photos[0]?.id ?? '', edit });
    expect(await codesStored(app)).not.toEqual(codes.toSorted());

    // The form has changed here: nothing of it is overwritten, and the other one is stored once.
    const beside = await taken(app, path);
    expect(beside.map(({ outcome }) => outcome)).toEqual(['other', 'same']);
    expect((await app.value('forms.open', { id: open.id })).photos[0]?.edit).toEqual(edit);
    expect((await taken(app, path)).map(({ outcome }) => outcome)).toEqual(['same', 'same']);
    expect(await app.value('forms.list', {})).toHaveLength(3);
  });

  test('as a zip, without photos of its own: the Word file has them', async () => {
    const from = await testApplication();
    const path = await packedBy(from, { packing: 'zip', photos: 'none' });
    const app = await testApplication();
    const forms = await taken(app, path);
    expect(forms.map(({ outcome }) => outcome)).toEqual(['taken', 'taken']);
    expect(await codesStored(app)).toEqual(forms.map(({ checkCode }) => checkCode).toSorted());
    expect(await runJson(path, 'verify', path)).toMatchObject({ exit: 0, value: { ok: true } });
  });
});

describe('a package that is not what it says', () => {
  test('names what is missing, changed and additional; the other forms are taken in', async () => {
    const path = await changed(await aPackage(), (manifest) => manifest);
    const [first, second] = (await manifestIn(path)).forms;
    const photo = (await manifestIn(path)).files.find(({ purpose }) => purpose === 'photo');
    if (!first || !second || !photo) throw new Error('no forms');
    await rm(join(path, photo.path));
    await writeFile(join(path, '名单.xlsx'), 'changed');
    await writeFile(join(path, '多出来的.txt'), 'more');
    const { exit, value } = await runJson(path, 'verify', path);
    expect(exit).toBe(1);
    expect(value).toMatchObject({
      ok: false,
      packages: [{ whole: false, additional: ['多出来的.txt'], forms: [{}, { troubles: [] }] }],
    });
    const states = (value as { packages: { files: { path: string; state: string }[] }[] }).packages[0]?.files;
    expect(states?.filter(({ state }) => state !== 'right').map(({ path, state }) => [path, state])).toEqual(
      expect.arrayContaining([
        [photo.path, 'missing'],
        ['名单.xlsx', 'changed'],
      ]),
    );
    const app = await testApplication();
    expect(await taken(app, path)).toMatchObject([
      { outcome: 'refused', troubles: [{ code: 'files', files: [photo.path] }] },
      { outcome: 'taken', id: second.id },
    ]);
  });

  test('with a content that is not that of its code or its Word file is refused', async () => {
    const path = await changed(await aPackage(), ({ forms, ...rest }) => ({
      ...rest,
      forms: forms.map((form) => ({
        ...form,
        content: { ...(form.content as object), narrative: '另一段话。' },
      })),
    }));
    const app = await testApplication();
    expect(await taken(app, path)).toMatchObject(
      [1, 2].map(() => ({
        outcome: 'refused',
        troubles: [{ code: 'checkCode' }, { code: 'text', parts: ['narrative'] }],
      })),
    );
    expect(await app.value('forms.list', {})).toEqual([]);
  });

  test.each<[string, (manifest: Manifest) => unknown, string]>([
    ['newer', (manifest) => ({ ...manifest, format: 2 }), 'packageNewer'],
    ['invalid', (manifest) => ({ ...manifest, forms: 'none' }), 'packageInvalid'],
    ['with a name that leads outside', withPath('../../a.docx'), 'packageInvalid'],
    ['without a document of a form', (manifest) => ({ ...manifest, files: [] }), 'packageInvalid'],
  ])('%s', async (_, change, code) => {
    const manifest = change(await manifestIn(await aPackage()));
    expect(parseManifest(new TextEncoder().encode(JSON.stringify(manifest))).problem?.code).toBe(code);
  });

  test('is refused as a whole where its own data is no use', async () => {
    const path = await changed(await aPackage(), (manifest) => ({ ...manifest, format: 2 }));
    const app = await testApplication();
    expect(await app.application.takeIn(path)).toEqual(fail('packageNewer', { format: 2, supported: 1 }));
    const { exit, value } = await runJson(path, 'verify', path);
    expect([exit, value]).toMatchObject([2, { error: { code: 'packageNewer' } }]);
  });

  test('of a notice that is not known has forms that cannot be read', async () => {
    const path = await changed(await aPackage(), ({ forms, ...rest }) => ({
      ...rest,
      notice: 'nowhere-2030',
      forms: forms.map((form) => ({
        ...form,
        content: { ...(form.content as object), notice: 'nowhere-2030' },
      })),
    }));
    const app = await testApplication();
    const troubles = [{ code: 'content', failure: { code: 'noticeUnknown' } }];
    expect(await taken(app, path)).toMatchObject([1, 2].map(() => ({ outcome: 'refused', troubles })));
  });

  test('is none', async () => {
    const empty = await temporaryFolder();
    await writeFile(join(empty, 'a.txt'), 'a');
    expect(await runJson(empty, 'verify', empty)).toMatchObject({
      exit: 2,
      value: { error: { code: 'packageMissing' } },
    });
  });
});

const CHILD = join(import.meta.dirname, 'takingChild.ts');

describe('taking in is all or nothing', () => {
  test('killed in the middle: a form is there whole, or not at all', async () => {
    const path = await aPackage();
    const manifest = await manifestIn(path);
    const home = await temporaryFolder();
    const photos = join(home, 'data', 'photos');
    // Killed while the first form is at its second photo, and while the second form is at its own.
    for (const kept of [1, 3]) {
      const child = spawn(process.execPath, [CHILD, home, path], { stdio: 'ignore' });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const count = async () =>
        (await readdir(photos).catch(() => [])).filter((name) => /^[0-9a-f]{64}$/u.test(name)).length;
      while (child.exitCode === null && (await count()) < kept) await delay(2);
      child.kill('SIGKILL');
      await ended;
      const app = await testApplication({}, { folder: home });
      for (const { id } of await app.value('forms.list', {})) {
        const form = await app.value('forms.open', { id });
        expect(form.photos).toHaveLength(manifest.forms.find((each) => each.id === id)?.pictures.length ?? 0);
      }
      await app.application.close();
    }
    const app = await testApplication({}, { folder: home });
    await taken(app, path);
    expect(await codesStored(app)).toEqual(codesOf(manifest).toSorted());
  });

  test('on a full disk: nothing of it, and all of it when there is room', async () => {
    const path = await aPackage();
    const folder = await temporaryFolder();
    const answers = await onSmallDisk({ folder, megabytes: 8 }, [CHILD, folder, path, 'full']);
    if (answers === undefined) return;
    expect(answers).toEqual([
      { outcomes: ['diskFull', 'diskFull'], stored: 0 },
      { outcomes: ['taken', 'taken'], stored: 2 },
    ]);
  });
});

function withPath(path: string) {
  return ({ files, ...rest }: Manifest) => ({ ...rest, files: files.map((file) => ({ ...file, path })) });
}

async function exportedAll(app: TestApplication): Promise<string[]> {
  const ids = (await app.value('forms.list', {})).map(({ id }) => id);
  for (const id of ids) await exported(app, id);
  return ids;
}
