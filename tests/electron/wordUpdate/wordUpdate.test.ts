import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { buildFormDocument } from '../../../electron/documents/formDocument.ts';
import { drawSamplePhotos } from '../../../electron/photos/samplePhoto.ts';
import type { OpenForm } from '../../../shared/api/model.ts';
import { failureSentence } from '../../../shared/messages/failures.ts';
import type { Result } from '../../../shared/result/result.ts';
import type { WordReading } from '../../../shared/wordUpdate/model.ts';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { endlessTable, oleContainer } from '../../helpers/hostileFiles.ts';
import { addPhoto, storedForm } from '../../helpers/storedForms.ts';
import { DOCUMENT, inDocument, mutated, TYPES } from '../documents/proof/mutations.ts';
import { formOf } from '../documents/samples.ts';

const DRAWN = await drawSamplePhotos();
const PHOTOS = DRAWN.map((bytes) => Buffer.from(bytes).toString('base64'));

const withPhotos = (app: TestApplication) => storedForm(app, PHOTOS.slice(0, 3));

async function exportedFile(app: TestApplication, id: string): Promise<Uint8Array> {
  const { export: made } = await app.value('forms.export', { id, draft: false, job: randomUUID() });
  return readFile(made.path);
}

const read = (app: TestApplication, form: string, file: Uint8Array): Promise<Result<WordReading>> =>
  app.call('word.read', { form, data: Buffer.from(file).toString('base64'), job: randomUUID() });

