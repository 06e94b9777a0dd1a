import { z } from 'zod';
import type { Day } from '../../shared/calendar/days.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import type { Database } from '../database/driver.ts';
import { getSetting, setSetting } from '../database/settings.ts';

const KEY = 'daysOfUse';
/** How many days of use are remembered: a clock set ahead by mistake is noticed before it was ahead on so many. */
const REMEMBERED = 3;

const stored = z.array(z.iso.date()).max(REMEMBERED);

/** Remembers that the program is used today; the last days of use, today with them. Failures of the disk. */
export function noteDayOfUse(database: Database, today: Day): Result<readonly Day[]> {
  const days = stored.safeParse(getSetting(database, KEY)).data ?? [];
  if (days.includes(today)) return ok(days);
  const noted = [...days, today].slice(-REMEMBERED);
  const saved = setSetting(database, KEY, noted);
  return saved.ok ? ok(noted) : saved;
}

/** Whether the program was used on enough different days after one to believe the clock that time has passed since. */
export const isBelievedPast = (day: Day, daysOfUse: readonly Day[]): boolean =>
  daysOfUse.length === REMEMBERED && daysOfUse.every((used) => used > day);
