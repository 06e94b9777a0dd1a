import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../shared/result/result.ts';

/** How large a file is (bytes), and its SHA-256 in hexadecimal digits. */
export interface FileHash {
  readonly bytes: number;
  readonly sha256: string;
}

/** Reads a file once, in parts. Errors name it without its folder: `packageFileGone`; `workCancelled`. */
export async function hashFile(path: string, signal?: AbortSignal): Promise<Result<FileHash>> {
  try {
    return ok(await hashOf(createReadStream(path, { signal }) as AsyncIterable<Uint8Array>));
  } catch {
    return signal?.aborted ? fail('workCancelled') : fail('packageFileGone', { file: basename(path) });
  }
}

/** The same of whatever comes in parts; `onPart` gets the bytes of each. Throws what the parts throw. */
export async function hashOf(
  parts: AsyncIterable<Uint8Array>,
  onPart: (bytes: number) => void = () => undefined,
): Promise<FileHash> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of parts) {
    hash.update(part);
    bytes += part.length;
    onPart(part.length);
  }
  return { bytes, sha256: hash.digest('hex') };
}
