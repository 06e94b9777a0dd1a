import { basename, join } from 'node:path';
import type { PackageEntries } from '../../../shared/package/heldFiles.ts';
import { MANIFEST_PATH, type Manifest } from '../../../shared/package/manifest.ts';
import { type ArchiveEntry, foldedPath, type ReadArchive } from '../../../shared/package/reading.ts';
import { fail, ok, type Result } from '../../../shared/result/result.ts';
import type { Services } from '../../services.ts';

/** Reading some gigabytes from a slow drive; no file is held in memory but the package's own data. */
const LIMITS = { timeoutMs: 15 * 60_000, maxMemoryBytes: 768 * 1024 * 1024 };

/** A package found: the zip or folder on the disk that it is in, its own data, its files by their paths in it. */
export interface OpenedPackage {
  readonly archive: string;
  readonly place: string;
  readonly manifest: Manifest;
  readonly entries: PackageEntries;
}

/** The packages in a zip, in a folder, or in the zips of a folder. `outside`: files that belong to none. */
export interface OpenedPackages {
  readonly packages: readonly OpenedPackage[];
  readonly outside: readonly string[];
}

/**
 * Reads a package, or the folder of a hand-in with several, in a child process. `packageMissing`, `packageUnreadable`, `packageUnsafe`,
 * `packageNewer`, `packageInvalid`, `fileMissing`, failures of the work.
 */
export async function openPackages(
  { workers }: Pick<Services, 'workers'>,
  path: string,
): Promise<Result<OpenedPackages>> {
  const name = basename(path);
  const top = await workers.run('readPackage', { path }, LIMITS);
  if (!top.ok) return top;
  const own = packagesIn(top.value, path, name);
  if (!own.ok) return own;
  const packages = [...own.value.packages];
  const outside: string[] = [];
  for (const entry of own.value.outside) {
    // Zips inside of a zip are never opened.
    const inner = entry.place === null && /\.zip$/iu.test(entry.path) ? join(path, entry.path) : undefined;
    const read = inner && (await workers.run('readPackage', { path: inner }, LIMITS));
    if (read && !read.ok) return read;
    const found = read && packagesIn(read.value, inner, `${name}/${entry.path}`);
    if (found && !found.ok) return found;
    if (found && found.value.packages.length > 0) packages.push(...found.value.packages);
    else outside.push(entry.path);
  }
  if (packages.length === 0) return fail('packageMissing', { file: name });
  return ok({ packages: packages.toSorted(byPart), outside });
}

const byPart = (one: OpenedPackage, other: OpenedPackage): number =>
  one.manifest.part.number - other.manifest.part.number;

/** Every file goes to the package whose folder it is in; those of none stay outside. */
function packagesIn(
  { entries, packages }: ReadArchive,
  archive: string,
  name: string,
): Result<{ readonly packages: readonly OpenedPackage[]; readonly outside: readonly ArchiveEntry[] }> {
  const bases = packages.map(({ base }) => base).toSorted((a, b) => b.length - a.length);
  const byBase = Map.groupBy(entries, ({ path }) => bases.find((base) => path.startsWith(base)));
  const opened: OpenedPackage[] = [];
  for (const { base, manifest, problem } of packages) {
    if (!manifest) return fail(problem?.code ?? 'packageInvalid', problem?.details);
    const own = (byBase.get(base) ?? []).map(
      (entry) => [foldedPath(entry.path.slice(base.length)), entry] as const,
    );
    const files = new Map(own.filter(([path]) => path !== foldedPath(MANIFEST_PATH)));
    const place = base === '' ? name : `${name}/${base.slice(0, -1)}`;
    opened.push({ archive, place, manifest, entries: files });
  }
  return ok({ packages: opened, outside: byBase.get(undefined) ?? [] });
}
