import { addDays, type Day } from './days.ts';

/** A form of today may bear tomorrow's date where two computers share a folder over midnight (days). */
const TOLERANCE = 1;

/**
 * Whether today cannot be: before the notice was issued, or before the last change that is stored. A clock that is late
 * would promise days that are gone.
 */
export function clockLooksWrong(
  today: Day,
  { issuedOn, lastChange }: { readonly issuedOn: Day; readonly lastChange?: Day },
): boolean {
  return today < issuedOn || (lastChange !== undefined && addDays(today, TOLERANCE) < lastChange);
}
