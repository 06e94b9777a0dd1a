import { editText, NO_EDIT, type PhotoEdit, parseEdit } from '../../shared/photo/edit.ts';
import { PICTURE_SIZES, type PictureSize } from '../application.ts';

/** The last parts of a picture's address: SHA-256, size, and the edit where there is one. */
export function picturePath(sha256: string, size: PictureSize, edit: PhotoEdit = NO_EDIT): string {
  const done = editText(edit);
  return `${sha256}/${size}${done && `/${done}`}`;
}

/** The picture that the last parts of an address name; undefined where they name none. */
export function parsePicture(
  parts: readonly string[],
): { readonly sha256: string; readonly size: PictureSize; readonly edit: PhotoEdit } | undefined {
  const [sha256 = '', sizeName, done, ...more] = parts;
  const size = PICTURE_SIZES.find((name) => name === sizeName);
  const edit = done === '' ? undefined : parseEdit(done ?? '');
  if (more.length > 0 || !/^[0-9a-f]{64}$/u.test(sha256) || !size || !edit) return undefined;
  return { sha256, size, edit };
}
