import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NO_FILING, NO_PAPER } from '../../../shared/form/marks.ts';
import { testApplication } from '../../helpers/application.ts';
import { namesBelow } from '../../helpers/folders.ts';
import { SMALL_PHOTOS, storedForm } from '../../helpers/storedForms.ts';

const PHOTOS = SMALL_PHOTOS.slice(0, 3);
const opinion = { text: '同意推荐。', date: '2021-09-28' };

describe('a copy of a form', () => {
  test('has its content and photos, and neither opinions nor exports nor marks', async () => {
    const app = await testApplication();
    const { id, version, photos } = await storedForm(app, PHOTOS);
    const captioned = photos.map((photo, at) => ({ id: photo.id, caption: `第${at + 1}张` })).toReversed();
    const opinions = { recommendation: opinion, approval: opinion };
    await app.value('forms.save', { id, version, changes: { photos: captioned, opinions } });
    await app.value('forms.export', { id, draft: false, job: randomUUID() });
    await app.value('forms.mark', { id, marks: { sealedOn: '2021-09-28', finished: { photos: true } } });
    const before = await app.value('forms.open', { id });
    const copy = await app.value('forms.duplicate', { id });
    const { content, ...rest } = await app.value('forms.open', copy);
    const none = { text: '', date: '' };
    expect(content).toEqual({ ...before.content, opinions: { recommendation: none, approval: none } });
    expect(rest).toMatchObject({
      version: 1,
      notice: before.notice,
      sample: false,
      lastExport: null,
      marks: {
        finished: [],
        acknowledged: {},
        sealedOn: null,
        handedIn: null,
        filing: NO_FILING,
        paper: NO_PAPER,
      },
    });
    expect(rest.photos.map(({ id, ...photo }) => photo)).toEqual(
      before.photos.map(({ id, ...photo }) => photo),
    );
    expect(await app.value('forms.open', { id })).toEqual(before);
  });

  test('goes its own way: neither knows of changes of the other, nor of its end', async () => {
    const app = await testApplication();
    const form = await storedForm(app, PHOTOS);
    const { id } = await app.value('forms.duplicate', { id: form.id });
    const [first] = (await app.value('forms.open', { id })).photos;
    await app.value('photos.remove', { form: id, version: 1, photo: first?.id ?? '' });
    await app.value('forms.save', { id, version: 2, changes: { narrative: '另写的。' } });
    expect(await app.value('forms.open', { id: form.id })).toEqual(form);
    await app.value('forms.bin', { id: form.id });
    await app.value('forms.erase', { id: form.id });
    const left = await app.value('forms.open', { id });
    expect(left).toMatchObject({ content: { narrative: '另写的。' }, photos: [{}, {}] });
    const exported = await app.value('forms.export', { id, draft: true, job: randomUUID() });
    expect((await readFile(exported.export.path)).length).toBeGreaterThan(0);
  });

  test('takes no room for its photos', async () => {
    const app = await testApplication();
    const { id } = await storedForm(app, PHOTOS);
    await app.value('forms.duplicate', { id });
    await app.value('forms.duplicate', { id });
    expect(await namesBelow(join(app.folder, 'data', 'photos'))).toHaveLength(PHOTOS.length);
  });

  test('of a sample is a sample', async () => {
    const app = await testApplication();
    const sample = await app.value('samples.create', { kind: 'unit' });
    const copy = await app.value('forms.duplicate', sample);
    expect((await app.value('forms.open', copy)).sample).toBe(true);
    await app.value('samples.erase', {});
    expect(await app.value('forms.list', {})).toEqual([]);
  });

  test('was filled from the unit that the form was filled from', async () => {
    const app = await testApplication();
    const unit = {
      fullName: '样例单位',
      address: '',
      postcode: '',
      phone: '1',
      fax: '',
      contact: '',
      duty: '',
    };
    await app.value('unit.save', { unit });
    const { id } = await app.value('forms.create', { kind: 'unit' });
    await app.value('unit.save', { unit: { ...unit, phone: '2' } });
    const copy = await app.value('forms.duplicate', { id });
    expect((await app.value('forms.open', copy)).unitDifferences).toEqual([
      { part: 'phone', onForm: '1', inUnit: '2' },
    ]);
  });

  test('of a form that is not there is none', async () => {
    const app = await testApplication();
    const refused = await app.call('forms.duplicate', { id: randomUUID() });
    expect(refused).toMatchObject({ error: { code: 'formMissing' } });
  });
});
