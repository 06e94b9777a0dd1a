import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, beijingDay, type Day } from '../../shared/calendar/days.ts';

/** How long a copy of the database made before a migration is kept (days): long enough to see that all is there. */
const KEPT_DAYS = 30;

/** The last day on which a copy of the database may still hold a form made at `createdAt` (ISO instant); null for none. */
export async function copiesUntil(folder: string, createdAt: string): Promise<Day | null> {
  const times = await Promise.all(
    (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).mtime),
  );
  const last = times.filter((time) => time.toISOString() >= createdAt).map(lastDay);
  return last.toSorted().at(-1) ?? null;
}

/** Removes the copies whose time is over. */
export async function removeOldCopies(folder: string, now: Date): Promise<void> {
  const today = beijingDay(now);
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (lastDay((await stat(path)).mtime) < today) await rm(path, { force: true });
  }
}

const lastDay = (made: Date): Day => addDays(beijingDay(made), KEPT_DAYS);
