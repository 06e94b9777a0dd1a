import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** How the folder of one conversion begins; mkdtemp adds six letters, and only this person may read it. */
export const PLACE_PREFIX = 'jianbiaotong-pages-';

/** No conversion takes so long: what is older was left by a program that was killed (ms). */
const OLD_MS = 60 * 60 * 1000;

/** Windows holds files of a program for a moment after its end. */
const REMOVE = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 } as const;

/** Removes the folder of a conversion; one that cannot be removed goes at a later one. */
export async function removePlace(place: string): Promise<void> {
  await rm(place, REMOVE).catch(() => undefined);
}

/** Removes folders of conversions whose program was killed. */
export async function removeOldPlaces(temporary: string): Promise<void> {
  const names = await readdir(temporary).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(PLACE_PREFIX))) {
    const place = join(temporary, name);
    const found = await stat(place).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > OLD_MS) await removePlace(place);
  }
}
