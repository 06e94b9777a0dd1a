import { randomUUID } from 'node:crypto';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { OpenForm } from '../../../shared/api/model.ts';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { namesBelow } from '../../helpers/folders.ts';
import { addPhoto, SMALL_PHOTOS, storedForm } from '../../helpers/storedForms.ts';

const [RED = '', GREEN = '', BLUE = ''] = SMALL_PHOTOS;

async function erase({ value }: TestApplication, id: string) {
  await value('forms.bin', { id });
  return value('forms.erase', { id });
}

const hashesOf = ({ content }: OpenForm) => content.photos.map(({ file }) => file).toSorted();
const originals = ({ folder }: TestApplication) => namesBelow(join(folder, 'data', 'photos'));
const renditions = ({ folder }: TestApplication) => namesBelow(join(folder, 'data', 'renditions'));

/** The form without its first photo. */
function takeOff({ value }: TestApplication, { id, version, photos }: OpenForm): Promise<OpenForm> {
  return value('photos.remove', { form: id, version, photo: photos[0]?.id ?? '' });
}

async function prepare({ value }: TestApplication, form: OpenForm, data: string): Promise<string> {
  return (await value('photos.prepare', { form: form.id, data, job: randomUUID() })).sha256;
}

describe('a form erased', () => {
  test('is nowhere in the data folder any more: text, history, captions, names', async () => {
    let minutes = 0;
    const app = await testApplication({ now: () => new Date(Date.UTC(2021, 8, 20, 2, minutes)) });
    const { id, version, photos } = await storedForm(app, [RED]);
    const words = ['稍早写的一句话', '最后写的一句话', '说明里的一句话', '名字一二三', '理由一二三'];
    const [earlier = '', last = '', caption = '', contact = '', reason = ''] = words;
    await app.value('forms.save', { id, version, changes: { narrative: earlier.repeat(500) } });
    minutes = 10;
    const arranged = photos.map((photo) => ({ id: photo.id, caption }));
    const changes = { narrative: last, fields: { contact }, photos: arranged };
    await app.value('forms.save', { id, version: version + 1, changes });
    await app.value('forms.mark', { id, marks: { acknowledged: { 'leftover:narrative:x': reason } } });
    await app.value('forms.export', { id, draft: true, job: randomUUID() });
    const other = await storedForm(app);
    expect(await wordsIn(app, words)).toEqual(words);
    await erase(app, id);
    expect(await wordsIn(app, words)).toEqual([]);
    await app.application.close();
    expect(await wordsIn(app, [...words, id])).toEqual([]);
    expect(await wordsIn(app, [other.id])).toEqual([other.id]);
  });

  test('must be in the bin, and is gone once', async () => {
    const app = await testApplication();
    const { id } = await storedForm(app);
    const missing = { error: { code: 'formMissing' } };
    expect(await app.call('forms.erase', { id })).toMatchObject(missing);
    await erase(app, id);
    expect(await app.call('forms.erase', { id })).toMatchObject(missing);
    expect(await app.call('forms.restore', { id })).toMatchObject(missing);
    expect(await app.value('forms.binned', {})).toEqual([]);
  });

  test('leaves the Word files that were made of it: they are the person’s own', async () => {
    const app = await testApplication();
    const { id } = await storedForm(app);
    const exported = await app.value('forms.export', { id, draft: true, job: randomUUID() });
    await erase(app, id);
    expect(await namesBelow(join(app.folder, 'out'))).toEqual([exported.export.fileName]);
  });
});

/** Which of these texts the files of the data folder hold. */
async function wordsIn({ folder }: TestApplication, words: readonly string[]): Promise<readonly string[]> {
  const data = join(folder, 'data');
  const files = (await namesBelow(data)).map((name) => readFile(join(data, name)).catch(() => Buffer.of()));
  const bytes = Buffer.concat(await Promise.all(files));
  return words.filter((word) => bytes.includes(word));
}

describe('the pictures of a form erased', () => {
  test('go with all that was made of them, but for those that another form has', async () => {
    const app = await testApplication();
    const form = await storedForm(app, [RED, GREEN]);
    const other = await storedForm(app, [GREEN, BLUE]);
    for (const sha256 of [...hashesOf(form), ...hashesOf(other)])
      await app.application.picture(sha256, 'thumbnail');
    expect(await originals(app)).toHaveLength(3);
    await erase(app, form.id);
    expect(await originals(app)).toEqual(hashesOf(other));
    expect(new Set((await renditions(app)).map((name) => name.slice(0, 64)))).toEqual(
      new Set(hashesOf(other)),
    );
    expect(await app.value('forms.open', { id: other.id })).toEqual(other);
  });

  test('stay while another form with them is in the bin', async () => {
    const app = await testApplication();
    const [form, other] = [await storedForm(app, [RED]), await storedForm(app, [RED])];
    await app.value('forms.bin', { id: other.id });
    await erase(app, form.id);
    expect(await originals(app)).toEqual(hashesOf(other));
    await app.value('forms.erase', { id: other.id });
    expect(await originals(app)).toEqual([]);
  });

  test('go also where they were taken off it, or prepared for it and never put on it', async () => {
    const app = await testApplication();
    const form = await takeOff(app, await storedForm(app, [RED]));
    await prepare(app, form, GREEN);
    expect(await originals(app)).toHaveLength(2);
    await erase(app, form.id);
    expect(await originals(app)).toEqual([]);
  });

  test('stay where another form has just lost one, and it can be put back', async () => {
    const app = await testApplication();
    const [form, other] = [await storedForm(app, [RED]), await storedForm(app, [RED, BLUE])];
    const { id, version } = await takeOff(app, other);
    await erase(app, form.id);
    const back = await app.value('photos.putBack', { form: id, version, photo: other.photos[0]?.id ?? '' });
    expect(hashesOf(back)).toEqual(hashesOf(other));
    expect(await originals(app)).toEqual(hashesOf(other));
  });

  test('stay where another form has prepared one, and it can be put on it', async () => {
    const app = await testApplication();
    const [form, other] = [await storedForm(app, [RED]), await storedForm(app)];
    const sha256 = await prepare(app, other, RED);
    await erase(app, form.id);
    const { id, version } = other;
    const { photos } = await app.value('photos.add', { form: id, version, name: '甲.jpg', sha256 });
    expect(photos).toHaveLength(1);
    expect(await originals(app)).toEqual([sha256]);
  });

  test('do not take those along that other forms lost in an earlier run', async () => {
    const before = await testApplication();
    const other = await storedForm(before, [BLUE]);
    const lost = hashesOf(other);
    await takeOff(before, other);
    await before.application.close();
    const app = await testApplication({}, { folder: before.folder });
    await erase(app, (await storedForm(app, [RED])).id);
    expect(await originals(app)).toEqual(lost);
  });
});

