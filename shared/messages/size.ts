/** The largest unit first (bytes). */
const UNITS = [
  ['GB', 1024 ** 3],
  ['MB', 1024 ** 2],
] as const;

/** A size as people say it: 12.3 MB, 1.5 GB; below a megabyte in whole KB, a part of one counted as one. */
export function sizeText(bytes: number): string {
  const unit = UNITS.find(([, size]) => bytes >= size);
  if (!unit) return `${Math.ceil(bytes / 1024)} KB`;
  const [name, size] = unit;
  return `${(bytes / size).toFixed(1)} ${name}`;
}
