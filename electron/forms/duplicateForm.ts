import { randomUUID } from 'node:crypto';
import { ok, type Result } from '../../shared/result/result.ts';
import { copyPhotos } from '../database/formPhotos.ts';
import { insertForm, readForm } from '../database/forms.ts';
import type { Services } from '../services.ts';

/**
 * A copy of a form with its content and photos. Opinions stay behind: they were given about the other one. So do exports,
 * marks and history. `formMissing`, failures of the disk.
 */
export function duplicateForm({ store, surroundings }: Services, id: string): Result<{ id: string }> {
  const { database } = store;
  const copy = randomUUID();
  return database.transaction(() => {
    const form = readForm(database, id);
    if (!form.ok) return form;
    const { notice, kind, content, photos, sample, filledFrom } = form.value;
    const { reportingUnit, fields, narrative, photoLayout } = content;
    const none = { text: '', date: '' };
    const opinions = { recommendation: none, approval: none };
    const at = surroundings.now().toISOString();
    const made = insertForm(database, {
      id: copy,
      notice,
      kind,
      reportingUnit,
      fields,
      narrative,
      photoLayout,
      opinions,
      at,
      sample,
      filledFrom,
    });
    if (!made.ok) return made;
    const copied = copyPhotos(
      database,
      copy,
      photos.map((photo) => ({ ...photo, id: randomUUID() })),
    );
    return copied.ok ? ok({ id: copy }) : copied;
  });
}
