import type { WordForm } from '../../shared/form/wordFinding.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import { looksAlike } from '../../shared/photo/alike.ts';
import { isEdited } from '../../shared/photo/edit.ts';
import type { WordPicture } from '../../shared/wordUpdate/model.ts';
import { exportsOf } from '../database/exports.ts';
import type { StoredPhoto } from '../database/formPhotos.ts';
import type { StoredForm } from '../database/forms.ts';
import { keepForForm, keepInHand } from '../photos/formPhotos.ts';
import { MADE_AT_ONCE, readingLimits } from '../photos/intakeLimits.ts';
import { decodePhoto, rendition } from '../photos/renditions.ts';
import type { Services } from '../services.ts';

type FilePicture = WordForm['pictures'][number];

interface Work {
  readonly form: StoredForm;
  readonly notice: Notice;
  readonly isStored: boolean;
  readonly signal: AbortSignal;
  /** Says how many of the pictures were looked at. */
  readonly tell: (done: number) => void;
}

/**
 * The pictures of a file held against the photos of a form: by the bytes of an export or an original, else by how they look. A new
 * one is taken in as any photo, and is on no form yet. One that stands in the file twice counts once.
 */
export async function heldPictures(
  services: Services,
  pictures: readonly FilePicture[],
  work: Work,
): Promise<readonly WordPicture[]> {
  const originals = originalsOf(services, work.form);
  const held: WordPicture[] = [];
  // One after the other: a decoded photo takes hundreds of megabytes.
  for (const [at, picture] of pictures.entries()) {
    const original = originals.get(picture.sha256);
    const photo = work.form.photos.find(({ sha256 }) => sha256 === original);
    const next = photo ? known(photo, picture) : await seen(services, picture, work);
    if (!held.some((each) => isSame(each, next))) held.push(next);
    work.tell(at + 1);
  }
  return held;
}

/** The originals (SHA-256) of pictures as exports printed them, and of photos put into the file as they are. */
function originalsOf({ store }: Services, { id, photos }: StoredForm): ReadonlyMap<string, string> {
  const printed = exportsOf(store.database, id).flatMap(({ proof }) => proof?.pictures ?? []);
  return new Map([
    ...printed.map((each) => [each.printed, each.original] as const),
    ...photos.map(({ sha256 }) => [sha256, sha256] as const),
  ]);
}

const known = ({ id }: StoredPhoto, { caption }: FilePicture): WordPicture => ({
  kind: 'known',
  photo: id,
  caption,
});

const isSame = (one: WordPicture, other: WordPicture): boolean =>
  (one.kind === 'known' && other.kind === 'known' && one.photo === other.photo) ||
  (one.kind === 'new' && other.kind === 'new' && one.sha256 === other.sha256);

/** A picture whose bytes are not known: Word and WPS press pictures anew when they save. */
async function seen(
  services: Services,
  { bytes, caption }: FilePicture,
  { form, notice, isStored, signal }: Work,
): Promise<WordPicture> {
  const limits = readingLimits(notice, MADE_AT_ONCE);
  const photo = await decodePhoto(services, bytes, limits, { signal });
  if (!photo.ok) return { kind: 'unusable', failure: photo.error, caption };
  for (const own of form.photos) {
    const fingerprint = await fingerprintOf(services, own, notice);
    if (looksAlike(fingerprint, photo.value.facts.fingerprint))
      return { kind: 'known', photo: own.id, caption };
  }
  const keep = isStored ? keepForForm : keepInHand;
  const kept = await keep(services, form.id, { bytes, limits, photo: photo.value });
  if (!kept.ok) return { kind: 'unusable', failure: kept.error, caption };
  const { sha256 } = kept.value;
  return { kind: 'new', sha256, url: services.surroundings.pictureUrl(sha256, 'thumbnail'), caption };
}

/** Of a photo as it is printed: turned or cropped it is another picture than its original. */
async function fingerprintOf(
  services: Services,
  { sha256, edit, facts }: StoredPhoto,
  notice: Notice,
): Promise<string | null> {
  if (!isEdited(edit)) return facts.fingerprint;
  const printed = await rendition(services, sha256, { notice, size: 'thumbnail', edit });
  if (!printed.ok) return null;
  const read = await decodePhoto(services, printed.value, readingLimits(notice, MADE_AT_ONCE));
  return read.ok ? read.value.facts.fingerprint : null;
}
