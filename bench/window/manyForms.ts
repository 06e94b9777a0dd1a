import { randomUUID } from 'node:crypto';
import type { Application } from '../../electron/application.ts';
import { drawSamplePhotos } from '../../electron/photos/samplePhoto.ts';
import type { FormSummary, OpenForm, PreparedPhoto, SavedForm } from '../../shared/api/model.ts';
import type { FormContent } from '../../shared/form/content.ts';
import { value } from './surroundings.ts';

/** Stores a form with five photos and copies of it, so many in all; the name of the one that the list begins with. */
export async function storeForms(
  { call }: Application,
  content: FormContent,
  count: number,
): Promise<string> {
  const { id } = value<{ id: string }>(await call('forms.create', { kind: content.kind }));
  await fill(call, id, content);
  let last = id;
  for (let number = 1; number < count; number += 1)
    last = value<{ id: string }>(await call('forms.duplicate', { id })).id;
  const name = '样例单位（第一个）';
  const { version, content: copied } = value<OpenForm>(await call('forms.open', { id: last }));
  const changes = { fields: { ...copied.fields, unitName: name } };
  value<SavedForm>(await call('forms.save', { id: last, version, changes }));
  return name;
}

/** Lists the forms, and answers how many there are. */
export const listForms = async ({ call }: Application): Promise<number> =>
  value<readonly FormSummary[]>(await call('forms.list', {})).length;

async function fill(call: Application['call'], id: string, content: FormContent): Promise<void> {
  const { reportingUnit, fields, narrative } = content;
  const changes = { reportingUnit, fields, narrative };
  let { version } = value<SavedForm>(await call('forms.save', { id, version: 1, changes }));
  for (const bytes of await drawSamplePhotos()) {
    const data = Buffer.from(bytes).toString('base64');
    const prepared = await call('photos.prepare', { form: id, data, job: randomUUID() });
    const { sha256 } = value<PreparedPhoto>(prepared);
    const added = await call('photos.add', { form: id, version, name: '照片.jpg', sha256 });
    version = value<OpenForm>(added).version;
  }
}
