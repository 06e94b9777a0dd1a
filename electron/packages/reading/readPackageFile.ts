import type { Readable } from 'node:stream';
import type { ZipFile } from 'yauzl';
import type { ArchiveEntry } from '../../../shared/package/reading.ts';
import { fail, ok, type Result } from '../../../shared/result/result.ts';
import { hashStream } from './hashStream.ts';
import { PACKAGE_LIMITS } from './readingLimits.ts';
import type { PackageSource } from './source.ts';

/** The bytes of one file of a package that was read before, proven to be the same still; `packageChangedMeanwhile` (`file`). */
export async function readPackageFile(
  source: PackageSource,
  entry: ArchiveEntry,
): Promise<Result<Uint8Array>> {
  const changed = fail('packageChangedMeanwhile', { file: entry.path });
  if (entry.bytes > PACKAGE_LIMITS.usedBytes)
    return fail('packageUnsafe', { reason: 'tooLarge', file: entry.path });
  const stream =
    source.kind === 'zip'
      ? await streamAt(source.zip, entry)
      : await source.files
          .find(({ path }) => path === entry.path)
          ?.open()
          .catch(() => undefined);
  const hashed = stream && (await hashStream(stream, { maxBytes: entry.bytes, keep: true }));
  return hashed?.content && hashed.sha256 === entry.sha256 ? ok(hashed.content) : changed;
}

/** Without reading the directory of the zip again: one with thousands of files would be read thousands of times. */
function streamAt(zip: ZipFile, { bytes, place }: ArchiveEntry): Promise<Readable | undefined> {
  const { promise, resolve } = Promise.withResolvers<Readable | undefined>();
  if (!place) resolve(undefined);
  else
    zip.openReadStreamLowLevel(
      place.start,
      place.packedBytes,
      0,
      place.packedBytes,
      place.deflated,
      bytes,
      (_, stream) => resolve(stream),
    );
  return promise;
}
