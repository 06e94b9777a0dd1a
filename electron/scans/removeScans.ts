import { usedScans } from '../database/scans.ts';
import { removePictures } from '../photos/removePictures.ts';
import type { Services } from '../services.ts';
import { scansInHand } from './inHand.ts';

/** Removes those of these files that no form has or has in hand, and the copies made of them. In the turn of pictures. */
export async function removeUnusedScans(services: Services, hashes: readonly string[]): Promise<void> {
  const { database, paths } = services.store;
  const [used, inHand] = [usedScans(database), scansInHand(services)];
  const unused = hashes.filter((sha256) => !used.has(sha256) && !inHand.has(sha256));
  await removePictures({ photos: paths.scans, renditions: paths.renditions }, unused);
}
