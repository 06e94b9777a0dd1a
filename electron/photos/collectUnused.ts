import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, beijingDay, type Day } from '../../shared/calendar/days.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import { forgetPhotos } from '../database/formPhotos.ts';
import { usedScans } from '../database/scans.ts';
import { knownPhotos, noteUnused, unusedPhotos } from '../database/unusedPhotos.ts';
import { KEPT_DAYS } from '../forms/bin.ts';
import { removeUnusedScans } from '../scans/removeScans.ts';
import type { Services } from '../services.ts';
import { isBelievedPast, noteDayOfUse } from '../settings/daysOfUse.ts';
import type { DataPaths } from '../store/dataFolder.ts';
import { photosInHand } from './inHand.ts';
import { removePictures } from './removePictures.ts';

/**
 * Removes originals and scans that no form has had for as long as the bin keeps forms, files that a broken intake left behind as long, and
 * renditions of originals that are gone. What a form in the bin has is used; so is what was prepared or taken off in this run.
 * Failures of the disk.
 */
export function collectUnused(services: Services): Promise<Result<undefined>> {
  return services.pictureTurn(async () => {
    const { database, paths } = services.store;
    const now = services.surroundings.now();
    const days = noteDayOfUse(database, beijingDay(now));
    if (!days.ok) return days;
    const noted = noteUnused(database, now.toISOString());
    if (!noted.ok) return noted;
    const isOver = timeIsOver(beijingDay(now), days.value);
    const inHand = new Set(photosInHand(services).map(({ sha256 }) => sha256));
    const due = unusedPhotos(database).filter(
      ({ sha256, since }) => !inHand.has(sha256) && isOver(new Date(since)),
    );
    const forgotten = forgetPhotos(
      database,
      due.map(({ sha256 }) => sha256),
    );
    if (!forgotten.ok) return forgotten;
    const known = knownPhotos(database);
    const strays = await oldFiles(paths.photos, (name) => !known.has(name) && !inHand.has(name), isOver);
    await removePictures(paths, [...forgotten.value, ...strays]);
    await collectScans(services, isOver);
    await removeWithoutOriginal(paths);
    return ok(undefined);
  });
}

/** Scans that no form has, and that were put there or taken off as long ago. */
async function collectScans(services: Services, isOver: (begin: Date) => boolean): Promise<void> {
  const used = usedScans(services.store.database);
  const old = await oldFiles(services.store.paths.scans, (name) => !used.has(name), isOver);
  await removeUnusedScans(services, old);
}

/** Whether what began at a time is over, also by the days of use: a clock set ahead removes nothing. */
const timeIsOver = (today: Day, daysOfUse: readonly Day[]) => (begin: Date) => {
  const day = beijingDay(begin);
  return addDays(day, KEPT_DAYS) < today && isBelievedPast(day, daysOfUse);
};

/** The names of files in a folder that nobody knows, after their time. */
async function oldFiles(
  folder: string,
  isUnknown: (name: string) => boolean,
  isOver: (begin: Date) => boolean,
): Promise<readonly string[]> {
  const old: string[] = [];
  for (const name of (await readdir(folder)).filter(isUnknown))
    if (isOver((await stat(join(folder, name))).mtime)) old.push(name);
  return old;
}

async function removeWithoutOriginal({
  photos,
  scans,
  renditions,
}: Pick<DataPaths, 'photos' | 'scans' | 'renditions'>): Promise<void> {
  const originals = new Set([...(await readdir(photos)), ...(await readdir(scans))]);
  for (const name of await readdir(renditions))
    if (!originals.has(name.slice(0, name.indexOf('-')))) await rm(join(renditions, name), { force: true });
}
