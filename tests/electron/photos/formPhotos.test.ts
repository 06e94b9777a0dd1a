import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { OpenForm } from '../../../shared/api/model.ts';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { addPhoto, SMALL_PHOTOS, storedForm } from '../../helpers/storedForms.ts';

const [RED = '', GREEN = ''] = SMALL_PHOTOS;

const prepare = async ({ value }: TestApplication, { id }: OpenForm, data: string) =>
  (await value('photos.prepare', { form: id, data, job: randomUUID() })).sha256;

const add = ({ call }: TestApplication, { id, version }: OpenForm, sha256: string) =>
  call('photos.add', { form: id, version, name: '活动.jpg', sha256 });

const putBack = ({ call }: TestApplication, { id, version }: OpenForm, photo: string) =>
  call('photos.putBack', { form: id, version, photo });

/** The form without one of its photos, and the id that it had. */
async function without({ value }: TestApplication, { id, version, photos }: OpenForm, number: number) {
  const photo = photos[number - 1]?.id ?? '';
  return { form: await value('photos.remove', { form: id, version, photo }), photo };
}

describe('a photo prepared', () => {
  test('by two forms before either puts it on comes on both', async () => {
    const app = await testApplication();
    const [form, other] = [await storedForm(app), await storedForm(app)];
    const sha256 = await prepare(app, form, RED);
    expect(await prepare(app, other, RED)).toBe(sha256);
    expect(await add(app, form, sha256)).toMatchObject({ ok: true, value: { photos: [{}] } });
    expect(await add(app, other, sha256)).toMatchObject({ ok: true, value: { photos: [{}] } });
  });

  test('is for the form that it was prepared for', async () => {
    const app = await testApplication();
    const [form, other] = [await storedForm(app), await storedForm(app)];
    const sha256 = await prepare(app, form, RED);
    expect(await add(app, other, sha256)).toMatchObject({ error: { code: 'photoMissing' } });
  });

  test('twice comes on its form once; the second time it is said where it is', async () => {
    const app = await testApplication();
    const form = await storedForm(app, [GREEN]);
    const sha256 = await prepare(app, form, RED);
    await prepare(app, form, RED);
    const withPhoto = await addPhoto(app, form, RED);
    const again = { error: { code: 'photoAlreadyOnForm', details: { number: 2 } } };
    expect(await add(app, withPhoto, sha256)).toMatchObject(again);
    expect((await app.value('forms.open', { id: form.id })).photos).toHaveLength(2);
  });

  test('stays prepared where the form was changed elsewhere meanwhile', async () => {
    const app = await testApplication();
    const form = await storedForm(app);
    const sha256 = await prepare(app, form, RED);
    const changed = await addPhoto(app, form, GREEN);
    expect(await add(app, form, sha256)).toMatchObject({ error: { code: 'formChangedElsewhere' } });
    expect(await add(app, changed, sha256)).toMatchObject({ ok: true });
  });

  test.each(['photos.prepare', 'photos.add'] as const)(
    'is nothing for a form in the bin: %s',
    async (name) => {
      const app = await testApplication();
      const form = await storedForm(app);
      const sha256 = await prepare(app, form, RED);
      await app.value('forms.bin', { id: form.id });
      const answer =
        name === 'photos.add'
          ? await add(app, form, sha256)
          : await app.call(name, { form: form.id, data: RED, job: randomUUID() });
      expect(answer).toMatchObject({ error: { code: 'formMissing' } });
    },
  );
});

describe('a photo taken off', () => {
  test('comes back as the last, with its name and caption, once', async () => {
    const app = await testApplication();
    const before = await storedForm(app, [RED, GREEN]);
    const photos = before.photos.map(({ id }, at) => ({ id, caption: `第${at + 1}张` }));
    await app.value('forms.save', { id: before.id, version: before.version, changes: { photos } });
    const captioned = await app.value('forms.open', { id: before.id });
    const { form, photo } = await without(app, captioned, 1);
    const back = await app.value('photos.putBack', { form: form.id, version: form.version, photo });
    expect(back.photos).toEqual([captioned.photos[1], captioned.photos[0]]);
    expect(back.version).toBe(form.version + 1);
    expect(await putBack(app, back, photo)).toMatchObject({ error: { code: 'photoMissing' } });
  });

  test('is told with the form until it is back, with the place and the caption that it had', async () => {
    const app = await testApplication();
    const whole = await storedForm(app, [RED, GREEN]);
    const photos = whole.photos.map(({ id }, at) => ({ id, caption: `第${at + 1}张` }));
    await app.value('forms.save', { id: whole.id, version: whole.version, changes: { photos } });
    const before = await app.value('forms.open', { id: whole.id });
    expect(before.takenOff).toEqual([]);
    const { form, photo } = await without(app, before, 2);
    const again = await app.value('forms.open', { id: form.id });
    expect(again.takenOff).toEqual([{ photo: before.photos[1], at: 1 }]);
    const { form: bare } = await without(app, again, 1);
    const [first, second] = before.photos;
    expect(bare.takenOff).toEqual([
      { photo: first, at: 0 },
      { photo: second, at: 0 },
    ]);
    const back = await app.value('photos.putBack', { form: form.id, version: bare.version, photo });
    expect(back.takenOff).toEqual([{ photo: first, at: 0 }]);
    expect((await storedForm(app, [RED])).takenOff).toEqual([]);
  });

  test('and taken in anew is not told, and once where it was taken off twice', async () => {
    const app = await testApplication();
    const { form } = await without(app, await storedForm(app, [RED]), 1);
    const anew = await addPhoto(app, form, RED);
    expect(anew.takenOff).toEqual([]);
    const { form: off, photo } = await without(app, anew, 1);
    expect(off.takenOff.map((each) => each.photo.id)).toEqual([photo]);
  });

  test('and taken in anew is not put back beside itself', async () => {
    const app = await testApplication();
    const { form, photo } = await without(app, await storedForm(app, [RED]), 1);
    const anew = await addPhoto(app, form, RED);
    const already = { error: { code: 'photoAlreadyOnForm', details: { number: 1 } } };
    expect(await putBack(app, anew, photo)).toMatchObject(already);
  });

  test('does not come back on another form', async () => {
    const app = await testApplication();
    const other = await storedForm(app);
    const { photo } = await without(app, await storedForm(app, [RED]), 1);
    expect(await putBack(app, other, photo)).toMatchObject({ error: { code: 'photoMissing' } });
    expect((await app.value('forms.open', { id: other.id })).photos).toEqual([]);
  });

  test('is taken in anew after the next start, not put back', async () => {
    const before = await testApplication();
    const { form, photo } = await without(before, await storedForm(before, [RED]), 1);
    await before.application.close();
    const app = await testApplication({}, { folder: before.folder });
    expect(await putBack(app, form, photo)).toMatchObject({ error: { code: 'photoMissing' } });
    expect((await addPhoto(app, form, RED)).photos).toHaveLength(1);
  });

  test('from an older version stays on', async () => {
    const app = await testApplication();
    const form = await storedForm(app, [RED]);
    const { id } = form;
    const stale = { form: id, version: form.version - 1, photo: form.photos[0]?.id ?? '' };
    expect(await app.call('photos.remove', stale)).toMatchObject({ error: { code: 'formChangedElsewhere' } });
    expect((await app.value('forms.open', { id })).photos).toEqual(form.photos);
  });
});
