import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';

/**
 * Copies a file with the time of its last change, puts the copy on the disk, reads it again and compares the SHA-256 of both; whether they are the same. Throws what
 * the system throws.
 */
export async function copyVerified(from: string, to: string, signal: AbortSignal): Promise<boolean> {
  const hash = createHash('sha256');
  await using copy = await open(to, 'wx', 0o600);
  for await (const part of createReadStream(from, { signal }) as AsyncIterable<Buffer>) {
    hash.update(part);
    await copy.writeFile(part);
  }
  const { atime, mtime } = await stat(from);
  await copy.utimes(atime, mtime);
  await copy.sync();
  return hash.digest('hex') === (await sha256Of(to, signal));
}

async function sha256Of(file: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file, { signal }) as AsyncIterable<Buffer>) hash.update(part);
  return hash.digest('hex');
}
