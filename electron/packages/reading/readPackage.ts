import type { ZipFile } from 'yauzl';
import { MANIFEST_PATH } from '../../../shared/package/manifest.ts';
import type {
  ArchiveEntry,
  EntryProblem,
  FoundPackage,
  ReadArchive,
} from '../../../shared/package/reading.ts';
import type { Result } from '../../../shared/result/result.ts';
import { hashStream } from './hashStream.ts';
import { parseManifest } from './parseManifest.ts';
import { PACKAGE_LIMITS } from './readingLimits.ts';
import type { FolderFile, PackageSource } from './source.ts';
import { readingPackage, Unsafe } from './unsafe.ts';
import { type ZipEntry, zipEntries } from './zipEntries.ts';

/**
 * Reads every file of a zip or a folder from somewhere else to its end, and the own data of the packages in it. What cannot be read
 * alone has a problem; what is unsafe as a whole is not opened: `packageUnreadable`, `packageUnsafe` (`reason`, `file`).
 */
export function readPackage(source: PackageSource): Promise<Result<ReadArchive>> {
  return readingPackage(async () => {
    const read = source.kind === 'zip' ? await readZip(source.zip) : await readFolder(source.files);
    const packages = read.flatMap(({ entry, content }): FoundPackage[] => {
      const base = baseOf(entry.path);
      return base === undefined ? [] : [{ base, ...parseManifest(content) }];
    });
    return { entries: read.map(({ entry }) => entry), packages };
  });
}

interface Read {
  readonly entry: ArchiveEntry;
  readonly content: Uint8Array | undefined;
}

async function readZip(zip: ZipFile): Promise<readonly Read[]> {
  const read: Read[] = [];
  for (const entry of await zipEntries(zip)) read.push(await readEntry(zip, entry));
  return read;
}

async function readEntry(zip: ZipFile, { path, entry, start }: ZipEntry): Promise<Read> {
  const { compressedSize, compressionMethod, uncompressedSize } = entry;
  const place = { start, packedBytes: compressedSize, deflated: compressionMethod !== 0 };
  if (entry.isEncrypted()) return unread(path, uncompressedSize, 'encrypted');
  const stream = await zip.openReadStreamPromise(entry).catch(() => undefined);
  const hashed =
    stream &&
    (await hashStream(stream, {
      maxBytes: uncompressedSize,
      keep: isManifest(path, entry.uncompressedSize),
    }));
  if (hashed?.bytes !== uncompressedSize || hashed.crc32 !== entry.crc32)
    return unread(path, uncompressedSize, 'damaged');
  const { bytes, sha256, content } = hashed;
  return { entry: { path, bytes, sha256, problem: null, place }, content };
}

async function readFolder(files: readonly FolderFile[]): Promise<readonly Read[]> {
  if (files.length > PACKAGE_LIMITS.entries) throw new Unsafe('tooMany');
  let total = 0;
  const read: Read[] = [];
  for (const { path, bytes, open } of files) {
    total += bytes;
    if (total > PACKAGE_LIMITS.totalBytes) throw new Unsafe('tooLarge', path);
    if (bytes > PACKAGE_LIMITS.fileBytes) {
      read.push(unread(path, bytes, 'tooLarge'));
      continue;
    }
    const stream = await open().catch(() => undefined);
    const limits = { maxBytes: PACKAGE_LIMITS.fileBytes, keep: isManifest(path, bytes) };
    const hashed = stream && (await hashStream(stream, limits));
    if (!hashed) read.push(unread(path, bytes, 'damaged'));
    else {
      const { sha256, content } = hashed;
      read.push({ entry: { path, bytes: hashed.bytes, sha256, problem: null, place: null }, content });
    }
  }
  return read;
}

const unread = (path: string, bytes: number, problem: EntryProblem): Read => ({
  entry: { path, bytes, sha256: '', problem, place: null },
  content: undefined,
});

const isManifest = (path: string, bytes: number): boolean =>
  baseOf(path) !== undefined && bytes <= PACKAGE_LIMITS.manifestBytes;

/** The folder of the package whose own data has this path. */
function baseOf(path: string): string | undefined {
  if (path !== MANIFEST_PATH && !path.endsWith(`/${MANIFEST_PATH}`)) return undefined;
  return path.slice(0, -MANIFEST_PATH.length);
}