async function readingOf(app: TestApplication, form: string, file: Uint8Array): Promise<WordReading> {
  const answer = await read(app, form, file);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

const failureOf = async (app: TestApplication, form: string, file: Uint8Array) => {
  const answer = await read(app, form, file);
  return answer.ok ? 'read' : answer.error.code;
};

/** The names of the photos of a form, by the place that each had at first. */
const order = ({ photos }: OpenForm, first: OpenForm) =>
  photos.map(({ sha256 }) => first.photos.findIndex((photo) => photo.sha256 === sha256));

describe('a Word file read to update its form', () => {
  test('an own export says what the form says, with its photos, and which export it is', async () => {
    const app = await testApplication();
    const form = await withPhotos(app);
    const file = await exportedFile(app, form.id);
    const reading = await readingOf(app, form.id, file);
    const { reportingUnit, fields, narrative, opinions } = form.content;
    expect(reading.values).toMatchObject({
      reportingUnit,
      fields,
      narrative,
      opinions,
      unsure: [],
      missing: [],
    });
    expect(reading.pictures).toEqual(
      form.photos.map(({ id, caption }) => ({ kind: 'known', photo: id, caption })),
    );
    expect(reading.origin).toMatchObject({ kind: 'export', isLast: true, changedSince: false });
    expect([reading.doubts, reading.converted, reading.values.trackedChanges]).toEqual([[], false, 0]);
    const { id, version } = form;
    await app.value('forms.save', { id, version, changes: { narrative: '改过了。' } });
    expect((await readingOf(app, id, file)).origin).toMatchObject({ isLast: true, changedSince: true });
    await exportedFile(app, id);
    expect((await readingOf(app, id, file)).origin).toMatchObject({ isLast: false, changedSince: true });
  });

  test('an edited one is known by its code, by its pictures, or not at all', async () => {
    const app = await testApplication();
    const form = await withPhotos(app);
    const edit = inDocument((xml) => xml.replace('1200人次', '2100人次'));
    await app.value('settings.save', { checkCodeInFooter: true });
    const coded = await exportedFile(app, form.id);
    const { version } = await app.value('forms.save', {
      id: form.id,
      version: form.version,
      changes: { fields: { ...form.content.fields, duty: '主任' } },
    });
    await app.value('settings.save', { checkCodeInFooter: false });
    const plain = await exportedFile(app, form.id);
    expect((await readingOf(app, form.id, mutated(coded, edit))).origin).toMatchObject({
      kind: 'export',
      isLast: false,
    });
    expect((await readingOf(app, form.id, mutated(plain, edit))).origin).toEqual({ kind: 'thisForm' });
    const without = await storedForm(app);
    expect(await readingOf(app, without.id, mutated(plain, edit))).toMatchObject({
      origin: { kind: 'unknown' },
      doubts: [{ kind: 'otherForm', form: form.id }],
    });
    expect(version).toBeGreaterThan(form.version);
  });

  test('tracked changes are read as accepted, and counted', async () => {
    const app = await testApplication();
    const form = await withPhotos(app);
    const tracked = mutated(
      await exportedFile(app, form.id),
      inDocument((xml) =>
        xml.replace(
          /<w:t([^>]*)>科员<\/w:t>/u,
          '<w:t$1></w:t></w:r><w:del w:id="1" w:author="样例"><w:r><w:delText>科员</w:delText></w:r></w:del><w:ins w:id="2" w:author="样例"><w:r><w:t>主任</w:t></w:r></w:ins><w:r><w:t></w:t>',
        ),
      ),
    );
    const { values } = await readingOf(app, form.id, tracked);
    expect([values.fields.duty, values.trackedChanges]).toEqual(['主任', 2]);
  });

  test('a picture that was pressed anew is known by its looks; another one is new; what is no picture is of no use', async () => {
    const app = await testApplication();
    const form = await withPhotos(app);
    const { default: sharp } = await import('sharp');
    const again = await sharp(DRAWN[0]).resize(700).jpeg({ quality: 60 }).toBuffer();
    const file = mutated(await exportedFile(app, form.id), ({ names }) => {
      const [first = '', second = '', third = ''] = names.filter((name) => name.startsWith('word/media/'));
      return {
        [first]: new Uint8Array(again),
        [second]: new Uint8Array(DRAWN[4] ?? []),
        [third]: 'no picture',
      };
    });
    const { pictures } = await readingOf(app, form.id, file);
    expect(pictures.map((each) => each.kind).toSorted()).toEqual(['known', 'new', 'unusable']);
    expect(pictures.find(({ kind }) => kind === 'known')).toMatchObject({ photo: form.photos[0]?.id });
    // Nothing of it is on the form.
    expect((await app.value('forms.open', { id: form.id })).version).toBe(form.version);
  });

  test('a file of another form is doubted, one of another kind is refused', async () => {
    const app = await testApplication();
    const form = await withPhotos(app);
    const { id: copy } = await app.value('forms.duplicate', { id: form.id });
    const file = await exportedFile(app, form.id);
    expect((await readingOf(app, copy, file)).doubts).toEqual([
      { kind: 'otherForm', form: form.id, name: form.content.fields.activityName },
    ]);
    const unit = await storedForm(app, [], 'unit');
    expect(await failureOf(app, unit.id, file)).toBe('wordFormOtherKind');
  });

  test('what it cannot be updated by is refused, each in words of its own; the form stays as it is', async () => {
    const app = await testApplication();
    const form = await storedForm(app);
    const file = await buildFormDocument(formOf('activity'));
    const stored = await app.value('forms.open', { id: form.id });
    const macro = mutated(file, ({ text }) => ({
      [TYPES]: text(TYPES).replace('document.main+xml', 'document.macroEnabled.main+xml'),
    }));
    const formless = mutated(
      file,
      inDocument((xml) => xml.replace(/<w:tbl>.*<\/w:tbl>/su, '')),
    );
    const damaged = mutated(
      file,
      inDocument((xml) => xml.slice(0, -100)),
    );
    const cases: readonly (readonly [Uint8Array, RegExp])[] = [
      [new TextEncoder().encode('活动总结'), /不是 Word 文件/u],
      [new Uint8Array(DRAWN[0] ?? []), /这是一张照片.*“照片”一步/u],
      [file.subarray(0, file.length / 2), /文件不完整/u],
      [damaged, /内容已损坏/u],
      [oleContainer(['EncryptionInfo', 'EncryptedPackage']), /加了密码.*去掉密码/u],
      [macro, /文件里有宏/u],
      [endlessTable(500 * 1024 * 1024), /内容太多/u],
      [formless, /没有找到推荐表/u],
    ];
    for (const [bytes, words] of cases) {
      const answer = await read(app, form.id, bytes);
      expect(answer.ok ? 'read' : failureSentence(answer.error)).toMatch(words);
    }
    expect(await failureOf(app, randomUUID(), file)).toBe('formMissing');
    expect(await app.value('forms.open', { id: form.id })).toEqual(stored);
    const data = Buffer.from(formless).toString('base64');
    const made = await app.call('word.readNew', { data, job: randomUUID() });
    expect(made).toMatchObject({ error: { code: 'wordFormMissing' } });
    expect(await app.value('forms.list', {})).toHaveLength(1);
  });

  test('a blank form is refused: nothing of it could be taken, and no form is made of it', async () => {
    const app = await testApplication();
    const form = await storedForm(app);
    const { id: empty } = await app.value('forms.create', { kind: 'activity' });
    const { version, content } = await app.value('forms.open', { id: empty });
    const fields = Object.fromEntries(Object.keys(content.fields).map((field) => [field, '']));
    await app.value('forms.save', { id: empty, version, changes: { reportingUnit: '', fields } });
    const made = await app.value('forms.export', { id: empty, draft: true, job: randomUUID() });
    const file = await readFile(made.export.path);
    expect(await failureOf(app, form.id, file)).toBe('wordFormBlank');
    const data = Buffer.from(file).toString('base64');
    const answer = await app.call('word.readNew', { data, job: randomUUID() });
    expect(answer).toMatchObject({ error: { code: 'wordFormBlank' } });
    expect(await app.value('forms.list', {})).toHaveLength(2);
  });

  test('what the form said in that export comes with it, its photos as they are known now', async () => {
    const app = await testApplication();
    const form = await withPhotos(app);
    const { id, version, content } = form;
    const file = await exportedFile(app, id);
    await app.value('forms.save', { id, version, changes: { narrative: '改过了。' } });
    const { bases } = await readingOf(app, id, file);
    expect(bases).toHaveLength(1);
    const { reportingUnit, fields, narrative, opinions } = content;
    expect(bases[0]).toMatchObject({ reportingUnit, fields, narrative, opinions });
    expect(bases[0]?.photos.map(({ photo, caption }) => ({ id: photo, caption }))).toEqual(
      form.photos.map((photo) => ({ id: photo.id, caption: photo.caption })),
    );
    expect(bases[0]?.photos.every(({ printed }) => /^[0-9a-f]{64}$/u.test(printed ?? ''))).toBe(true);
    const edited = mutated(
      file,
      inDocument((xml) => xml.replace('1200人次', '2100人次')),
    );
    expect((await readingOf(app, id, edited)).bases).toEqual(bases);
    const other = await storedForm(app);
    expect((await readingOf(app, other.id, edited)).bases).toEqual([]);
  });

  test('of two forms in a file one is named', async () => {
    const app = await testApplication();
    const form = await withPhotos(app);
    const file = await exportedFile(app, form.id);
    const twice = mutated(file, ({ text }) => {
      const xml = text(DOCUMENT);
      const [, body = '', end = ''] = /<w:body>(.*)(<w:sectPr.*)<\/w:body>/su.exec(xml) ?? [];
      const other = body.replaceAll('1200人次', '2100人次').replace('百年再出发', '千年再出发');
      return {
        [DOCUMENT]: xml.replace(/<w:body>.*<\/w:body>/su, () => `<w:body>${body}${other}${end}</w:body>`),
      };
    });
    expect(await failureOf(app, form.id, twice)).toBe('wordFormsSeveral');
    const data = Buffer.from(twice).toString('base64');
    const second = await app.value('word.read', { form: form.id, data, which: 2, job: randomUUID() });
    expect(second.values.narrative).toContain('2100人次');
  });
});

describe('a form that is made of a file', () => {
  const readNew = (app: TestApplication, file: Uint8Array, which?: number) =>
    app.value('word.readNew', {
      data: Buffer.from(file).toString('base64'),
      job: randomUUID(),
      ...(which && { which }),
    });

  test('is there once something was chosen, whole, with its photos, and not before', async () => {
    const app = await testApplication();
    const form = await withPhotos(app);
    const file = await exportedFile(app, form.id);
    const there = await app.value('forms.list', {});
    // Its pictures tell whose it is, also when its bytes are others and nobody printed a code.
    const edited = inDocument((xml) => xml.replace('参与1200人次', '参与2100人次'));
    expect((await readNew(app, mutated(file, edited))).reading.doubts).toMatchObject([
      { kind: 'otherForm', form: form.id },
    ]);
    const read = await readNew(app, file);
    expect(read.reading.doubts).toEqual([
      { kind: 'otherForm', form: form.id, name: form.content.fields.activityName },
    ]);
    expect(read.form).toMatchObject({ version: 1, photos: [], content: { kind: 'activity', narrative: '' } });
    expect(await app.value('forms.list', {})).toEqual(there);
    const { reportingUnit, fields, narrative, opinions } = read.reading.values;
    const photos = read.reading.pictures.flatMap((picture) =>
      picture.kind === 'new' ? [{ sha256: picture.sha256, name: '新照片', caption: picture.caption }] : [],
    );
    const wanted = {
      id: read.form.id,
      kind: 'activity' as const,
      changes: { reportingUnit, fields, narrative, opinions },
      photos,
    };
    const missing = { sha256: form.photos[0]?.sha256 ?? '', name: '没有读过', caption: '' };
    const refused = await app.call('word.create', { ...wanted, photos: [...photos, missing] });
    expect(refused).toMatchObject({ error: { code: 'photoMissing' } });
    expect(await app.value('forms.list', {})).toEqual(there);
    const made = await app.value('word.create', wanted);
    expect(made.content).toEqual({ ...form.content, photos: made.content.photos });
    expect(made.photos.map(({ caption }) => caption)).toEqual(form.photos.map(({ caption }) => caption));
    expect(await app.value('forms.open', { id: made.id })).toEqual(made);
    const twice = await app.call('word.create', wanted);
    expect(twice).toMatchObject({ error: { code: 'formChangedElsewhere' } });
    expect(await app.value('forms.list', {})).toHaveLength(there.length + 1);
  });
});

describe('what is taken of it', () => {
  const NARRATIVE = '新的简介。';

  test('texts and photos in one step, the narrative before is kept, and all comes back the same way', async () => {
    const app = await testApplication();
    const form = await withPhotos(app);
    const { id } = form;
    const [first, second, third] = form.photos;
    const prepared = await app.value('photos.prepare', {
      form: id,
      data: PHOTOS[4] ?? '',
      job: randomUUID(),
    });
    const taken = await app.value('word.take', {
      id,
      version: form.version,
      reason: 'import',
      changes: { narrative: NARRATIVE, fields: { ...form.content.fields, duty: '主任' } },
      photos: [
        { id: third?.id ?? '', caption: '第三' },
        { sha256: prepared.sha256, name: '新照片', caption: '新来的' },
        { id: first?.id ?? '', caption: '' },
      ],
    });
    expect(taken.content).toMatchObject({ narrative: NARRATIVE, fields: { duty: '主任' } });
    expect(order(taken, form)).toEqual([2, -1, 0]);
    expect(taken.photos.map(({ caption }) => caption)).toEqual(['第三', '新来的', '']);
    const [kept] = await app.value('history.list', { form: id });
    expect(kept?.reason).toBe('import');
    const snapshot = kept?.id ?? 0;
    expect(await app.value('history.read', { form: id, snapshot })).toEqual({
      narrative: form.content.narrative,
    });
    expect(taken.takenOff.map(({ photo, at }) => [photo.id, at])).toEqual([[second?.id, 1]]);
    const { narrative, fields } = form.content;
    const back = await app.value('word.take', {
      id,
      version: taken.version,
      reason: 'restore',
      changes: { narrative, fields },
      photos: [first, second, third].map((photo) => ({ id: photo?.id ?? '', caption: photo?.caption ?? '' })),
    });
    expect(back.content).toEqual(form.content);
    expect(back.photos).toEqual(form.photos);
    expect(back.takenOff.map(({ photo }) => photo.sha256)).toEqual([prepared.sha256]);
  });

  test('taken back, the last export is that of the form again, unless it said something else', async () => {
    const app = await testApplication();
    const form = await withPhotos(app);
    const { id } = form;
    await exportedFile(app, id);
    const take = async (reason: 'import' | 'restore', narrative: string) => {
      const { version } = await app.value('forms.open', { id });
      return app.value('word.take', { id, version, reason, changes: { narrative } });
    };
    expect((await take('import', NARRATIVE)).lastExport?.current).toBe(false);
    expect((await take('restore', '又一篇。')).lastExport?.current).toBe(false);
    expect((await take('restore', form.content.narrative)).lastExport?.current).toBe(true);
    expect((await app.value('forms.open', { id })).lastExport?.current).toBe(true);
    await take('import', NARRATIVE);
    const { version } = await app.value('forms.open', { id });
    await app.value('forms.save', { id, version, changes: { photoLayout: 'pairs' } });
    expect((await take('restore', form.content.narrative)).lastExport?.current).toBe(false);
  });

  test('nothing at all where the form was changed elsewhere, or one photo is not to be had', async () => {
    const app = await testApplication();
    const form = await withPhotos(app);
    const { id, version } = form;
    const take = async (from: number, photo: string) => {
      const photos = [{ id: photo, caption: '' }];
      const request = {
        id,
        version: from,
        reason: 'import' as const,
        changes: { narrative: NARRATIVE },
        photos,
      };
      const answer = await app.call('word.take', request);
      return answer.ok ? 'taken' : answer.error.code;
    };
    expect(await take(version, randomUUID())).toBe('photoMissing');
    expect(await take(version - 1, form.photos[0]?.id ?? '')).toBe('formChangedElsewhere');
    const other = await addPhoto(app, await storedForm(app), PHOTOS[0] ?? '');
    expect(await take(version, other.photos[0]?.id ?? '')).toBe('photoMissing');
    expect(await app.value('forms.open', { id })).toEqual(form);
    expect(await app.value('history.list', { form: id })).toEqual([]);
  });
});
