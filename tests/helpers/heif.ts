import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Sharp } from 'sharp';

/** A HEIC in HEVC of a drawn picture, as phones write it, with its EXIF; made by heif-enc. */
export async function heicOf(picture: Sharp): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'jianbiaotong-'));
  try {
    const [jpeg, heic] = [join(folder, 'a.jpg'), join(folder, 'a.heic')];
    await writeFile(jpeg, await picture.jpeg({ quality: 95 }).toBuffer());
    await promisify(execFile)('heif-enc', ['-q', '90', '-o', heic, jpeg]);
    return new Uint8Array(await readFile(heic));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The HEIC with a box that turns its picture to the left, so many times by 90°: the box with its depth of colour gives its place. */
export function turnedHeic(heic: Uint8Array, times: 0 | 1 | 2 | 3): Uint8Array {
  const turned = Buffer.from(heic);
  const at = turned.indexOf('pixi');
  if (at < 0) throw new Error('no pixi box');
  turned.write('irot', at, 'latin1');
  turned[at + 4] = times;
  return new Uint8Array(turned);
}
