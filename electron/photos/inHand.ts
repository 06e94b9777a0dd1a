import type { PhotoFacts } from '../../shared/photo/facts.ts';
import { type TakenOff, withTakenOff } from '../../shared/photo/takenOff.ts';
import type { StoredPhoto } from '../database/formPhotos.ts';

/** A photo that was read and kept for a form, and is not on it yet. */
export interface KeptPhoto {
  readonly form: string;
  readonly sha256: string;
  readonly facts: PhotoFacts;
  /** The size of the original. */
  readonly bytes: number;
}

/** Photos that belong to a form without being on it, since the program was started. */
export interface PhotosInHand {
  readonly prepared: Map<string, KeptPhoto>;
  /** Photos that were taken off a form and can be put back, by the form. */
  readonly takenOff: Map<string, readonly TakenOff<StoredPhoto>[]>;
}

/** The key of a prepared photo: two forms may prepare the same picture. */
export const preparedKey = (form: string, sha256: string): string => `${form} ${sha256}`;

/** All of them, with their form and the SHA-256 of their original. */
export function photosInHand({
  prepared,
  takenOff,
}: PhotosInHand): readonly { readonly form: string; readonly sha256: string }[] {
  const off = [...takenOff].flatMap(([form, all]) => all.map(({ photo: { sha256 } }) => ({ form, sha256 })));
  return [...prepared.values(), ...off];
}

/** Notes a photo that was taken off; the same picture taken off before, and taken in again since, is not kept beside it. */
export function noteTakenOff({ takenOff }: PhotosInHand, form: string, taken: TakenOff<StoredPhoto>): void {
  const others = (takenOff.get(form) ?? []).filter(({ photo }) => photo.sha256 !== taken.photo.sha256);
  takenOff.set(form, withTakenOff(others, taken));
}

/** The photos that can be put back on a form, in their places: none that was taken in again. */
export function takenOffFrom(
  { takenOff }: PhotosInHand,
  { id, photos }: { readonly id: string; readonly photos: readonly StoredPhoto[] },
): readonly TakenOff<StoredPhoto>[] {
  const onForm = new Set(photos.map(({ sha256 }) => sha256));
  return (takenOff.get(id) ?? []).filter(({ photo }) => !onForm.has(photo.sha256));
}

/** Forgets those of forms that are gone. */
export function dropPhotosOf({ prepared, takenOff }: PhotosInHand, forms: readonly string[]): void {
  for (const [key, { form }] of prepared) if (forms.includes(form)) prepared.delete(key);
  for (const form of forms) takenOff.delete(form);
}
