import { randomUUID } from 'node:crypto';
import type { CallRequest } from '../../shared/api/calls.ts';
import type { OpenForm, PreparedPhoto } from '../../shared/api/model.ts';
import { withoutTakenOff } from '../../shared/photo/takenOff.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { normaliseLine } from '../../shared/text/normalise.ts';
import { addPhoto, editPhoto, photosOn, putBackPhoto, removePhoto } from '../database/formPhotos.ts';
import { readForm } from '../database/forms.ts';
import { openStoredForm } from '../forms/storedForms.ts';
import type { Services } from '../services.ts';
import { keepOriginal } from '../store/originals.ts';
import { noteTakenOff, preparedKey } from './inHand.ts';
import { MADE_AT_ONCE, readingLimits } from './intakeLimits.ts';
import type { Photo, PhotoLimits } from './readPhoto.ts';
import { decodePhoto, keepRenditions } from './renditions.ts';

/**
 * Takes a photo in: read in the child process, its original kept by its hash. No form waits for it. `formMissing`, failures of
 * readPhoto, of the work, of the disk.
 */
export async function prepareFormPhoto(
  services: Services,
  request: CallRequest<'photos.prepare'>,
): Promise<Result<PreparedPhoto>> {
  const { store, findNotice, jobs, tellProgress } = services;
  const form = readForm(store.database, request.form);
  if (!form.ok) return form;
  const notice = findNotice(form.value.notice);
  if (!notice.ok) return notice;
  const bytes = new Uint8Array(Buffer.from(request.data, 'base64'));
  const limits = readingLimits(notice.value, MADE_AT_ONCE);
  const onProgress = (done: number, total: number) => tellProgress({ job: request.job, done, total });
  const photo = await jobs.run(request.job, (signal) =>
    decodePhoto(services, bytes, limits, { signal, onProgress }),
  );
  if (!photo.ok) return photo;
  return keepForForm(services, request.form, { bytes, limits, photo: photo.value });
}

/** A file that was read as a photo, and how. */
interface ReadFile {
  readonly bytes: Uint8Array;
  readonly limits: PhotoLimits;
  readonly photo: Photo;
}

/** Keeps the original of a photo that was read for a form, which it can be put on from now on. `formMissing`, failures of the disk. */
export function keepForForm(
  services: Services,
  form: string,
  file: ReadFile,
): Promise<Result<PreparedPhoto>> {
  return services.pictureTurn(async () => {
    // The form may have been erased while its photo was read.
    const still = readForm(services.store.database, form);
    return still.ok ? keep(services, form, file) : still;
  });
}

/** The same for a form that is stored later, if ever. Failures of the disk. */
export const keepInHand = (
  services: Services,
  form: string,
  file: ReadFile,
): Promise<Result<PreparedPhoto>> => services.pictureTurn(() => keep(services, form, file));

async function keep(
  services: Services,
  form: string,
  { bytes, limits, photo }: ReadFile,
): Promise<Result<PreparedPhoto>> {
  const { store, prepared } = services;
  const kept = await keepOriginal(store.paths.photos, bytes);
  if (!kept.ok) return kept;
  const { sha256 } = kept.value;
  await keepRenditions(services, sha256, { limits }, photo);
  prepared.set(preparedKey(form, sha256), { form, sha256, facts: photo.facts, bytes: bytes.length });
  return kept;
}

/** Puts a prepared photo on its form as the last; `photoMissing` where it was not prepared, `photoAlreadyOnForm`. */
export function addFormPhoto(services: Services, request: CallRequest<'photos.add'>): Result<OpenForm> {
  const { store, surroundings, prepared } = services;
  const { form, version, sha256 } = request;
  const free = notOnForm(services, form, sha256);
  if (!free.ok) return free;
  const key = preparedKey(form, sha256);
  const photo = prepared.get(key);
  if (!photo) return fail('photoMissing', { file: request.name });
  const added = addPhoto(store.database, {
    form,
    version,
    at: surroundings.now().toISOString(),
    photo: { ...photo, id: randomUUID(), name: normaliseLine(request.name).text },
  });
  if (!added.ok) return added;
  prepared.delete(key);
  return openStoredForm(services, form);
}

/** The same picture does not come on a form twice; `photoAlreadyOnForm` with its number. */
function notOnForm({ store }: Services, form: string, picture: string): Result<undefined> {
  const same = photosOn(store.database, form).findIndex(({ sha256 }) => sha256 === picture);
  return same < 0 ? ok(undefined) : fail('photoAlreadyOnForm', { number: same + 1 });
}

/** Turns and crops a photo; its original stays as it is. `photoNotOnForm`, failures of the version and the disk. */
export function editFormPhoto(
  services: Services,
  { form, version, photo, edit }: CallRequest<'photos.edit'>,
): Result<OpenForm> {
  const { store, surroundings } = services;
  const at = surroundings.now().toISOString();
  const changed = editPhoto(store.database, { form, version, at, photo, edit });
  return changed.ok ? openStoredForm(services, form) : changed;
}

/** Takes a photo off the form; its original stays in the store. */
export function removeFormPhoto(
  services: Services,
  { form, version, photo }: CallRequest<'photos.remove'>,
): Result<OpenForm> {
  const { store, surroundings } = services;
  const before = photosOn(store.database, form);
  const at = surroundings.now().toISOString();
  const removed = removePhoto(store.database, { form, version, at, photo });
  if (!removed.ok) return removed;
  for (const [place, each] of before.entries())
    if (each.id === photo) noteTakenOff(services, form, { photo: each, at: place });
  return openStoredForm(services, form);
}

/**
 * Puts a photo that was taken off back, with its caption, as the last; `photoMissing` where that was in an earlier run or off
 * another form, `photoAlreadyOnForm`.
 */
export function putBackFormPhoto(
  services: Services,
  { form, version, photo: id }: CallRequest<'photos.putBack'>,
): Result<OpenForm> {
  const { store, surroundings, takenOff } = services;
  const all = takenOff.get(form) ?? [];
  const taken = all.find(({ photo }) => photo.id === id);
  if (!taken) return fail('photoMissing', { file: '' });
  const { photo } = taken;
  const free = notOnForm(services, form, photo.sha256);
  if (!free.ok) return free;
  const put = putBackPhoto(store.database, { form, version, at: surroundings.now().toISOString(), photo });
  if (!put.ok) return put;
  takenOff.set(form, withoutTakenOff(all, taken));
  return openStoredForm(services, form);
}
