import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';

/** What a stream held: its size (bytes), hashes, and the bytes themselves where they were wanted. */
export interface Hashed {
  readonly bytes: number;
  readonly sha256: string;
  readonly crc32: number;
  readonly content: Uint8Array | undefined;
}

/** Reads a stream to its end; undefined where it breaks off, or is longer than `maxBytes`. */
export async function hashStream(
  stream: Readable,
  { maxBytes, keep = false }: { readonly maxBytes: number; readonly keep?: boolean },
): Promise<Hashed | undefined> {
  const hash = createHash('sha256');
  const chunks: Buffer[] = [];
  let bytes = 0;
  let checksum = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) return undefined;
      hash.update(chunk);
      checksum = crc32(chunk, checksum);
      if (keep) chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  const content = keep ? new Uint8Array(Buffer.concat(chunks)) : undefined;
  return { bytes, sha256: hash.digest('hex'), crc32: checksum, content };
}
