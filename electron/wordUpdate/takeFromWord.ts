import { randomUUID } from 'node:crypto';
import type { CallRequest } from '../../shared/api/calls.ts';
import type { OpenForm } from '../../shared/api/model.ts';
import { normaliseChanges } from '../../shared/form/normaliseChanges.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { normaliseLine } from '../../shared/text/normalise.ts';
import { addPhoto, putBackPhoto, removePhoto } from '../database/formPhotos.ts';
import { readForm, type StoredForm, saveForm } from '../database/forms.ts';
import { keepHistory } from '../forms/history.ts';
import { openStoredForm } from '../forms/storedForms.ts';
import { preparedKey } from '../photos/inHand.ts';
import type { Services } from '../services.ts';

type Taking = CallRequest<'word.take'>;
type Wanted = NonNullable<Taking['photos']>[number];
type Placed = { readonly id: string; readonly caption: string };

/**
 * Gives a form other texts and other photos in one step, all or nothing; the narrative before is kept in its history. `formMissing`,
 * `formChangedElsewhere`, `photoMissing` where a photo was neither prepared nor taken off in this run, failures of the disk.
 */
export function takeFromWord(services: Services, taking: Taking): Result<OpenForm> {
  const { database } = services.store;
  const form = readForm(database, taking.id);
  if (!form.ok) return form;
  const taken = database.transaction(() => take(services, form.value, taking));
  if (!taken.ok) return taken;
  if (taking.photos) noteInHand(services, form.value, taking.photos);
  return openStoredForm(services, taking.id);
}

function take(services: Services, form: StoredForm, taking: Taking): Result<undefined> {
  const { database } = services.store;
  const { id, reason } = taking;
  const changes = normaliseChanges(taking.changes);
  const { narrative } = form.content;
  if (changes.narrative !== undefined && changes.narrative !== narrative) {
    const kept = keepHistory(services, { form: id, narrative, reason });
    if (!kept.ok) return kept;
  }
  const at = services.surroundings.now().toISOString();
  const placed = taking.photos
    ? placePhotos(services, form, { version: taking.version, at, photos: taking.photos })
    : ok({ version: taking.version, photos: undefined });
  if (!placed.ok) return placed;
  const { version, photos } = placed.value;
  const all = normaliseChanges({ ...changes, ...(photos && { photos: [...photos] }) });
  const saved = saveForm(database, { id, version, at, changes: all });
  return saved.ok ? ok(undefined) : saved;
}

interface Placing {
  readonly version: number;
  readonly at: string;
  readonly photos: readonly Wanted[];
}

/** Takes off what is not wanted, puts on what is not there; each counts as a change of the form, the last version is answered. */
function placePhotos(
  services: Services,
  form: StoredForm,
  { at, photos, ...from }: Placing,
): Result<{ readonly version: number; readonly photos: readonly Placed[] }> {
  const { database } = services.store;
  let { version } = from;
  const wanted = new Set(photos.map((photo) => ('id' in photo ? photo.id : '')));
  for (const { id } of form.photos.filter((photo) => !wanted.has(photo.id))) {
    const removed = removePhoto(database, { form: form.id, version, at, photo: id });
    if (!removed.ok) return removed;
    ({ version } = removed.value);
  }
  const placed: Placed[] = [];
  for (const photo of photos) {
    const put = putOn(services, form, photo, { version, at });
    if (!put.ok) return put;
    ({ version } = put.value);
    placed.push({ id: put.value.id, caption: photo.caption });
  }
  return ok({ version, photos: placed });
}

function putOn(
  { store, prepared, takenOff }: Services,
  form: StoredForm,
  photo: Wanted,
  { version, at }: { readonly version: number; readonly at: string },
): Result<{ readonly version: number; readonly id: string }> {
  const change = { form: form.id, version, at };
  if ('id' in photo) {
    if (form.photos.some(({ id }) => id === photo.id)) return ok({ version, id: photo.id });
    const before = takenOff.get(photo.id);
    if (before?.form !== form.id) return fail('photoMissing', { file: before?.name ?? '' });
    const back = putBackPhoto(store.database, { ...change, photo: before });
    return back.ok ? ok({ version: back.value.version, id: photo.id }) : back;
  }
  const same = form.photos.findIndex(({ sha256 }) => sha256 === photo.sha256);
  if (same >= 0) return fail('photoAlreadyOnForm', { number: same + 1 });
  const kept = prepared.get(preparedKey(form.id, photo.sha256));
  if (!kept) return fail('photoMissing', { file: photo.name });
  const id = randomUUID();
  const added = addPhoto(store.database, {
    ...change,
    photo: { ...kept, id, name: normaliseLine(photo.name).text },
  });
  return added.ok ? ok({ version: added.value.version, id }) : added;
}

/** Stored as it is now: what was taken off can be put back, what was put on is in no hand any more. */
function noteInHand(
  { prepared, takenOff }: Services,
  { id: form, photos: before }: StoredForm,
  photos: readonly Wanted[],
): void {
  const wanted = new Set(photos.map((photo) => ('id' in photo ? photo.id : '')));
  for (const photo of before) if (!wanted.has(photo.id)) takenOff.set(photo.id, { ...photo, form });
  for (const photo of photos) {
    if ('id' in photo) takenOff.delete(photo.id);
    else prepared.delete(preparedKey(form, photo.sha256));
  }
}
