import { editedSize, editText, NO_EDIT, type PhotoEdit, parseEdit } from '../../shared/photo/edit.ts';
import type { PhotoFacts } from '../../shared/photo/facts.ts';
import { PHOTO_TYPES } from '../../shared/photo/fileKinds.ts';
import type { PhotoSize } from '../../shared/photo/layout.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { Database } from './driver.ts';
import { type FormChange, nextVersion, type Version } from './formVersion.ts';
import { flag, integer, oneOf, type Row, row, text, textOrNull } from './rows.ts';

/** A photo put in its place on a form; its picture is the original of this SHA-256. */
export interface PlacedPhoto {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly caption: string;
  /** Of the original; its size is the upright one before the edit. */
  readonly facts: PhotoFacts;
  readonly edit: PhotoEdit;
  /** By what the check code knows a picture that came in a package; left out for one that was taken in here. */
  readonly knownAs?: string;
}

/** A photo of a form as it is read: its size is the one after the edit. */
export interface StoredPhoto extends PlacedPhoto, PhotoSize {}

export interface NewPhoto {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly facts: PhotoFacts;
  /** The size of the original. */
  readonly bytes: number;
}

/** Puts a photo last on a form, without a caption; `formMissing`, `formChangedElsewhere`, failures of the disk. */
export function addPhoto(db: Database, change: FormChange & { readonly photo: NewPhoto }): Result<Version> {
  const { form, at, photo } = change;
  return db.transaction(() => {
    const next = nextVersion(db, change);
    if (!next.ok) return next;
    knowPhoto(db, photo, at);
    placeLast(db, form, { ...photo, caption: '', edit: NO_EDIT });
    return next;
  });
}

/** Puts a photo back on the form that it was taken off, as its last. `photoMissing` where its original is gone meanwhile. */
export function putBackPhoto(
  db: Database,
  change: FormChange & { readonly photo: PlacedPhoto },
): Result<Version> {
  const { form, photo } = change;
  return db.transaction(() => {
    const next = nextVersion(db, change);
    if (!next.ok) return next;
    const known = db.get('SELECT 1 FROM photos WHERE sha256 = ?', photo.sha256);
    if (known === undefined) return fail('photoMissing', { file: photo.name });
    placeLast(db, form, photo);
    return next;
  });
}

function placeLast(
  db: Database,
  form: string,
  { id, sha256, name, caption, facts, edit, knownAs }: PlacedPhoto,
): void {
  db.run(
    `INSERT INTO form_photos (id, form_id, position, sha256, name, caption, width_px, height_px, edit,
       known_as)
     VALUES (?, ?, (SELECT coalesce(max(position) + 1, 0) FROM form_photos WHERE form_id = ?), ?, ?, ?, ?, ?, ?, ?)`,
    id,
    form,
    form,
    sha256,
    name,
    caption,
    facts.widthPx,
    facts.heightPx,
    editText(edit),
    knownAs ?? null,
  );
  db.run('UPDATE photos SET unused_since = NULL WHERE sha256 = ?', sha256);
}

/** Remembers an original that is kept, and what is known of it, inside a transaction. */
export function knowPhoto(
  db: Database,
  { sha256, bytes, facts }: Pick<NewPhoto, 'sha256' | 'bytes' | 'facts'>,
  at: string,
): void {
  db.run(
    `INSERT INTO photos (sha256, bytes, added_at, type, taken_at, rescued, frames, fingerprint)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO UPDATE SET type = excluded.type, taken_at = excluded.taken_at,
       rescued = excluded.rescued, frames = excluded.frames, fingerprint = excluded.fingerprint`,
    sha256,
    bytes,
    at,
    facts.type,
    facts.takenAt,
    facts.rescued ? 1 : 0,
    facts.frames,
    facts.fingerprint,
  );
}

