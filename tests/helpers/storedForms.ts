import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { OpenForm } from '../../shared/api/model.ts';
import type { FormKind } from '../../shared/notice/formSchema.ts';
import type { TestApplication } from './application.ts';
import { sampleContent } from './forms.ts';

/** Small photos that differ in their colour, as the window sends them (base64). */
export const SMALL_PHOTOS: readonly string[] = await Promise.all(
  ['#b03030', '#30b030', '#3030b0', '#b0b030'].map(async (background) => {
    const photo = sharp({ create: { width: 64, height: 48, channels: 3, background } });
    return (await photo.jpeg().toBuffer()).toString('base64');
  }),
);

/** A stored form of the sample content, with these photos. */
export async function storedForm(
  app: TestApplication,
  photos: readonly string[] = [],
  kind: FormKind = 'activity',
): Promise<OpenForm> {
  const { id } = await app.value('forms.create', { kind });
  const { reportingUnit, fields, narrative, opinions } = sampleContent(kind);
  await app.value('forms.save', { id, version: 1, changes: { reportingUnit, fields, narrative, opinions } });
  let form = await app.value('forms.open', { id });
  for (const data of photos) form = await addPhoto(app, form, data);
  return form;
}

/** The form with one more photo. */
export async function addPhoto(app: TestApplication, form: OpenForm, data: string): Promise<OpenForm> {
  const { id, version } = form;
  const { sha256 } = await app.value('photos.prepare', { form: id, data, job: randomUUID() });
  return app.value('photos.add', { form: id, version, name: '活动.jpg', sha256 });
}
