import { randomUUID } from 'node:crypto';
import type { CallRequest } from '../../shared/api/calls.ts';
import type { OpenForm, PreparedPhoto } from '../../shared/api/model.ts';
import { fail, type Result } from '../../shared/result/result.ts';
import { normaliseLine } from '../../shared/text/normalise.ts';
import { addPhoto, photosOn, putBackPhoto, removePhoto, type StoredPhoto } from '../database/formPhotos.ts';
import { readForm } from '../database/forms.ts';
import { openStoredForm } from '../forms/storedForms.ts';
import type { Services } from '../services.ts';
import { keepOriginal } from '../store/originals.ts';
import { intakeLimits } from './intakeLimits.ts';
import { decodePhoto } from './renditions.ts';

/** What is known of the photos on their way: prepared since the program was started and not yet put on a form, by SHA-256. */
export type PreparedPhotos = Map<string, { widthPx: number; heightPx: number; bytes: number }>;

/**
 * Takes a photo in: read in the child process, its original kept by its hash. No form waits for it. Failures of
 * readPhoto, of the work, of the disk.
 */
export async function prepareFormPhoto(
  services: Services,
  request: CallRequest<'photos.prepare'>,
): Promise<Result<PreparedPhoto>> {
  const { store, findNotice, jobs, prepared } = services;
  const form = readForm(store.database, request.form);
  if (!form.ok) return form;
  const notice = findNotice(form.value.notice);
  if (!notice.ok) return notice;
  const bytes = new Uint8Array(Buffer.from(request.data, 'base64'));
  const photo = await jobs.run(request.job, (signal) =>
    decodePhoto(services, bytes, intakeLimits(notice.value), signal),
  );
  if (!photo.ok) return photo;
  const kept = await keepOriginal(store.paths.photos, bytes);
  if (!kept.ok) return kept;
  const { widthPx, heightPx } = photo.value;
  prepared.set(kept.value.sha256, { widthPx, heightPx, bytes: bytes.length });
  return kept;
}

/** Puts a prepared photo on a form as its last; `photoMissing` where it was not prepared, `photoAlreadyOnForm`. */
export function addFormPhoto(services: Services, request: CallRequest<'photos.add'>): Result<OpenForm> {
  const { store, surroundings, prepared } = services;
  const photo = prepared.get(request.sha256);
  if (!photo) return fail('photoMissing', { file: request.name });
  const same = photosOn(store.database, request.form).findIndex(({ sha256 }) => sha256 === request.sha256);
  if (same >= 0) return fail('photoAlreadyOnForm', { number: same + 1 });
  const added = addPhoto(store.database, {
    form: request.form,
    version: request.version,
    at: surroundings.now().toISOString(),
    photo: { ...photo, id: randomUUID(), sha256: request.sha256, name: normaliseLine(request.name).text },
  });
  if (!added.ok) return added;
  prepared.delete(request.sha256);
  return openStoredForm(services, request.form);
}

/** Photos taken off since the program was started, by their id on the form: they can be put back. */
export type TakenOffPhotos = Map<string, StoredPhoto>;

/** Takes a photo off the form; its original stays in the store. */
export function removeFormPhoto(
  services: Services,
  { form, version, photo }: CallRequest<'photos.remove'>,
): Result<OpenForm> {
  const { store, surroundings, takenOff } = services;
  const before = photosOn(store.database, form).find(({ id }) => id === photo);
  const at = surroundings.now().toISOString();
  const removed = removePhoto(store.database, { form, version, at, photo });
  if (!removed.ok) return removed;
  if (before) takenOff.set(photo, before);
  return openStoredForm(services, form);
}

/** Puts a photo that was taken off back, with its caption, as the last; `photoMissing` where that was in an earlier run. */
export function putBackFormPhoto(
  services: Services,
  { form, version, photo: id }: CallRequest<'photos.putBack'>,
): Result<OpenForm> {
  const { store, surroundings, takenOff } = services;
  const photo = takenOff.get(id);
  if (!photo) return fail('photoMissing', { file: '' });
  const put = putBackPhoto(store.database, { form, version, at: surroundings.now().toISOString(), photo });
  if (!put.ok) return put;
  takenOff.delete(id);
  return openStoredForm(services, form);
}
