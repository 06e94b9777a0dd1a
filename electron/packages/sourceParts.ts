import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { PackageFile } from './packageFile.ts';
import { Refused } from './refused.ts';

/** How what goes on is watched: what ends it, and the bytes as they are done. */
export interface Watch {
  readonly signal: AbortSignal;
  readonly onBytes: (bytes: number) => void;
}

/** In flight at once (bytes). */
const PART = 512 * 1024;

/**
 * The bytes of a file of a package in parts, and the proof at their end that they are those that were chosen: throws Refused
 * with `packageFileGone` or `packageFileChanged`.
 */
export async function* sourceParts(file: PackageFile, watch: Watch): AsyncGenerator<Uint8Array, void> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of partsOf(file, watch.signal)) {
    bytes += part.length;
    // A file that grows on and on would fill the disk.
    if (bytes > file.bytes) throw new Refused('packageFileChanged', file.path);
    hash.update(part);
    yield part;
    watch.onBytes(part.length);
  }
  if (bytes !== file.bytes || hash.digest('hex') !== file.sha256)
    throw new Refused('packageFileChanged', file.path);
}

async function* partsOf(
  { path, source }: PackageFile,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  signal.throwIfAborted();
  if ('bytes' in source) return yield source.bytes;
  try {
    yield* createReadStream(source.file, { signal, highWaterMark: PART }) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw signal.aborted ? cause : new Refused('packageFileGone', path);
  }
}
