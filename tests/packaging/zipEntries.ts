import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** A file of a zip, with what its directory says about it. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether the name is marked as UTF-8: without the mark Windows takes it for its own code page. */
  readonly isUtf8: boolean;
  /** Type and mode as Unix has them; 0 where the zip was not made for Unix. */
  readonly mode: number;
  /** Date and time in the zip's own figures. */
  readonly time: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const UNIX = 3;
const UTF8 = 0x800;

/** The files of a zip without a comment. */
export function zipEntries(zip: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - END_BYTES;
  if (view.getUint32(end, true) !== END_OF_DIRECTORY) throw new Error('no directory at the end of the zip');
  const files = unzipSync(zip);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const nameBytes = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(zip.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
    entries.push({
      name,
      bytes: files[name] ?? new Uint8Array(),
      isUtf8: (view.getUint16(at + 8, true) & UTF8) !== 0,
      mode: view.getUint8(at + 5) === UNIX ? view.getUint16(at + 40, true) : 0,
      time: view.getUint32(at + 12, true),
    });
    at += ENTRY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Unpacks into a folder, modes included, as a good program for zips does. */
export async function unpack(entries: readonly ZipEntry[], folder: string): Promise<void> {
  for (const { name, bytes, mode } of entries) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
    await chmod(path, mode & 0o777);
  }
}
