import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { OpenForm } from '../../../shared/api/model.ts';
import { NO_EDIT, type PhotoEdit } from '../../../shared/photo/edit.ts';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { openDocx } from '../../helpers/docx.ts';
import { namesBelow } from '../../helpers/folders.ts';
import { addPhoto, SMALL_PHOTOS, storedForm } from '../../helpers/storedForms.ts';

const PHOTOS = SMALL_PHOTOS.slice(0, 3);
/** Of the small photos (64 x 48 px) this leaves 48 x 32. */
const EDIT: PhotoEdit = { turns: 1, crop: { left: 0, top: 0, width: 10_000, height: 5000 } };
const SIZE = { widthPx: 48, heightPx: 32 };

const edit = ({ value }: TestApplication, { id, version, photos }: OpenForm, done: PhotoEdit, at = 0) =>
  value('photos.edit', { form: id, version, photo: photos[at]?.id ?? '', edit: done });

const sizeOf = async (bytes: Uint8Array) => {
  const { width, height } = await sharp(bytes).metadata();
  return { widthPx: width, heightPx: height };
};

/** The sizes of the pictures in a Word file. */
async function exported({ value }: TestApplication, id: string) {
  const { export: record } = await value('forms.export', { id, draft: false, job: randomUUID() });
  const file = openDocx(await readFile(record.path));
  const pictures = file.names.filter((name) => name.startsWith('word/media/'));
  return Promise.all(pictures.map((name) => sizeOf(file.bytes(name))));
}

describe('an edit of a photo', () => {
  test('changes size and addresses, counts as a change, and can be taken back to the original', async () => {
    const app = await testApplication();
    const before = await storedForm(app, PHOTOS);
    const form = await edit(app, before, EDIT);
    const [photo] = form.photos;
    expect(form.version).toBe(before.version + 1);
    expect(photo).toMatchObject({ ...SIZE, edit: EDIT });
    const sha256 = before.content.photos[0]?.file;
    expect(photo?.url).toBe(`/picture/${sha256}/thumbnail/r1c0-0-10000-5000`);
    expect(photo?.screenUrl).toBe(`/picture/${sha256}/screen/r1c0-0-10000-5000`);
    expect(photo?.wholeUrl).toBe(`/picture/${sha256}/screen/r1`);
    expect((await edit(app, form, NO_EDIT)).photos).toEqual(before.photos);
  });

  test('is in the picture, and the original stays as it is', async () => {
    const app = await testApplication();
    const form = await edit(app, await storedForm(app, PHOTOS), EDIT);
    const { sha256, data } = { sha256: form.content.photos[0]?.file ?? '', data: PHOTOS[0] ?? '' };
    const picture = await app.application.picture(sha256, 'screen', EDIT);
    expect(await sizeOf(picture?.bytes ?? new Uint8Array())).toEqual(SIZE);
    const whole = await app.application.picture(sha256, 'screen');
    expect(await sizeOf(whole?.bytes ?? new Uint8Array())).toEqual({ widthPx: 64, heightPx: 48 });
    const original = await readFile(join(app.folder, 'data', 'photos', sha256));
    expect(original.equals(Buffer.from(data, 'base64'))).toBe(true);
  });

  test('is in the Word file, which an edit makes outdated', async () => {
    const app = await testApplication();
    const form = await edit(app, await storedForm(app, PHOTOS), EDIT, 1);
    const plain = { widthPx: 64, heightPx: 48 };
    expect(await exported(app, form.id)).toEqual([plain, SIZE, plain]);
    const again = await edit(app, form, NO_EDIT, 1);
    expect(again.lastExport?.current).toBe(false);
    expect(await exported(app, form.id)).toEqual([plain, plain, plain]);
  });

  test('goes with a copy of the form, which has it for itself', async () => {
    const app = await testApplication();
    const form = await edit(app, await storedForm(app, PHOTOS), EDIT);
    const { id, version } = form;
    await app.value('forms.save', { id, version, changes: { photoLayout: 'single' } });
    const copy = await app.value('forms.open', await app.value('forms.duplicate', { id }));
    expect(copy.photos[0]).toMatchObject({ ...SIZE, edit: EDIT });
    expect(copy.content.photoLayout).toBe('single');
    await edit(app, copy, NO_EDIT);
    expect((await app.value('forms.open', { id })).photos[0]?.edit).toEqual(EDIT);
  });

  test('is there again when the photo was taken off and is put back', async () => {
    const app = await testApplication();
    const form = await edit(app, await storedForm(app, PHOTOS), EDIT);
    const photo = form.photos[0]?.id ?? '';
    const { version } = await app.value('photos.remove', { form: form.id, version: form.version, photo });
    const back = await app.value('photos.putBack', { form: form.id, version, photo });
    expect(back.photos.at(-1)).toEqual(form.photos[0]);
  });

  test('leaves nothing behind when the form is erased', async () => {
    const app = await testApplication();
    const form = await edit(app, await storedForm(app, PHOTOS), EDIT);
    const sha256 = form.content.photos[0]?.file ?? '';
    for (const done of [EDIT, NO_EDIT]) await app.application.picture(sha256, 'thumbnail', done);
    const edited = (await namesBelow(join(app.folder, 'data', 'renditions'))).filter((name) =>
      name.includes('-r1'),
    );
    expect(edited.length).toBeGreaterThan(0);
    await app.value('forms.bin', { id: form.id });
    await app.value('forms.erase', { id: form.id });
    expect(await namesBelow(join(app.folder, 'data', 'renditions'))).toEqual([]);
  });

  test('of an older version, of another form or of nothing is refused', async () => {
    const app = await testApplication();
    const form = await storedForm(app, PHOTOS);
    const other = await addPhoto(app, await storedForm(app), PHOTOS[0] ?? '');
    const photo = form.photos[0]?.id ?? '';
    const ask = (form: OpenForm, version: number) =>
      app.call('photos.edit', { form: form.id, version, photo, edit: EDIT });
    expect(await ask(form, form.version - 1)).toMatchObject({ error: { code: 'formChangedElsewhere' } });
    expect(await ask(other, other.version)).toMatchObject({ error: { code: 'photoNotOnForm' } });
    const beyond = { turns: 0, crop: { left: 9000, top: 0, width: 5000, height: 5000 } } as const;
    const request = { form: form.id, version: form.version, photo, edit: beyond };
    expect(await app.call('photos.edit', request)).toMatchObject({ error: { code: 'callInvalid' } });
    expect(await app.value('forms.open', { id: form.id })).toEqual(form);
  });
});
