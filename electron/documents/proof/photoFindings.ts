import { createHash } from 'node:crypto';
import type { ExpectedPhoto, ProofFinding } from '../../../shared/form/proof.ts';
import type { WordPackage } from '../reading/openPackage.ts';
import type { Outline, OutlinePicture } from '../reading/outline.ts';

/** Decodes every pixel of a picture; its size in px, undefined where it cannot be decoded whole. */
export type DecodePicture = (
  bytes: Uint8Array,
) => Promise<{ readonly widthPx: number; readonly heightPx: number } | undefined>;

/** Part of its proportion by which a picture may be off: programs round its size to their own units. */
const PROPORTION = 0.01;

/** Whether the pictures of a file are the photos of the form: each the very same pixels, in its place, in proportion. */
export async function photoFindings(
  file: WordPackage,
  outline: Outline,
  photos: readonly (ExpectedPhoto | undefined)[],
  decode: DecodePicture,
): Promise<readonly ProofFinding[]> {
  const expected = photos.flatMap((photo, at) => (photo ? [{ ...photo, number: at + 1 }] : []));
  const pictures = outline.tables.flat(2).flatMap((cell) => cell.pictures);
  if (pictures.length !== expected.length) return [{ problem: 'photoCount', text: String(pictures.length) }];
  const hashes = new Set(expected.map(({ sha256 }) => sha256));
  const findings = expected.map(async ({ number, ...photo }, at): Promise<ProofFinding[]> => {
    const picture = pictures[at];
    const bytes = picture && file.files.get(picture.part);
    if (!picture || !bytes) return [{ problem: 'photo', text: String(number) }];
    const problem = await problemOf(picture, bytes, photo, decode, hashes);
    return problem ? [{ problem, text: String(number) }] : [];
  });
  return (await Promise.all(findings)).flat();
}

async function problemOf(
  picture: OutlinePicture,
  bytes: Uint8Array,
  photo: ExpectedPhoto,
  decode: DecodePicture,
  hashes: ReadonlySet<string>,
): Promise<'photo' | 'photoOrder' | 'photoShape' | undefined> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== photo.sha256) return hashes.has(sha256) ? 'photoOrder' : 'photo';
  const size = await decode(bytes);
  if (!size || !isReduced(size, photo)) return 'photo';
  const off = picture.cx / picture.cy / (photo.widthPx / photo.heightPx) - 1;
  return Math.abs(off) <= PROPORTION && !picture.cropped ? undefined : 'photoShape';
}

type Size = Pick<ExpectedPhoto, 'widthPx' | 'heightPx'>;

/** How far a side may be from the photo's in proportion (px): it was rounded, and what it was made of had been as well. */
const ROUNDED_PX = 1;

/** Whether a picture is a photo of this size as it is or smaller in proportion: a scale that both sides come from. */
function isReduced(picture: Size, whole: Size): boolean {
  const scaleOf = (side: keyof Size, by: number) => (picture[side] + by) / whole[side];
  const least = Math.max(scaleOf('widthPx', -ROUNDED_PX), scaleOf('heightPx', -ROUNDED_PX));
  const most = Math.min(scaleOf('widthPx', ROUNDED_PX), scaleOf('heightPx', ROUNDED_PX));
  return least <= most && picture.widthPx <= whole.widthPx && picture.heightPx <= whole.heightPx;
}
