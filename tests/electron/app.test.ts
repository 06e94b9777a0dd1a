import { randomUUID } from 'node:crypto';
import { readFile, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawSamplePhotos } from '../../electron/photos/samplePhoto.ts';
import type { OpenForm } from '../../shared/api/model.ts';
import { type TestApplication, testApplication } from '../helpers/application.ts';
import { namesBelow } from '../helpers/folders.ts';
import { sampleContent } from '../helpers/forms.ts';
import { storedForm } from '../helpers/storedForms.ts';

let photos: readonly string[];

beforeAll(async () => {
  photos = (await drawSamplePhotos()).map((bytes) => Buffer.from(bytes).toString('base64'));
});

const formWithPhotos = (app: TestApplication, photoCount: number): Promise<OpenForm> =>
  storedForm(app, photos.slice(0, photoCount));

describe('calls from outside', () => {
  test('an unknown name, also one that every object has, is refused', async () => {
    const { application } = await testApplication();
    for (const name of ['forms.destroy', 'constructor', '__proto__', 'toString'])
      expect(await application.call(name, {})).toMatchObject({ ok: false, error: { code: 'callUnknown' } });
  });

  test.each([
    ['forms.open', undefined],
    ['forms.open', null],
    ['forms.open', { id: '../../etc/passwd' }],
    ['forms.open', { id: randomUUID(), more: 1 }],
    ['forms.create', { kind: 'other' }],
    ['forms.save', { id: randomUUID(), version: 0, changes: {} }],
    ['forms.save', { id: randomUUID(), version: 1, changes: { narrative: 'x'.repeat(100_001) } }],
    ['forms.save', { id: randomUUID(), version: 1, changes: { fields: { password: 'x' } } }],
    ['photos.prepare', { form: randomUUID(), data: 'no base64!', job: randomUUID() }],
    ['photos.add', { form: randomUUID(), version: 1, name: 'x', sha256: '../../secret' }],
  ])(
    '%s with a request of the wrong shape is refused with the place that is wrong',
    async (name, request) => {
      const { application } = await testApplication();
      expect(await application.call(name, request)).toMatchObject({
        ok: false,
        error: { code: 'callInvalid', details: { path: expect.any(String) } },
      });
    },
  );
});

describe('a form', () => {
  test('comes back as it was saved', async () => {
    const app = await testApplication();
    const form = await formWithPhotos(app, 1);
    const { content } = await app.value('forms.open', { id: form.id });
    expect(content).toMatchObject({
      ...sampleContent('activity'),
      photos: [{ caption: '' }],
    });
    expect(await app.value('forms.list', {})).toMatchObject([
      { id: form.id, state: 'editing', errors: 1, name: content.fields.activityName },
    ]);
  });

  test('is normalised on entry', async () => {
    const { value } = await testApplication();
    const { id } = await value('forms.create', { kind: 'unit' });
    const changes = { reportingUnit: ' 甲\u0007单位 \r\n', narrative: '一\r\n二\u2028三  \n\n' };
    await value('forms.save', { id, version: 1, changes });
    const { content } = await value('forms.open', { id });
    expect([content.reportingUnit, content.narrative]).toEqual(['甲单位', '一\n二\n三']);
  });

  test('saved from an older version is refused and stays as it is', async () => {
    const { call, value } = await testApplication();
    const { id } = await value('forms.create', { kind: 'unit' });
    await value('forms.save', { id, version: 1, changes: { narrative: '先写的' } });
    const stale = await call('forms.save', { id, version: 1, changes: { narrative: '后写的' } });
    expect(stale).toMatchObject({
      ok: false,
      error: { code: 'formChangedElsewhere', details: { version: 2 } },
    });
    expect((await value('forms.open', { id })).content.narrative).toBe('先写的');
  });

  test('that there is not is said to be missing', async () => {
    const { call } = await testApplication();
    expect(await call('forms.open', { id: randomUUID() })).toMatchObject({ error: { code: 'formMissing' } });
  });
});

