import type { CheckedFile } from './checked.ts';
import type { Manifest } from './manifest.ts';
import { type ArchiveEntry, foldedPath } from './reading.ts';

/** What systems and Word leave behind in a folder that is only looked at. */
const DROPPINGS = /(?:^|\/)(?:thumbs\.db|desktop\.ini|\.ds_store|~\$[^/]*|\.~lock\.[^/]*)$|^__macosx\//iu;

/** The files of a package by their paths in it. */
export type PackageEntries = ReadonlyMap<string, ArchiveEntry>;

/** The files that a package names, each held against what is there; and those that it does not name. */
export function heldFiles(
  { files }: Manifest,
  entries: PackageEntries,
): { readonly files: readonly CheckedFile[]; readonly additional: readonly string[] } {
  const named = new Set(files.map(({ path }) => foldedPath(path)));
  return {
    files: files.map((file) => ({
      path: file.path,
      purpose: file.purpose,
      bytes: file.bytes,
      state: stateOf(file, entries.get(foldedPath(file.path))),
    })),
    additional: [...entries]
      .filter(([path]) => !named.has(path) && !DROPPINGS.test(path))
      .map(([, { path }]) => path),
  };
}

function stateOf(
  { bytes, sha256 }: Manifest['files'][number],
  entry: ArchiveEntry | undefined,
): CheckedFile['state'] {
  if (!entry) return 'missing';
  if (entry.problem) return entry.problem;
  return entry.bytes === bytes && entry.sha256 === sha256 ? 'right' : 'changed';
}
