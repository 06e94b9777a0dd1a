import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawSamplePhotos } from '../../../electron/photos/samplePhoto.ts';
import { checkForm } from '../../../shared/form/check.ts';
import { FORM_KINDS } from '../../../shared/notice/formSchema.ts';
import { testApplication } from '../../helpers/application.ts';
import { namesBelow } from '../../helpers/folders.ts';
import { definitionOf } from '../../helpers/forms.ts';
import { addPhoto, SMALL_PHOTOS, storedForm } from '../../helpers/storedForms.ts';
import { wordTextOfFile } from '../../helpers/word.ts';

describe.each(FORM_KINDS)('the sample of a form %s', (kind) => {
  test('is a whole form with captioned photos, and says that it is a sample', async () => {
    const app = await testApplication();
    const { id } = await app.value('samples.create', { kind });
    const { content, photos, sample } = await app.value('forms.open', { id });
    expect(sample).toBe(true);
    expect(checkForm(definitionOf(kind), content).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(photos.length).toBeGreaterThanOrEqual(3);
    expect(photos.every(({ caption, name }) => caption !== '' && name.startsWith('样例'))).toBe(true);
    expect(await app.value('forms.list', {})).toMatchObject([{ id, kind, sample: true, state: 'ready' }]);
  });

  test.each([false, true])('is marked on paper and in the name of its file (draft: %s)', async (draft) => {
    const app = await testApplication();
    const { id } = await app.value('samples.create', { kind });
    const exported = await app.value('forms.export', { id, draft, job: randomUUID() });
    expect(exported.export.fileName).toContain('样例');
    expect((await wordTextOfFile(exported.export.path)).head).toContain('样例');
  });
});

describe('the samples erased', () => {
  test('are gone with all their files, also from the bin; nothing else goes', async () => {
    const app = await testApplication();
    const own = await storedForm(app, SMALL_PHOTOS.slice(0, 1));
    const binned = await storedForm(app);
    await app.value('forms.bin', { id: binned.id });
    for (const kind of FORM_KINDS) await app.value('samples.create', { kind });
    const { id } = await app.value('samples.create', { kind: 'unit' });
    await app.value('forms.export', { id, draft: false, job: randomUUID() });
    await app.value('forms.bin', { id });
    expect(await app.value('forms.binned', {})).toMatchObject([{ id, sample: true }, { sample: false }]);
    await app.value('samples.erase', {});
    expect((await app.value('forms.list', {})).map((form) => form.id)).toEqual([own.id]);
    expect((await app.value('forms.binned', {})).map((form) => form.id)).toEqual([binned.id]);
    expect(await app.value('forms.open', { id: own.id })).toEqual(own);
    const hashes = own.content.photos.map(({ file }) => file);
    expect(await namesBelow(join(app.folder, 'data', 'photos'))).toEqual(hashes);
    const derived = (await namesBelow(join(app.folder, 'data', 'renditions'))).map((name) =>
      name.slice(0, 64),
    );
    expect(derived.filter((hash) => !hashes.includes(hash))).toEqual([]);
  });

  test('leave a picture that a person put on a form of their own', async () => {
    const app = await testApplication();
    const sample = await app.value('forms.open', await app.value('samples.create', { kind: 'unit' }));
    const own = await storedForm(app);
    // The very file of a sample, as somebody would have it who saved it.
    const [drawn = []] = await drawSamplePhotos();
    const form = await addPhoto(app, own, Buffer.from(drawn).toString('base64'));
    expect(form.content.photos[0]?.file).toBe(sample.content.photos[0]?.file);
    await app.value('samples.erase', {});
    expect(await namesBelow(join(app.folder, 'data', 'photos'))).toEqual([form.content.photos[0]?.file]);
  });
});
