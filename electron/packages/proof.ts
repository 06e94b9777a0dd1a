import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { openPromise } from 'yauzl';
import { hashOf } from './hashFile.ts';
import type { PackageFile, PackageOrder, PackageZip } from './packageFile.ts';
import { Refused } from './refused.ts';
import type { Watch } from './sourceParts.ts';

/**
 * Reads again what was written, zips by another library, and compares names, sizes and hashes with the order: everything is there and
 * nothing else. Throws Refused with `packageProofFailed`.
 */
export async function proveFolder(
  entries: PackageOrder['entries'],
  folder: string,
  watch: Watch,
): Promise<void> {
  const there = await filesBelow(folder);
  compareNames(there, entries);
  for (const entry of entries) {
    const path = join(folder, entry.path);
    if ('files' in entry) await proveZip(entry, path, watch);
    else await proveFile(entry, partsOfFile(path, watch), watch);
  }
}

async function proveZip(zip: PackageZip, path: string, watch: Watch): Promise<void> {
  const found: string[] = [];
  const opened = await openPromise(path, { autoClose: false }).catch(() => undefined);
  try {
    if (!opened) throw new Refused('packageProofFailed', zip.path);
    for await (const entry of opened.eachEntry()) {
      watch.signal.throwIfAborted();
      const file = zip.files.find((each) => each.path === entry.fileName);
      if (!file) throw new Refused('packageProofFailed', zip.path);
      found.push(file.path);
      await proveFile(file, await opened.openReadStreamPromise(entry), watch);
    }
  } catch (cause) {
    if (watch.signal.aborted || cause instanceof Refused) throw cause;
    throw new Refused('packageProofFailed', zip.path);
  } finally {
    opened?.close();
  }
  compareNames(found, zip.files);
}

async function proveFile(
  { path, bytes, sha256 }: PackageFile,
  parts: AsyncIterable<Uint8Array>,
  { onBytes }: Watch,
): Promise<void> {
  const read = await hashOf(parts, onBytes);
  if (read.bytes !== bytes || read.sha256 !== sha256) throw new Refused('packageProofFailed', path);
}

const partsOfFile = (path: string, { signal }: Watch) =>
  createReadStream(path, { signal, highWaterMark: 512 * 1024 }) as AsyncIterable<Uint8Array>;

/** macOS may give names back in another Unicode form. */
function compareNames(found: readonly string[], expected: readonly { readonly path: string }[]): void {
  const names = found.map((name) => name.normalize('NFC'));
  const wrong = expected.find(({ path }) => !names.includes(path.normalize('NFC')));
  if (wrong) throw new Refused('packageProofFailed', wrong.path);
  const stranger = names.find((name) => !expected.some(({ path }) => path.normalize('NFC') === name));
  if (stranger !== undefined || names.length !== expected.length)
    throw new Refused('packageProofFailed', stranger ?? names[0] ?? '');
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const below = await readdir(folder, { recursive: true, withFileTypes: true });
  return below
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    );
}
