import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Sharp } from 'sharp';
import { temporaryFolder } from './folders.ts';

/** A HEIC in HEVC of a drawn picture, as phones write it; made by heif-enc. `options` are its own. */
export async function heicOf(picture: Sharp, options: readonly string[] = []): Promise<Uint8Array> {
  const folder = await temporaryFolder();
  const [png, heic] = [join(folder, 'a.png'), join(folder, 'a.heic')];
  await writeFile(png, await picture.png().toBuffer());
  await promisify(execFile)('heif-enc', ['-q', '90', ...options, '-o', heic, png]);
  return new Uint8Array(await readFile(heic));
}
