import { randomUUID } from 'node:crypto';
import type { CallRequest } from '../../../shared/api/calls.ts';
import type { ExportRecord, OpenForm } from '../../../shared/api/model.ts';
import type { TestApplication } from '../../helpers/application.ts';
import { SMALL_PHOTOS, storedForm } from '../../helpers/storedForms.ts';

/** A stored form under a name of its own, with photos, exported. */
export async function exportedForm(
  app: TestApplication,
  name: string,
  photos: readonly string[] = SMALL_PHOTOS.slice(0, 3),
): Promise<{ readonly form: OpenForm; readonly made: ExportRecord }> {
  const { id, version, content } = await storedForm(app, photos);
  const fields = { ...content.fields, activityName: name };
  await app.value('forms.save', { id, version, changes: { fields } });
  const { export: made } = await exported(app, id);
  return { form: await app.value('forms.open', { id }), made };
}

export const exported = (app: TestApplication, id: string, draft = false) =>
  app.value('forms.export', { id, draft, job: randomUUID() });

type Order = CallRequest<'submissions.plan'>;

/** An order of these forms as the window makes it, with changes. */
export const orderOf = (forms: readonly string[], changes: Partial<Order> = {}): Order => ({
  forms: [...forms],
  packing: 'files',
  photos: 'full',
  scans: true,
  ...changes,
});

export const packed = (app: TestApplication, forms: readonly string[], changes: Partial<Order> = {}) =>
  app.value('submissions.pack', { ...orderOf(forms, changes), job: randomUUID() });
