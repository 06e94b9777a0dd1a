import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { drawSamplePhotos } from '../../electron/photos/samplePhoto.ts';
import { sampleContent } from '../helpers/forms.ts';
import { beside } from './store.ts';
import { rowOf } from './window.ts';

/** Puts forms for an activity with these names, three photos each and nothing wrong with them, into the store; their ids. */
export async function addExportable(page: Page, names: readonly string[]): Promise<readonly string[]> {
  const photos = (await drawSamplePhotos()).slice(0, 3);
  const ids: string[] = [];
  for (const name of names) {
    const { id } = await beside(page, 'forms.create', { kind: 'activity' });
    const { reportingUnit, fields, narrative } = sampleContent('activity');
    const changes = { reportingUnit, fields: { ...fields, activityName: name }, narrative };
    let { version } = await beside(page, 'forms.save', { id, version: 1, changes });
    for (const bytes of photos) {
      const data = Buffer.from(bytes).toString('base64');
      const { sha256 } = await beside(page, 'photos.prepare', { form: id, data, job: randomUUID() });
      ({ version } = await beside(page, 'photos.add', { form: id, version, name: '活动.jpg', sha256 }));
    }
    ids.push(id);
  }
  await page.reload();
  await rowOf(page, names[0] ?? '').waitFor();
  return ids;
}