/** Puts photos whose originals are known on a form that has none, in this order. Failures of the disk. */
export function copyPhotos(db: Database, form: string, photos: readonly PlacedPhoto[]): Result<undefined> {
  return db.transaction(() => {
    for (const photo of photos) placeLast(db, form, photo);
    return ok(undefined);
  });
}

/** Takes a photo off a form; the original stays. `photoNotOnForm`, `formMissing`, `formChangedElsewhere`, failures of the disk. */
export function removePhoto(db: Database, change: FormChange & { readonly photo: string }): Result<Version> {
  return db.transaction(() => {
    const next = nextVersion(db, change);
    if (!next.ok) return next;
    const removed = db.run('DELETE FROM form_photos WHERE id = ? AND form_id = ?', change.photo, change.form);
    return removed === 1 ? next : fail('photoNotOnForm');
  });
}

/** Gives a photo of a form another edit; `photoNotOnForm`, `formMissing`, `formChangedElsewhere`, failures of the disk. */
export function editPhoto(
  db: Database,
  change: FormChange & { readonly photo: string; readonly edit: PhotoEdit },
): Result<Version> {
  const { form, photo, edit } = change;
  return db.transaction(() => {
    const next = nextVersion(db, change);
    if (!next.ok) return next;
    const done = editText(edit);
    const changed = db.run('UPDATE form_photos SET edit = ? WHERE id = ? AND form_id = ?', done, photo, form);
    return changed === 1 ? next : fail('photoNotOnForm');
  });
}

/** Gives the photos of a form their order and captions, inside a transaction; `photoNotOnForm` unless it names each once. */
export function arrangePhotos(
  db: Database,
  form: string,
  photos: readonly { readonly id: string; readonly caption: string }[],
): Result<undefined> {
  // A position is taken once on a form at any moment: all step aside below zero, then each goes to its new place.
  const onForm = db.run('UPDATE form_photos SET position = -1 - position WHERE form_id = ?', form);
  const placed = photos.map(({ id, caption }, position) =>
    db.run(
      'UPDATE form_photos SET position = ?, caption = ? WHERE id = ? AND form_id = ? AND position < 0',
      position,
      caption,
      id,
      form,
    ),
  );
  const each = photos.length === onForm && placed.every((changed) => changed === 1);
  return each ? ok(undefined) : fail('photoNotOnForm');
}

/** Forgets those of these photos that are on no form; which they were. Failures of the disk. */
export function forgetPhotos(db: Database, hashes: readonly string[]): Result<readonly string[]> {
  return db.transaction(() => {
    const unused = hashes.filter(
      (sha256) => db.get('SELECT 1 FROM form_photos WHERE sha256 = ?', sha256) === undefined,
    );
    for (const sha256 of unused) db.run('DELETE FROM photos WHERE sha256 = ?', sha256);
    return ok(unused);
  });
}

/** The photos of a form in order. */
export function photosOn(db: Database, form: string): readonly StoredPhoto[] {
  return db
    .all('SELECT * FROM form_photos JOIN photos USING (sha256) WHERE form_id = ? ORDER BY position', form)
    .map(row)
    .map(storedPhoto);
}

function storedPhoto(found: Row): StoredPhoto {
  const whole = { widthPx: integer(found, 'width_px'), heightPx: integer(found, 'height_px') };
  const edit = parseEdit(text(found, 'edit'));
  if (!edit) throw new Error('a stored edit of a photo is none');
  const knownAs = textOrNull(found, 'known_as');
  return {
    id: text(found, 'id'),
    sha256: text(found, 'sha256'),
    name: text(found, 'name'),
    caption: text(found, 'caption'),
    facts: {
      ...whole,
      type: found.type === null ? null : oneOf(found, 'type', PHOTO_TYPES),
      takenAt: textOrNull(found, 'taken_at'),
      rescued: flag(found, 'rescued'),
      frames: integer(found, 'frames'),
      fingerprint: textOrNull(found, 'fingerprint'),
    },
    edit,
    ...(knownAs !== null && { knownAs }),
    ...editedSize(whole, edit),
  };
}
