import { type AsyncZippable, zip } from 'fflate';
import type { BundleFiles } from './bundleFiles.ts';

/** Attributes of an entry as Unix keeps them: a plain file, and who may read, write and run it. */
const UNIX = 3;
const PLAIN = 0o644;
const RUNS = 0o755;
const REGULAR_FILE = 0o100000;

/** The first day that a zip can name, in local time, which is what a zip holds: the same files give the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** A zip of the files in one folder. */
export function zipOf(folder: string, files: BundleFiles): Promise<Uint8Array> {
  const entries: AsyncZippable = Object.fromEntries(
    [...files].map(([path, { bytes, runs }]) => [
      `${folder}/${path}`,
      [bytes, { os: UNIX, attrs: (REGULAR_FILE | (runs ? RUNS : PLAIN)) << 16, mtime: NO_TIME }],
    ]),
  );
  return new Promise((resolve, reject) =>
    zip(entries, (error, bytes) => (error ? reject(error) : resolve(bytes))),
  );
}
