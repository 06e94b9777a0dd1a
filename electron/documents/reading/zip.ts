import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { READING_LIMITS } from './limits.ts';
import { Unreadable } from './unreadable.ts';

/** Whether a part is one that is parsed. */
export const isXml = (name: string): boolean => /\.(?:xml|rels)$/iu.test(name);

/** The files in a zip by their names. */
export type ZipFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks a zip whose every word about itself is true: sizes, checksums, no name twice, none outside, nothing encrypted.
 * Throws Unreadable: `zip`, `tooLarge`, `encrypted`.
 */
export async function unzip(bytes: Uint8Array): Promise<ZipFiles> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return await entriesOf(await fromBufferPromise(buffer, { strictFileNames: true }));
  } catch (cause) {
    throw cause instanceof Unreadable ? cause : new Unreadable('zip');
  }
}

async function entriesOf(zip: ZipFile): Promise<ZipFiles> {
  const files = new Map<string, Uint8Array>();
  if (zip.entryCount > READING_LIMITS.entries) throw new Unreadable('tooLarge');
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize;
    if (total > READING_LIMITS.totalBytes) throw new Unreadable('tooLarge');
    // Before it is unpacked: 500 MB of table weigh nothing while they are packed.
    if (isXml(entry.fileName) && entry.uncompressedSize > READING_LIMITS.xmlBytes)
      throw new Unreadable('tooLarge', entry.fileName);
    if (entry.fileName.endsWith('/')) continue;
    if (entry.isEncrypted()) throw new Unreadable('encrypted');
    if (files.has(entry.fileName)) throw new Unreadable('zip', entry.fileName);
    files.set(entry.fileName, await contentOf(zip, entry));
  }
  return files;
}

/** The library itself refuses an entry that is longer or shorter than it says. */
async function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const stream: Readable = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  const content = Buffer.concat(chunks);
  if (crc32(content) !== entry.crc32) throw new Unreadable('zip', entry.fileName);
  return new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
}
