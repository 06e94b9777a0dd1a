import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { testApplication } from '../../helpers/application.ts';
import { namesBelow } from '../../helpers/folders.ts';
import { heicOf } from '../../helpers/heif.ts';
import { addPhoto, SMALL_PHOTOS, storedForm } from '../../helpers/storedForms.ts';
import { jpegSegments, noise } from './inputs.ts';

const [RED = ''] = SMALL_PHOTOS;

async function withPhoto(data: string) {
  const app = await testApplication();
  const form = await storedForm(app, [data]);
  const [photo] = form.photos;
  if (!photo) throw new Error('no photo on the form');
  return { app, form, photo, data: join(app.folder, 'data') };
}

test('an intake leaves the pictures that the form and the window want', async () => {
  const { data, photo } = await withPhoto(RED);
  const names = await namesBelow(join(data, 'renditions'));
  expect(names).toHaveLength(3);
  expect(names.every((name) => name.startsWith(photo.sha256))).toBe(true);
});

test('a picture that is gone is made again, the same', async () => {
  const { app, data, photo } = await withPhoto(RED);
  const before = await app.application.picture(photo.sha256, 'screen');
  for (const name of await namesBelow(join(data, 'renditions'))) await rm(join(data, 'renditions', name));
  expect(await app.application.picture(photo.sha256, 'screen')).toEqual(before);
});

describe('an original that was changed', () => {
  test('gives no picture, and is an error of the form with its own sentence', async () => {
    const { app, data, form, photo } = await withPhoto(RED);
    for (const name of await namesBelow(join(data, 'renditions'))) await rm(join(data, 'renditions', name));
    const original = join(data, 'photos', photo.sha256);
    await writeFile(original, Buffer.concat([await readFile(original), Buffer.from('x')]));
    expect(await app.application.picture(photo.sha256, 'thumbnail')).toBeUndefined();
    const exported = await app.value('forms.export', { id: form.id, draft: true, job: crypto.randomUUID() });
    expect(exported.findings.filter(({ code }) => code === 'photoUnreadable')).toMatchObject([
      { details: { number: 1, reason: 'photoChanged' } },
    ]);
  });

  test('is made whole by taking the photo in again', async () => {
    const { app, data, photo } = await withPhoto(RED);
    await writeFile(join(data, 'photos', photo.sha256), 'x');
    const other = await storedForm(app, [RED]);
    expect(other.photos[0]?.sha256).toBe(photo.sha256);
    expect(await app.application.picture(photo.sha256, 'screen')).toBeDefined();
  });
});

test('a HEIC comes on a form by its real size, with what is known of it; no picture of it tells where it was taken', async () => {
  const app = await testApplication();
  const picture = noise(320, 200).withExif({
    IFD0: { Make: 'SecretCamera' },
    IFD2: { DateTimeOriginal: '2021:09:12 10:00:00' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1' },
  });
  const heic = Buffer.from(await heicOf(picture));
  expect(heic.includes('SecretCamera')).toBe(true);
  const form = await addPhoto(app, await storedForm(app), heic.toString('base64'));
  expect(form.photos).toMatchObject([
    { widthPx: 320, heightPx: 200, facts: { type: 'heif', takenAt: '2021-09-12T10:00:00', rescued: false } },
  ]);
  const renditions = join(app.folder, 'data', 'renditions');
  const names = await namesBelow(renditions);
  expect(names).toHaveLength(3);
  for (const name of names) {
    const jpeg = await readFile(join(renditions, name));
    expect(jpeg.includes('SecretCamera')).toBe(false);
    const markers = jpegSegments(jpeg).map(({ marker }) => marker);
    expect(markers.filter((marker) => (marker > 0xe0 && marker <= 0xef) || marker === 0xfe)).toEqual([]);
    const { exif, xmp, iptc, icc } = await sharp(jpeg).metadata();
    expect({ exif, xmp, iptc, icc }).toEqual({});
  }
});

test('one bad file of three keeps the two others from nothing', async () => {
  const app = await testApplication();
  const form = await storedForm(app);
  const [, green = '', blue = ''] = SMALL_PHOTOS;
  const half = Buffer.from(RED, 'base64').subarray(0, 160).toString('base64');
  const answers = await Promise.all(
    [green, half, blue].map((data) =>
      app.call('photos.prepare', { form: form.id, data, job: crypto.randomUUID() }),
    ),
  );
  expect(answers.map((answer) => (answer.ok ? 'taken in' : answer.error.code))).toEqual([
    'taken in',
    'photoDamaged',
    'taken in',
  ]);
});
