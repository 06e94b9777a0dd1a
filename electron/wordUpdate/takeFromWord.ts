import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { CallRequest } from '../../shared/api/calls.ts';
import type { OpenForm } from '../../shared/api/model.ts';
import { normaliseChanges } from '../../shared/form/normaliseChanges.ts';
import { withoutTakenOff } from '../../shared/photo/takenOff.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { normaliseLine } from '../../shared/text/normalise.ts';
import { exportedContent, lastExport, setExportVersion } from '../database/exports.ts';
import { addPhoto, putBackPhoto, removePhoto, type StoredPhoto } from '../database/formPhotos.ts';
import { readForm, type StoredForm, saveForm } from '../database/forms.ts';
import { codeNow } from '../forms/codeNow.ts';
import { exportedContentOf } from '../forms/exportedContentOf.ts';
import { keepHistory } from '../forms/history.ts';
import { openStoredForm } from '../forms/storedForms.ts';
import { noteTakenOff, preparedKey } from '../photos/inHand.ts';
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
  if (!saved.ok) return saved;
  return reason === 'restore' ? keepExport(services, id) : ok(undefined);
}

/** A form that says again what its last export says is not changed since: that export stands for it as it is now. */
function keepExport(services: Services, id: string): Result<undefined> {
  const { database } = services.store;
  const form = readForm(database, id);
  if (!form.ok) return form;
  const last = lastExport(database, id);
  // The code knows how photos are cropped, the content whose opinions stand there and how photos are placed.
  const isSame =
    last?.checkCode === codeNow(services, form.value) &&
    isDeepStrictEqual(exportedContent(database, last.id), exportedContentOf(form.value));
  return isSame ? setExportVersion(database, last.id, form.value.version) : ok(undefined);
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
    const before = takenOff.get(form.id)?.find((each) => each.photo.id === photo.id);
    if (!before) return fail('photoMissing', { file: '' });
    const back = putBackPhoto(store.database, { ...change, photo: before.photo });
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
  services: Services,
  { id: form, photos: before }: StoredForm,
  photos: readonly Wanted[],
): void {
  const { prepared, takenOff } = services;
  const wanted = new Set(photos.map((photo) => ('id' in photo ? photo.id : '')));
  let left = before;
  for (const photo of before) {
    if (wanted.has(photo.id)) continue;
    noteTakenOff(services, form, { photo, at: left.indexOf(photo) });
    left = left.filter((each) => each !== photo);
  }
  const off = takenOff.get(form) ?? [];
  const back = off.filter(({ photo }) => wanted.has(photo.id));
  takenOff.set(form, back.reduce(withoutTakenOff<StoredPhoto>, off));
  for (const photo of photos) if (!('id' in photo)) prepared.delete(preparedKey(form, photo.sha256));
}
