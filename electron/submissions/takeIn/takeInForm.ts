import { randomUUID } from 'node:crypto';
import type { TakenForm } from '../../../shared/package/checked.ts';
import { NO_EDIT } from '../../../shared/photo/edit.ts';
import type { PhotoFacts } from '../../../shared/photo/facts.ts';
import { fail, ok, type Result } from '../../../shared/result/result.ts';
import { readMarks, writeMarks } from '../../database/formMarks.ts';
import { copyPhotos, knowPhoto, type PlacedPhoto } from '../../database/formPhotos.ts';
import { idIsTaken, insertForm } from '../../database/forms.ts';
import { addScan } from '../../database/scans.ts';
import { dropPhotosOf, preparedKey } from '../../photos/inHand.ts';
import { MADE_AT_ONCE, readingLimits } from '../../photos/intakeLimits.ts';
import { decodePhoto, keepRenditions } from '../../photos/renditions.ts';
import type { Services } from '../../services.ts';
import { keepOriginal } from '../../store/originals.ts';
import type { SoundForm } from './checkPackage.ts';
import { type KeptScan, keepScans } from './keepScans.ts';
import type { OpenedPackage } from './openPackages.ts';
import { bytesOf } from './packageFile.ts';
import { sameStored } from './sameStored.ts';

type Outcome = TakenForm extends infer Form
  ? Form extends unknown
    ? Omit<Form, 'kind' | 'name' | 'checkCode'>
    : never
  : never;

/**
 * Takes one form in, with its photos, whole or not at all: the pictures are kept first, then all its rows come in one transaction. One
 * that is there stays as it is.
 */
export async function takeInForm(
  services: Services,
  opened: OpenedPackage,
  sound: SoundForm,
): Promise<Outcome> {
  const there = sameStored(services.store.database, sound);
  if (there) return { outcome: 'same', ...there };
  const isTaken = idIsTaken(services.store.database, sound.form.id);
  const id = isTaken ? randomUUID() : sound.form.id;
  try {
    const kept = await keepFiles(services, opened, { sound, id });
    const stored = kept.ok
      ? await services.pictureTurn(async () => store(services, { sound, id }, kept.value))
      : kept;
    if (!stored.ok) return { outcome: 'failed', failure: stored.error };
    return { outcome: isTaken ? 'other' : 'taken', id };
  } finally {
    dropPhotosOf(services, [id]);
  }
}

interface Taking {
  readonly sound: SoundForm;
  /** Under which it is stored. */
  readonly id: string;
}

type KeptPhoto = PlacedPhoto & { readonly bytes: number };

interface KeptFiles {
  readonly photos: readonly KeptPhoto[];
  readonly scans: readonly KeptScan[];
}

async function keepFiles(
  services: Services,
  opened: OpenedPackage,
  taking: Taking,
): Promise<Result<KeptFiles>> {
  const photos = await keepPhotos(services, opened, taking);
  if (!photos.ok) return photos;
  const scans = await keepScans(services, opened, taking.sound.form);
  return scans.ok ? ok({ photos: photos.value, scans: scans.value }) : scans;
}

/** The pictures, each read and kept as any photo is; in hand until the form has them, so that no collecting takes them away. */
async function keepPhotos(
  services: Services,
  opened: OpenedPackage,
  { sound, id }: Taking,
): Promise<Result<readonly KeptPhoto[]>> {
  const kept: KeptPhoto[] = [];
  for (const [at, { knownAs, file, caption }] of sound.packed.photos.entries()) {
    const bytes = file === null ? pictureInDocument(sound, at) : await bytesOf(services, opened, file);
    if (!bytes.ok) return bytes;
    const photo = await keepPhoto(services, { sound, id }, bytes.value);
    if (!photo.ok) return photo;
    const { sha256, facts } = photo.value;
    const name = file?.split('/').at(-1) ?? `${at + 1}.jpg`;
    kept.push({
      id: randomUUID(),
      sha256,
      name,
      caption,
      facts,
      edit: NO_EDIT,
      // A package of originals themselves: they need no other name.
      ...(knownAs !== sha256 && { knownAs }),
      bytes: bytes.value.length,
    });
  }
  return ok(kept);
}

/** Where no copies go along the Word file has the pictures, in the same order: its captions were compared. */
function pictureInDocument({ document, form }: SoundForm, at: number): Result<Uint8Array> {
  const picture = document.pictures[at];
  return picture ? ok(picture.bytes) : fail('photoMissing', { file: form.document });
}

async function keepPhoto(
  services: Services,
  { sound, id }: Taking,
  bytes: Uint8Array,
): Promise<Result<{ readonly sha256: string; readonly facts: PhotoFacts }>> {
  const limits = readingLimits(sound.packed.definition.notice, MADE_AT_ONCE);
  const photo = await decodePhoto(services, bytes, limits);
  if (!photo.ok) return photo;
  const { facts } = photo.value;
  return services.pictureTurn(async () => {
    const kept = await keepOriginal(services.store.paths.photos, bytes);
    if (!kept.ok) return kept;
    const { sha256 } = kept.value;
    services.prepared.set(preparedKey(id, sha256), { form: id, sha256, facts, bytes: bytes.length });
    await keepRenditions(services, sha256, { limits }, photo.value);
    return ok({ sha256, facts });
  });
}

function store(
  { store: { database }, surroundings }: Services,
  { sound, id }: Taking,
  { photos, scans }: KeptFiles,
): Result<undefined> {
  const { definition, content } = sound.packed;
  const at = surroundings.now().toISOString();
  return database.transaction(() => {
    const { photos: _, ...parts } = content;
    const made = insertForm(database, { id, notice: definition.notice.id, ...parts, at });
    if (!made.ok) return made;
    for (const photo of photos) knowPhoto(database, photo, at);
    const placed = copyPhotos(database, id, photos);
    if (!placed.ok) return placed;
    for (const scan of scans) {
      const added = addScan(database, id, scan);
      if (!added.ok) return added;
    }
    const marks = readMarks(database, id);
    return marks.ok ? writeMarks(database, id, { ...marks.value, filing: sound.form.filing }) : marks;
  });
}
