import { type Zippable, zipSync } from 'fflate';
import type { ZipFiles } from '../reading/zip.ts';
import { withoutTimes } from '../zipTimes.ts';

/** Packed already: a second time would gain nothing. */
const PACKED = /\.(?:jpe?g|png|gif)$/iu;
const LEVEL = 6;

/** A package with some of its parts written anew and others added behind; all others as they are, in their order. */
export function repacked(files: ZipFiles, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of [...files, ...changed])
    entries[name] = [changed.get(name) ?? bytes, { level: PACKED.test(name) ? 0 : LEVEL }];
  // The zip's clock knows no time before, and no zone.
  return withoutTimes(zipSync(entries, { mtime: new Date(1980, 0, 2) }));
}
