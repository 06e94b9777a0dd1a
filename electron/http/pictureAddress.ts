import { PICTURE_SIZES, type PictureSize } from '../application.ts';

/** The picture that the last parts of an address name, SHA-256 and size; undefined where they name none. */
export function parsePicture(
  parts: readonly string[],
): { readonly sha256: string; readonly size: PictureSize } | undefined {
  const [sha256 = '', sizeName] = parts;
  const size = PICTURE_SIZES.find((name) => name === sizeName);
  return parts.length === 2 && /^[0-9a-f]{64}$/u.test(sha256) && size ? { sha256, size } : undefined;
}
