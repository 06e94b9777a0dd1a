import { tiffDirectory } from './tiffDirectory.ts';

const EXIF_DIRECTORY = 0x8769;
const DATE_TIME_ORIGINAL = 0x9003;
const DATE_TIME_DIGITIZED = 0x9004;

/** Before it there were no digital cameras to speak of: a clock that was never set. */
const FIRST_YEAR = 1995;
const LAST_YEAR = 2099;

/**
 * When a photo was taken by its EXIF (bytes of EXIF or of a TIFF), as 2021-09-11T09:30:00 in the time of the place; null where
 * nothing, blanks, zeros or no possible time stand there.
 */
export function takenAt(exif: Uint8Array | undefined): string | null {
  const directory = exif && tiffDirectory(exif)?.at(EXIF_DIRECTORY);
  if (!directory) return null;
  return (
    isoTime(directory.text(DATE_TIME_ORIGINAL) ?? '') ??
    isoTime(directory.text(DATE_TIME_DIGITIZED) ?? '') ??
    null
  );
}

/** EXIF writes 2021:09:11 09:30:00; some programs put other marks between the numbers. */
function isoTime(text: string): string | undefined {
  const [, year, month, day, time] = /^(\d{4})[:/-](\d\d)[:/-](\d\d)[ T](\d\d:\d\d:\d\d)/.exec(text) ?? [];
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return undefined;
  const iso = `${year}-${month}-${day}T${time}`;
  const date = new Date(`${iso}Z`);
  // A 31st of February would become a day in March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
