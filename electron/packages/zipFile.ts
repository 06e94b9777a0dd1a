import { once } from 'node:events';
import { type FileHandle, open } from 'node:fs/promises';
import { type PassThrough, Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { PackageFile, PackageZip } from './packageFile.ts';
import { sourceParts, type Watch } from './sourceParts.ts';

/** A file up to this (bytes) is read whole before it goes in, so that its head can say how long it is. */
const WHOLE = 8 * 1024 * 1024;

/** Up to this (bytes) what comes by may lie in memory that others use too. */
const POOLED = 256 * 1024;

/** What is packed in itself gains nothing from being packed again. */
const PACKED = /\.(?:docx|xlsx|jpe?g|png|zip)$/iu;

/** When it was made is nobody's business: the first day of a zip's clock, which knows no time zones. */
const withoutTime = () => ({ mtime: new Date(1980, 0, 1, 12), forceDosTimestamp: true, mode: 0o100644 });

/**
 * Writes a zip with the files in their order to where nothing stands yet, and puts it on the disk. Names are marked as UTF-8.
 * Throws Refused, or what the system throws.
 */
export async function writeZip({ path: name, files }: PackageZip, path: string, watch: Watch): Promise<void> {
  const zip = new ZipFile();
  // The types say only that it can be read.
  const stream = zip.outputStream as PassThrough;
  zip.on('error', (cause) => stream.destroy(cause));
  await using handle = await open(path, 'wx');
  const written = pipeline(stream, sinkOf(handle), { signal: watch.signal });
  const added = addAll(zip, stream, files, watch).catch((cause: unknown) => {
    stream.destroy(cause instanceof Error ? cause : new Error(name));
    throw cause;
  });
  const [first, second] = await Promise.allSettled([added, written]);
  if (first.status === 'rejected') throw first.reason;
  if (second.status === 'rejected') throw second.reason;
  await handle.sync();
}

/** The writer of zips holds every file that it was given until the end: each is let go of when it is on the disk. */
function sinkOf(handle: FileHandle): Writable {
  return new Writable({
    write(part: Buffer<ArrayBuffer>, _encoding, done) {
      handle.writeFile(part).then(() => {
        if (part.length > POOLED) part.buffer.transfer(0);
        done();
      }, done);
    },
  });
}

/** One after the other, each when what came before has gone to the disk. */
async function addAll(
  zip: ZipFile,
  stream: PassThrough,
  files: readonly PackageFile[],
  watch: Watch,
): Promise<void> {
  for (const file of files) {
    if (file.bytes > WHOLE) addStream(zip, file, watch);
    else
      zip.addBuffer(await wholeOf(file, watch), file.path, {
        ...withoutTime(),
        compress: !PACKED.test(file.path),
      });
    if (stream.writableNeedDrain) await once(stream, 'drain', { signal: watch.signal });
  }
  zip.end();
}

/** In memory of its own, which nothing else lies in. */
async function wholeOf(file: PackageFile, watch: Watch): Promise<Buffer> {
  const whole = Buffer.allocUnsafeSlow(file.bytes);
  let at = 0;
  for await (const part of sourceParts(file, watch)) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Deflated even where it gains nothing: old programs (7-Zip 9) take a file whose length comes after it only so.
 */
function addStream(zip: ZipFile, file: PackageFile, watch: Watch): void {
  zip.addReadStreamLazy(file.path, { ...withoutTime(), compressionLevel: 1, size: file.bytes }, (give) => {
    const parts = Readable.from(sourceParts(file, watch));
    parts.on('error', (cause) => zip.emit('error', cause));
    zip.outputStream.once('close', () => parts.destroy());
    give(undefined, parts);
  });
}
