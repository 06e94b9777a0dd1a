import { readdir, stat, statfs } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { pathsIn } from './dataFolder.ts';

/** A file of a data folder, by its path below it. */
export interface DataFile {
  readonly path: string;
  readonly bytes: number;
}

/**
 * The files of a data folder that a copy needs. The database is copied by itself; renditions can be made anew; the lock, the log,
 * the note of the running program and the browser's profile belong to the place.
 */
export async function filesToCopy(folder: string): Promise<readonly DataFile[]> {
  const { database, lock, running, movedMark, renditions, logs, browser } = pathsIn(folder);
  const left = [database, lock, running, movedMark, renditions, logs, browser].map((path) =>
    relative(folder, path),
  );
  return (await filesBelow(folder)).filter(
    ({ path }) =>
      !left.some((name) => path === name || path.startsWith(`${name}-`) || path.startsWith(name + sep)),
  );
}

/** What all files below a folder take (bytes). */
export async function bytesBelow(folder: string): Promise<number> {
  return (await filesBelow(folder)).reduce((sum, { bytes }) => sum + bytes, 0);
}

async function filesBelow(folder: string): Promise<readonly DataFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const sized = files.map(async (path) => {
    const found = await stat(join(folder, path)).catch(() => undefined);
    return found && { path, bytes: found.size };
  });
  // One that is gone by now (a temporary one) is none.
  return (await Promise.all(sized))
    .filter((file) => file !== undefined)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** What is free where a folder is or would be made (bytes); 0 where nobody can say. */
export async function freeBytes(folder: string): Promise<number> {
  const space = await statfs(folder).catch(() => undefined);
  if (space) return space.bavail * space.bsize;
  const above = dirname(folder);
  return above === folder ? 0 : freeBytes(above);
}