describe('photos', () => {
  test('are kept as they came, shown as renditions, ordered and captioned by a save, and taken off', async () => {
    const app = await testApplication();
    const form = await formWithPhotos(app, 3);
    const [first, second, third] = form.photos.map(({ id }) => id);
    if (!(first && second && third)) throw new Error('three photos expected');
    const changes = { photos: [third, first, second].map((id, at) => ({ id, caption: `第${at}张` })) };
    await app.value('forms.save', { id: form.id, version: form.version, changes });
    const moved = await app.value('forms.open', { id: form.id });
    expect(moved.photos.map(({ id, caption }) => [id, caption])).toEqual([
      [third, '第0张'],
      [first, '第1张'],
      [second, '第2张'],
    ]);
    const removed = await app.value('photos.remove', { form: form.id, version: moved.version, photo: first });
    expect(removed.photos.map(({ id }) => id)).toEqual([third, second]);
    const originals = await Promise.all(
      (await namesBelow(join(app.folder, 'data', 'photos'))).map((name) =>
        readFile(join(app.folder, 'data', 'photos', name), 'base64'),
      ),
    );
    expect(originals.toSorted()).toEqual(photos.slice(0, 3).toSorted());
  });

  test('a file that is no photo is refused and nothing of it is kept', async () => {
    const app = await testApplication();
    const form = await formWithPhotos(app, 0);
    const data = Buffer.from('只是一段文字').toString('base64');
    const refused = await app.call('photos.prepare', { form: form.id, data, job: randomUUID() });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'photoUnsupported', details: { found: 'text' } },
    });
    expect(await namesBelow(join(app.folder, 'data', 'photos'))).toEqual([]);
    expect((await app.value('forms.open', { id: form.id })).version).toBe(form.version);
  });

  test('only a photo that was read comes on a form', async () => {
    const app = await testApplication();
    const { id, version } = await formWithPhotos(app, 0);
    const request = { form: id, version, name: '照片.jpg', sha256: 'a'.repeat(64) };
    expect(await app.call('photos.add', request)).toMatchObject({ error: { code: 'photoMissing' } });
  });

  test('the form can be saved while a photo is being read', async () => {
    const app = await testApplication();
    const { id, version } = await formWithPhotos(app, 0);
    const preparing = app.value('photos.prepare', { form: id, data: photos[0] ?? '', job: randomUUID() });
    const saved = await app.value('forms.save', { id, version, changes: { narrative: '边传边写。' } });
    const { sha256 } = await preparing;
    const form = await app.value('photos.add', { form: id, version: saved.version, name: '甲.jpg', sha256 });
    expect([form.content.narrative, form.photos.length]).toEqual(['边传边写。', 1]);
  });

  test('a picture is a JPEG without metadata, made anew when its rendition is gone', async () => {
    const app = await testApplication();
    const form = await formWithPhotos(app, 1);
    const sha256 = form.content.photos[0]?.file ?? '';
    const before = await app.application.picture(sha256, 'thumbnail');
    await rm(join(app.folder, 'data', 'renditions'), { recursive: true });
    const after = await app.application.picture(sha256, 'thumbnail');
    expect(before?.mime).toBe('image/jpeg');
    expect(Buffer.from(after?.bytes ?? []).equals(Buffer.from(before?.bytes ?? []))).toBe(true);
    expect(Buffer.from(before?.bytes ?? []).includes('Exif')).toBe(false);
    expect(await app.application.picture('f'.repeat(64), 'thumbnail')).toBeUndefined();
  });
});

describe('an export', () => {
  test('is written, recorded, outdated by the next change, and found again', async () => {
    const shown: string[] = [];
    const app = await testApplication({
      showFile: async (path) => {
        shown.push(path);
        return true;
      },
    });
    const form = await formWithPhotos(app, 3);
    const exported = await app.value('forms.export', { id: form.id, draft: false, job: randomUUID() });
    expect(await namesBelow(join(app.folder, 'out'))).toEqual([exported.export.fileName]);
    expect((await app.value('forms.list', {}))[0]?.state).toBe('exported');
    await app.value('exports.show', { id: exported.export.id });
    expect(shown).toEqual([exported.export.path]);
    await app.value('forms.save', { id: form.id, version: form.version, changes: { narrative: '改过了。' } });
    expect((await app.value('forms.open', { id: form.id })).lastExport).toMatchObject({ current: false });
    expect((await app.value('forms.list', {}))[0]?.state).toBe('ready');
    await unlink(exported.export.path);
    expect(await app.call('exports.show', { id: exported.export.id })).toMatchObject({
      error: { code: 'exportFileGone', details: { file: exported.export.fileName } },
    });
  });

  test('holds photos larger than the form needs them, turned and as they are, each proven', async () => {
    const app = await testApplication();
    const large = await Promise.all(
      ['#a04020', '#20a040', '#4020a0'].map(async (background, at) => {
        const size = { width: 3120 + at, height: 2341 - 3 * at };
        const picture = sharp({ create: { ...size, channels: 3, background } }).jpeg();
        return (await picture.toBuffer()).toString('base64');
      }),
    );
    let form = await storedForm(app, large);
    const [first] = form.photos;
    if (!first) throw new Error('no photo on the form');
    const crop = { left: 100, top: 300, width: 7001, height: 3333 };
    const edit = { form: form.id, version: form.version, photo: first.id, edit: { turns: 1, crop } } as const;
    form = await app.value('photos.edit', edit);
    const exported = await app.value('forms.export', { id: form.id, draft: true, job: randomUUID() });
    expect(exported.export.proof).toMatchObject({ photos: 3 });
  });

  test('of a form with errors is refused; asked for as a draft it is marked', async () => {
    const app = await testApplication();
    const form = await formWithPhotos(app, 1);
    expect(await app.call('forms.export', { id: form.id, draft: false, job: randomUUID() })).toMatchObject({
      error: { code: 'formHasErrors', details: { errors: 1 } },
    });
    expect(await namesBelow(join(app.folder, 'out'))).toEqual([]);
    const draft = await app.value('forms.export', { id: form.id, draft: true, job: randomUUID() });
    expect(draft.export.fileName).toMatch(/^草稿-/u);
    expect((await app.value('forms.list', {}))[0]?.state).toBe('editing');
  });

  test('with an original that is gone says which photo, and writes nothing', async () => {
    const app = await testApplication();
    const form = await formWithPhotos(app, 3);
    await rm(join(app.folder, 'data', 'photos'), { recursive: true });
    await rm(join(app.folder, 'data', 'renditions'), { recursive: true });
    expect(await app.call('forms.export', { id: form.id, draft: false, job: randomUUID() })).toMatchObject({
      error: { code: 'formHasErrors' },
    });
    expect(await namesBelow(join(app.folder, 'out'))).toEqual([]);
  });
});

test('the state names the notice, the driver and the day in Beijing', async () => {
  const { value } = await testApplication({ now: () => new Date('2021-09-20T17:00:00.000Z') });
  expect(await value('app.state', {})).toMatchObject({
    today: '2021-09-21',
    notice: { id: 'changzhou-2021' },
    driver: expect.stringMatching(/sqlite/u),
    version: expect.stringMatching(/^\d+\.\d+\.\d+/u),
  });
});

test('退出 is heard by the door', async () => {
  const { application, value } = await testApplication();
  await value('app.quit', {});
  await expect(application.quitRequested).resolves.toBeUndefined();
});
