import { randomUUID } from 'node:crypto';
import type { CallRequest } from '../../shared/api/calls.ts';
import type { OpenForm } from '../../shared/api/model.ts';
import type { Result } from '../../shared/result/result.ts';
import { normaliseLine } from '../../shared/text/normalise.ts';
import { addPhoto, removePhoto } from '../database/formPhotos.ts';
import { readForm } from '../database/forms.ts';
import { openStoredForm } from '../forms/storedForms.ts';
import type { Services } from '../services.ts';
import { keepOriginal } from '../store/originals.ts';
import { intakeLimits } from './intakeLimits.ts';
import { decodePhoto } from './renditions.ts';

/** Takes a photo in: read in the child process, the original kept by its hash, added to the form as its last. */
export async function addFormPhoto(
  services: Services,
  request: CallRequest<'photos.add'>,
): Promise<Result<OpenForm>> {
  const { store, findNotice, surroundings } = services;
  const form = readForm(store.database, request.form);
  if (!form.ok) return form;
  const notice = findNotice(form.value.notice);
  if (!notice.ok) return notice;
  const bytes = new Uint8Array(Buffer.from(request.data, 'base64'));
  const photo = await services.jobs.run(request.job, (signal) =>
    decodePhoto(services, bytes, intakeLimits(notice.value), signal),
  );
  if (!photo.ok) return photo;
  const kept = await keepOriginal(store.paths.photos, bytes);
  if (!kept.ok) return kept;
  const added = addPhoto(store.database, {
    form: request.form,
    version: request.version,
    at: surroundings.now().toISOString(),
    photo: {
      id: randomUUID(),
      sha256: kept.value.sha256,
      name: normaliseLine(request.name).text,
      widthPx: photo.value.widthPx,
      heightPx: photo.value.heightPx,
      bytes: bytes.length,
    },
  });
  return added.ok ? openStoredForm(services, request.form) : added;
}

/** Takes a photo off the form; its original stays in the store. */
export function removeFormPhoto(
  services: Services,
  { form, version, photo }: CallRequest<'photos.remove'>,
): Result<OpenForm> {
  const { store, surroundings } = services;
  const at = surroundings.now().toISOString();
  const removed = removePhoto(store.database, { form, version, at, photo });
  return removed.ok ? openStoredForm(services, form) : removed;
}
