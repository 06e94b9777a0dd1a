import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PackageFile } from '../../../electron/packages/packageFile.ts';
import type { FilePurpose } from '../../../shared/package/manifest.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A file of a package in memory. */
export function inMemory(
  path: string,
  content: string | Uint8Array,
  purpose: FilePurpose = 'form',
): PackageFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, purpose, source: { bytes }, bytes: bytes.length, sha256: sha256(bytes) };
}

/** A file of a package on the disk, as it is now. */
export async function onDisk(
  path: string,
  file: string,
  purpose: FilePurpose = 'photo',
): Promise<PackageFile> {
  const bytes = await readFile(file);
  return { path, purpose, source: { file }, bytes: bytes.length, sha256: sha256(bytes) };
}

/** Bytes that do not shrink, the same for the same seed. */
export function noise(length: number, seed = 1): Uint8Array {
  return new Uint8Array(createHash('shake256', { outputLength: length }).update(String(seed)).digest());
}

/** How a package is written that nobody watches. */
export const unwatched = () => ({ signal: new AbortController().signal, onProgress: () => undefined });
