import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { testApplication } from '../../helpers/application.ts';
import { addPhoto, storedForm } from '../../helpers/storedForms.ts';

/** Width and height (px) whose reduced sides are no whole pixels: panoramas, odd proportions, a strip. */
const SIZES = [
  [3000, 751],
  [751, 3000],
  [4031, 3027],
  [2999, 2001],
  [10_000, 103],
] as const;

const plain = async ([width, height]: (typeof SIZES)[number]): Promise<string> =>
  (
    await sharp({ create: { width, height, channels: 3, background: '#406080' } })
      .jpeg()
      .toBuffer()
  ).toString('base64');

test('photos of any proportion, also cropped to any, are in a Word file that is proven', async () => {
  const app = await testApplication();
  let form = await storedForm(app);
  for (const size of SIZES) form = await addPhoto(app, form, await plain(size));
  const exported = await app.value('forms.export', { id: form.id, draft: false, job: randomUUID() });
  expect(exported.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  for (const [at, { id: photo }] of form.photos.entries()) {
    const crop = { left: 100 + 37 * at, top: 53, width: 9001 - 211 * at, height: 4003 + 777 * at };
    const { id, version } = form;
    form = await app.value('photos.edit', { form: id, version, photo, edit: { turns: 1, crop } });
  }
  expect(await app.call('forms.export', { id: form.id, draft: false, job: randomUUID() })).toMatchObject({
    ok: true,
  });
});
