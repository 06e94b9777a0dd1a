import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notice } from '../../shared/notice/schema.ts';
import { editText, NO_EDIT, type PhotoEdit } from '../../shared/photo/edit.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { replaceFile } from '../files/writeFile.ts';
import type { Services } from '../services.ts';
import { readOriginal } from '../store/originals.ts';
import type { Report } from '../workers/tasks.ts';
import { COPIES, MADE_AT_ONCE, pictureLimits, type Rendition, readingLimits } from './intakeLimits.ts';
import type { PictureLimits } from './picture.ts';
import type { Photo, PhotoLimits } from './readPhoto.ts';

/** What decoding one photo may take: far above a 200-megapixel file on a slow office PC. */
export const DECODE_LIMITS = { timeoutMs: 60_000, maxMemoryBytes: 1024 * 1024 * 1024 };

/** A photo read in the child process; failures of readPhoto and of the work itself. */
export function decodePhoto(
  { workers }: Pick<Services, 'workers'>,
  bytes: Uint8Array,
  limits: PhotoLimits,
  { signal, onProgress, edit = NO_EDIT }: DecodeOptions = {},
): Promise<Result<Photo>> {
  const options = { ...DECODE_LIMITS, ...(signal && { signal }), ...(onProgress && { onProgress }) };
  return workers.run('readPhoto', { bytes, limits, edit }, options);
}

interface DecodeOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: Report;
  readonly edit?: PhotoEdit;
}

/** What the file of a picture made of an original is called: another picture, another name. */
const fileName = (
  sha256: string,
  { longSidePx, quality, maxJpegBytes = 0 }: PictureLimits,
  edit: PhotoEdit,
) =>
  `${[sha256, longSidePx, quality, maxJpegBytes, editText(edit)].filter((part) => part !== '').join('-')}.jpg`;

/** Which picture of an original is wanted: how the notice wants it, and what is done to the original on the way. */
export interface WantedPicture {
  readonly notice: Notice;
  readonly size: Rendition;
  readonly edit?: PhotoEdit | undefined;
}

/** What pictures are made with. */
interface PictureMaker extends Pick<Services, 'workers'> {
  readonly store: Pick<Services['store'], 'paths'>;
}

/**
 * A picture of an original, made once and kept. Where it is gone it is made anew by a reading as at the intake, with the
 * others: the same picture, byte by byte. `photoMissing`, `photoChanged`, failures of readPhoto and of the work.
 */
export async function rendition(
  services: PictureMaker,
  sha256: string,
  { notice, size, edit = NO_EDIT }: WantedPicture,
): Promise<Result<Uint8Array>> {
  const { paths } = services.store;
  const wanted = pictureLimits(notice, size);
  const path = renditionPath(paths, sha256, { notice, size, edit });
  const kept = await readFile(path).catch(() => undefined);
  if (kept) return ok(new Uint8Array(kept));
  const original = await readOriginal(paths.photos, sha256);
  if (!original.ok) return original;
  const limits = readingLimits(notice, COPIES.includes(size) ? COPIES : MADE_AT_ONCE);
  const photo = await decodePhoto(services, original.value, limits, { edit });
  if (!photo.ok) return photo;
  await keepRenditions(services, sha256, { limits, edit }, photo.value);
  const at = [limits, ...(limits.smaller ?? [])].findIndex(
    (each) => fileName(sha256, each, edit) === fileName(sha256, wanted, edit),
  );
  const picture = [photo.value.jpeg, ...photo.value.smaller][at];
  if (!picture) throw new Error('a reading gave no such picture');
  return ok(picture);
}

/**
 * The file of a picture of an original, made where it is not there yet; the failures of `rendition`, and `diskFull` where it cannot be
 * kept.
 */
export async function renditionFile(
  services: PictureMaker,
  sha256: string,
  wanted: WantedPicture,
): Promise<Result<string>> {
  const { paths } = services.store;
  const path = renditionPath(paths, sha256, wanted);
  if (existsSync(path)) return ok(path);
  const made = await rendition(services, sha256, wanted);
  if (!made.ok) return made;
  return existsSync(path) ? ok(path) : fail('diskFull', { folder: paths.renditions });
}

/** Where a picture of an original is kept once it was made. */
export const renditionPath = (
  { renditions }: Pick<Services['store']['paths'], 'renditions'>,
  sha256: string,
  { notice, size, edit = NO_EDIT }: WantedPicture,
): string => join(renditions, fileName(sha256, pictureLimits(notice, size), edit));

/** Keeps the pictures that one reading gave. One that cannot be kept (a full disk) is made again when it is wanted. */
export async function keepRenditions(
  { store }: Pick<PictureMaker, 'store'>,
  sha256: string,
  { limits, edit = NO_EDIT }: { readonly limits: PhotoLimits; readonly edit?: PhotoEdit },
  { jpeg, smaller }: Photo,
): Promise<void> {
  const { renditions, photos } = store.paths;
  const pictures = [limits, ...(limits.smaller ?? [])];
  const keep = async (bytes: Uint8Array, picture: PictureLimits) => {
    const path = join(renditions, fileName(sha256, picture, edit));
    if (!existsSync(path)) await replaceFile(path, bytes).catch(() => undefined);
    // One whose original was erased meanwhile must not stay behind.
    if (!existsSync(join(photos, sha256))) await rm(path, { force: true });
  };
  await Promise.all([jpeg, ...smaller].map((bytes, at) => keep(bytes, pictures[at] ?? limits)));
}
