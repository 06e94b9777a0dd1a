import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { WindowContent } from '../../../shared/api/calls/forms.ts';
import type { OpenForm } from '../../../shared/api/model.ts';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { openDocx } from '../../helpers/docx.ts';
import { addPhoto, SMALL_PHOTOS, storedForm } from '../../helpers/storedForms.ts';
import { wordText } from '../../helpers/word.ts';

/** The content of a form as its window holds it. */
function windowContent({ content, photos }: OpenForm, changes: Partial<WindowContent> = {}): WindowContent {
  const { reportingUnit, fields, narrative, photoLayout = 'auto', opinions } = content;
  const placed = photos.map(({ id, caption }) => ({ id, caption }));
  return { reportingUnit, fields, narrative, photoLayout, opinions, photos: placed, ...changes };
}

async function preview({ value }: TestApplication, id: string, content: WindowContent) {
  const { docx, unread } = await value('forms.preview', { id, content, job: randomUUID() });
  return { bytes: new Uint8Array(Buffer.from(docx, 'base64')), unread };
}

describe('the preview of a form', () => {
  test('is the very file that an export gives, to the byte where no photo is larger than the screen', async () => {
    const app = await testApplication();
    const form = await storedForm(app, SMALL_PHOTOS.slice(0, 3));
    const { bytes } = await preview(app, form.id, windowContent(form));
    const exported = await app.value('forms.export', { id: form.id, draft: false, job: randomUUID() });
    expect(bytes).toEqual(new Uint8Array(await readFile(exported.export.path)));
  });

  test('bears the mark of a draft where an export would, and counts its errors', async () => {
    const app = await testApplication();
    const form = await storedForm(app, SMALL_PHOTOS.slice(0, 1));
    const exported = await app.value('forms.export', { id: form.id, draft: true, job: randomUUID() });
    const { bytes } = await preview(app, form.id, windowContent(form));
    expect(wordText(bytes).head).toMatch(/草稿/u);
    expect(bytes).toEqual(new Uint8Array(await readFile(exported.export.path)));
  });

  test('is of what stands in the window, by the rules of entry, and stores nothing', async () => {
    const app = await testApplication();
    const form = await storedForm(app);
    const content = windowContent(form, { narrative: '还没有保存的一段 \r\n\r\n第二段' });
    const { paragraphs } = wordText((await preview(app, form.id, content)).bytes);
    expect(paragraphs).toContain('还没有保存的一段');
    expect(await app.value('forms.open', { id: form.id })).toEqual(form);
  });

  test('has photos no larger than the screen, in the order of the window', async () => {
    const app = await testApplication();
    const large = await sharp({ create: { width: 2000, height: 1500, channels: 3, background: '#306090' } })
      .jpeg()
      .toBuffer();
    const form = await addPhoto(
      app,
      await storedForm(app, SMALL_PHOTOS.slice(0, 1)),
      large.toString('base64'),
    );
    const turned = [...windowContent(form).photos].reverse();
    const { bytes } = await preview(app, form.id, windowContent(form, { photos: turned }));
    const file = openDocx(bytes);
    const pictures = file.names.filter((name) => /\.jpe?g$/u.test(name));
    const sizes = await Promise.all(
      pictures.map(async (name) => (await sharp(file.bytes(name)).metadata()).width),
    );
    expect(sizes.toSorted((a, b) => a - b)).toEqual([64, 480]);
  });

  test('names a photo that is gone, and shows the rest', async () => {
    const app = await testApplication();
    const form = await storedForm(app, SMALL_PHOTOS.slice(0, 2));
    const [first] = windowContent(form).photos;
    const photos = [{ id: randomUUID(), caption: '' }, ...(first ? [first] : [])];
    const { bytes, unread } = await preview(app, form.id, windowContent(form, { photos }));
    expect(unread).toEqual([1]);
    expect(openDocx(bytes).names.filter((name) => /\.jpe?g$/u.test(name))).toHaveLength(1);
  });

  test('of a form that is not there is refused', async () => {
    const app = await testApplication();
    const content = windowContent(await storedForm(app));
    const answer = await app.call('forms.preview', { id: randomUUID(), content, job: randomUUID() });
    expect(answer).toMatchObject({ error: { code: 'formMissing' } });
  });
});

test('LibreOffice makes a PDF of the same content on demand', async () => {
  const app = await testApplication();
  const form = await storedForm(app);
  expect(await app.value('office.state', {})).toEqual({ found: true });
  const content = windowContent(form);
  const { pdf } = await app.value('forms.pages', { id: form.id, content, job: randomUUID() });
  expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
}, 180_000);
