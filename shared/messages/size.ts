/** The largest unit first (bytes). */
const UNITS = [
  ['GB', 1024 ** 3],
  ['MB', 1024 ** 2],
] as const;

/** A size as people say it: 12.3 MB, 1.5 GB; below a megabyte in KB. */
export function sizeText(bytes: number): string {
  const [name, size] = UNITS.find(([, unit]) => bytes >= unit) ?? ['KB', 1024];
  return `${(bytes / size).toFixed(name === 'KB' ? 0 : 1)} ${name}`;
}
