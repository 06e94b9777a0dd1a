import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sharp } from '../../electron/photos/imageEngine.ts';
import { drawSamplePhotos } from '../../electron/photos/samplePhoto.ts';

/** A phone's 12 megapixels (px), and what the largest of them take. */
export const TWELVE_MEGAPIXELS = { width: 4032, height: 3024 } as const;
export const TWO_HUNDRED_MEGAPIXELS = { width: 16_320, height: 12_240 } as const;

const QUALITY = 90;

/** A drawn photo with the grain of a camera as JPEG, as large as asked for (px). */
export async function drawnPhoto({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): Promise<Uint8Array> {
  const [scene] = await drawSamplePhotos();
  const grain = await sharp({
    create: {
      width: 1024,
      height: 768,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 12 },
    },
  })
    .png()
    .toBuffer();
  const { data } = await sharp(scene)
    .resize({ width, height, fit: 'fill' })
    .composite([{ input: grain, tile: true, blend: 'overlay' }])
    .jpeg({ quality: QUALITY })
    .toUint8Array();
  return data;
}

/** A JPEG written anew in several scans, each over the whole picture. */
export async function asProgressive(jpeg: Uint8Array): Promise<Uint8Array> {
  const { data } = await sharp(jpeg).jpeg({ quality: QUALITY, progressive: true }).toUint8Array();
  return data;
}

/** A JPEG as HEIC in HEVC; made by heif-enc. */
export async function asHeic(jpeg: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'jianbiaotong-bench-'));
  try {
    const [from, to] = [join(folder, 'a.jpg'), join(folder, 'a.heic')];
    await writeFile(from, jpeg);
    await promisify(execFile)('heif-enc', ['-q', '60', '-o', to, from]);
    return new Uint8Array(await readFile(to));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