describe('nothing goes', () => {
  test('where there are no samples to erase', async () => {
    const app = await testApplication();
    const form = await storedForm(app, [RED]);
    const { version } = await takeOff(app, form);
    await app.value('samples.erase', {});
    const photo = form.photos[0]?.id ?? '';
    const back = await app.value('photos.putBack', { form: form.id, version, photo });
    expect(hashesOf(back)).toEqual(await originals(app));
  });
});

describe('at the same time', () => {
  const ROUNDS = 12;

  test('a form is erased and another takes the same picture in', async () => {
    const app = await testApplication();
    let other = await storedForm(app);
    for (let round = 0; round < ROUNDS; round += 1) {
      const form = await storedForm(app, [RED]);
      await app.value('forms.bin', { id: form.id });
      const [sha256] = await Promise.all([
        prepare(app, other, RED),
        // At another moment of the taking in every time.
        setTimeout(round).then(() => app.value('forms.erase', { id: form.id })),
      ]);
      const { id, version } = other;
      const withPhoto = await app.value('photos.add', { form: id, version, name: '甲.jpg', sha256 });
      expect(await originals(app)).toEqual([sha256]);
      other = await takeOff(app, withPhoto);
      await erase(app, other.id);
      expect(await originals(app)).toEqual([]);
      other = await storedForm(app);
    }
  });

  test('a form is erased and a photo for it is still being read: nothing of it is kept', async () => {
    const app = await testApplication();
    const form = await storedForm(app);
    const preparing = app.call('photos.prepare', { form: form.id, data: RED, job: randomUUID() });
    await erase(app, form.id);
    expect(await preparing).toMatchObject({ error: { code: 'formMissing' } });
    expect(await originals(app)).toEqual([]);
  });

  test('the samples are erased and one with the same pictures is made', async () => {
    const app = await testApplication();
    for (let round = 0; round < 3; round += 1) {
      const making = [1, 2].map(() => app.value('samples.create', { kind: 'unit' }));
      await Promise.race(making);
      await app.value('samples.erase', {});
      const made = await Promise.all(making);
      const opened = await Promise.all(made.map(({ id }) => app.call('forms.open', { id })));
      const there = opened.flatMap((form) => (form.ok ? hashesOf(form.value) : []));
      expect(await originals(app)).toEqual([...new Set(there)]);
    }
  });

  test('a form is erased and taken out of the bin: it is there or it is not, and both know which', async () => {
    const app = await testApplication();
    const form = await storedForm(app, [RED]);
    const { id } = form;
    await app.value('forms.bin', { id });
    const [erased, restored] = await Promise.all([
      app.call('forms.erase', { id }),
      app.call('forms.restore', { id }),
    ]);
    expect(erased.ok).not.toBe(restored.ok);
    const opened = await app.call('forms.open', { id });
    expect(opened).toMatchObject(restored.ok ? { ok: true, value: form } : { ok: false });
    expect(await originals(app)).toEqual(restored.ok ? hashesOf(form) : []);
  });

  test('a form is erased and its pictures are being shown: no picture of it stays', async () => {
    const app = await testApplication();
    for (let round = 0; round < ROUNDS; round += 1) {
      const form = await storedForm(app, [RED, GREEN]);
      await app.value('forms.bin', { id: form.id });
      const shown = hashesOf(form).map((sha256) => app.application.picture(sha256, 'screen'));
      await setTimeout(2 * round);
      await app.value('forms.erase', { id: form.id });
      await Promise.all(shown);
      expect(await renditions(app)).toEqual([]);
    }
  });
});

describe('until when copies of the data may hold an erased form', () => {
  test('is said: 30 days from the last copy made since the form was', async () => {
    const app = await testApplication();
    const copy = join(app.folder, 'data', 'backups', 'jianbiao-v1-20210921T010000000Z.db');
    await writeFile(copy, '');
    await utimes(copy, new Date(), new Date('2021-09-21T01:00:00.000Z'));
    expect(await erase(app, (await storedForm(app)).id)).toEqual({ copiesUntil: '2021-10-21' });
  });

  test('is null where there is no copy', async () => {
    const app = await testApplication();
    expect(await erase(app, (await storedForm(app)).id)).toEqual({ copiesUntil: null });
  });
});

test('a photo that comes again after its form was erased is taken in anew', async () => {
  const app = await testApplication();
  await erase(app, (await storedForm(app, [RED])).id);
  const form = await addPhoto(app, await storedForm(app), RED);
  expect(await originals(app)).toEqual(hashesOf(form));
  expect((await app.application.picture(hashesOf(form)[0] ?? '', 'thumbnail'))?.mime).toBe('image/jpeg');
});
