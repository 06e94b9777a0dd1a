import type { PhotoFacts } from '../../shared/photo/facts.ts';
import type { StoredPhoto } from '../database/formPhotos.ts';

/** A photo that was read and kept for a form, and is not on it yet. */
export interface KeptPhoto {
  readonly form: string;
  readonly sha256: string;
  readonly facts: PhotoFacts;
  /** The size of the original. */
  readonly bytes: number;
}

/** A photo that was taken off a form and can be put back; `at` is the place that it had, from 0. */
export interface TakenOffPhoto extends StoredPhoto {
  readonly form: string;
  readonly at: number;
}

/** Photos that belong to a form without being on it, since the program was started. */
export interface PhotosInHand {
  readonly prepared: Map<string, KeptPhoto>;
  /** By their id on the form. */
  readonly takenOff: Map<string, TakenOffPhoto>;
}

/** The key of a prepared photo: two forms may prepare the same picture. */
export const preparedKey = (form: string, sha256: string): string => `${form} ${sha256}`;

/** All of them, with their form and the SHA-256 of their original. */
export function photosInHand({
  prepared,
  takenOff,
}: PhotosInHand): readonly { readonly form: string; readonly sha256: string }[] {
  return [...prepared.values(), ...takenOff.values()];
}

/** The photos that can be put back on a form: each picture once, as it was taken off last, and none that is on the form. */
export function takenOffFrom(
  { takenOff }: PhotosInHand,
  { id, photos }: { readonly id: string; readonly photos: readonly StoredPhoto[] },
): readonly TakenOffPhoto[] {
  const onForm = new Set(photos.map(({ sha256 }) => sha256));
  const off = [...takenOff.values()].filter(({ form, sha256 }) => form === id && !onForm.has(sha256));
  return off.filter(({ sha256 }, at) => off.findLastIndex((each) => each.sha256 === sha256) === at);
}

/** Forgets those of forms that are gone. */
export function dropPhotosOf({ prepared, takenOff }: PhotosInHand, forms: readonly string[]): void {
  for (const photos of [prepared, takenOff])
    for (const [key, { form }] of photos) if (forms.includes(form)) photos.delete(key);
}
