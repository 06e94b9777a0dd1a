import type { Entry, LocalFileHeader, ZipFile } from 'yauzl';
import { entryNameIn } from './entryNameIn.ts';
import { PACKAGE_LIMITS } from './readingLimits.ts';
import { soundNames } from './soundNames.ts';
import { Unsafe } from './unsafe.ts';

/** A file in a zip, by its own name; `start` is where its bytes begin, `begin` where its header does. */
export interface ZipEntry {
  readonly path: string;
  readonly entry: Entry;
  readonly begin: number;
  readonly start: number;
}

/** The file types of Unix in the attributes: none said, a plain file, a folder. Links, pipes and devices are others. */
const UNIX_TYPE = 0xf000;
const PLAIN_TYPES: readonly number[] = [0, 0x8000, 0x4000];

/**
 * The files of a zip, without a byte of them unpacked, after every word of the zip about itself was held against the others. Throws
 * Unsafe.
 */
export async function zipEntries(zip: ZipFile): Promise<readonly ZipEntry[]> {
  const named = await trusted(() => namedEntries(zip));
  const entries: ZipEntry[] = [];
  for (const { path, entry } of named) {
    const header = await trusted(() => zip.readLocalFileHeaderPromise(entry));
    if (!agree(entry, header)) throw new Unsafe('headers', path);
    if (path.endsWith('/')) continue;
    entries.push({ path, entry, begin: entry.relativeOffsetOfLocalHeader, start: header.fileDataStart });
  }
  refuseOverlaps(entries);
  return entries;
}

/** What the library throws says that the zip is broken, or locked. */
async function trusted<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Unsafe) throw cause;
    throw new Unsafe(/encrypt/iu.test(String(cause)) ? 'encrypted' : 'structure');
  }
}

async function namedEntries(zip: ZipFile): Promise<readonly { path: string; entry: Entry }[]> {
  if (zip.entryCount > PACKAGE_LIMITS.entries) throw new Unsafe('tooMany');
  const check = soundNames();
  const entries: { path: string; entry: Entry }[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const path = entryNameIn(entry);
    if (path === undefined) throw new Unsafe('name');
    check(path);
    if (!PLAIN_TYPES.includes((entry.externalFileAttributes >>> 16) & UNIX_TYPE))
      throw new Unsafe('link', path);
    total += entry.uncompressedSize;
    refuseBomb(path, entry, total);
    entries.push({ path, entry });
  }
  await refuseHidden(zip);
  return entries;
}

function refuseBomb(path: string, { uncompressedSize, compressedSize }: Entry, total: number): void {
  const { fileBytes, totalBytes, ratio, ratioFromBytes } = PACKAGE_LIMITS;
  if (uncompressedSize > fileBytes || total > totalBytes) throw new Unsafe('tooLarge', path);
  if (path.endsWith('/') && uncompressedSize > 0) throw new Unsafe('headers', path);
  if (uncompressedSize > ratioFromBytes && uncompressedSize > compressedSize * ratio)
    throw new Unsafe('bomb', path);
}

/** The end of the directory, in a zip of either size. */
const ENDS: readonly number[] = [0x06054b50, 0x06064b50];

/** More entries than were counted: the count of a small zip has room for 65,535 only. */
async function refuseHidden(zip: ZipFile): Promise<void> {
  const { reader, readEntryCursor } = zip as unknown as ZipInside;
  const next = Buffer.alloc(4);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  reader.read(next, 0, next.length, readEntryCursor, (error) => (error ? reject(error) : resolve()));
  await promise;
  if (!ENDS.includes(next.readUInt32LE(0))) throw new Unsafe('tooMany');
}

/** Of the library's object, what its types do not name or name wrongly. */
interface ZipInside {
  readonly readEntryCursor: number;
  readonly reader: {
    readonly read: (
      into: Buffer,
      offset: number,
      length: number,
      position: number,
      done: (error: Error | null) => void,
    ) => void;
  };
}

const SIZES_FOLLOW = 0x8;
const LARGE = 0xffffffff;

/** Whether the header before a file says the same as the directory; what a header may leave out is not compared. */
function agree(entry: Entry, header: LocalFileHeader): boolean {
  if (!entry.fileNameRaw.equals(header.fileName)) return false;
  if (entry.compressionMethod !== header.compressionMethod) return false;
  if ((header.generalPurposeBitFlag & SIZES_FOLLOW) !== 0) return true;
  const same = (own: number, other: number) => own === other || other === LARGE;
  return (
    entry.crc32 === header.crc32 &&
    same(entry.compressedSize, header.compressedSize) &&
    same(entry.uncompressedSize, header.uncompressedSize)
  );
}

function refuseOverlaps(entries: readonly ZipEntry[]): void {
  let end = 0;
  for (const { path, entry, begin, start } of entries.toSorted((a, b) => a.begin - b.begin)) {
    if (begin < end) throw new Unsafe('overlap', path);
    end = start + entry.compressedSize;
  }
}
