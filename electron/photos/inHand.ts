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

/** A photo that was taken off a form and can be put back. */
export interface TakenOffPhoto extends StoredPhoto {
  readonly form: string;
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

/** Forgets those of forms that are gone. */
export function dropPhotosOf({ prepared, takenOff }: PhotosInHand, forms: readonly string[]): void {
  for (const photos of [prepared, takenOff])
    for (const [key, { form }] of photos) if (forms.includes(form)) photos.delete(key);
}
