import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { editText, NO_EDIT, type PhotoEdit } from '../../shared/photo/edit.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { replaceFile } from '../files/writeFile.ts';
import type { Services } from '../services.ts';
import { readOriginal } from '../store/originals.ts';
import type { Photo, PhotoLimits } from './readPhoto.ts';

/** What decoding one photo may take: far above a 200-megapixel file on a slow office PC. */
const LIMITS = { timeoutMs: 60_000, maxMemoryBytes: 1024 * 1024 * 1024 };

/** A photo read in the child process; failures of readPhoto and of the work itself. */
export function decodePhoto(
  { workers }: Services,
  bytes: Uint8Array,
  limits: PhotoLimits,
  { signal, edit = NO_EDIT }: { readonly signal?: AbortSignal; readonly edit?: PhotoEdit } = {},
): Promise<Result<Photo>> {
  return workers.run('readPhoto', { bytes, limits, edit }, { ...LIMITS, ...(signal && { signal }) });
}

/** The picture of an original with a long side (px) and an edit, made once and kept; made anew where it is gone. `photoMissing`. */
export async function rendition(
  services: Services,
  sha256: string,
  limits: PhotoLimits,
  edit: PhotoEdit = NO_EDIT,
): Promise<Result<Uint8Array>> {
  const { paths } = services.store;
  const done = editText(edit);
  const name = `${sha256}-${limits.longSidePx}-${limits.quality}${done && `-${done}`}.jpg`;
  const path = join(paths.renditions, name);
  const kept = await readFile(path).catch(() => undefined);
  if (kept) return ok(new Uint8Array(kept));
  const original = await readOriginal(paths.photos, sha256);
  if (!original) return fail('photoMissing', { file: sha256.slice(0, 8) });
  const photo = await decodePhoto(services, original, limits, { edit });
  if (!photo.ok) return photo;
  // A rendition that cannot be kept (a full disk) is made again the next time.
  await replaceFile(path, photo.value.jpeg).catch(() => undefined);
  // One whose original was erased meanwhile must not stay behind.
  if (!existsSync(join(paths.photos, sha256))) await rm(path, { force: true });
  return ok(photo.value.jpeg);
}
