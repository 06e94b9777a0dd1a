import { utf8Bytes } from '../../shared/files/fileName.ts';
import type { PackageFile } from '../packages/packageFile.ts';

/* Heads of a file in a zip: before it, after it, in the list at the end, each with room for sizes beyond 4 GB. */
const PER_FILE = 30 + 24 + 46 + 2 * 28;
const END = 22 + 56 + 20;
/** What deflating adds to bytes that it cannot make smaller: 5 in each of its blocks. */
const BLOCK = 16_000;
const PER_BLOCK = 5;

/** The most that a zip of these files weighs (bytes): what is in a hand-in is hardly made smaller by it. */
export function zipBytes(files: readonly Pick<PackageFile, 'path' | 'bytes'>[]): number {
  return files.reduce(
    (sum, { path, bytes }) =>
      sum + bytes + PER_BLOCK * (Math.ceil(bytes / BLOCK) + 1) + PER_FILE + 2 * utf8Bytes(path),
    END,
  );
}
