import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawSamplePhotos } from '../../electron/photos/samplePhoto.ts';

const NAMES = ['广场.jpg', '星空课堂.jpg', '风车.jpg', '实验.jpg', '机器人.jpg'] as const;

/** Which of the drawn photos stands upright. */
export const PORTRAIT = 2;

/** Writes the five drawn photos into a folder and answers their paths in order. */
export async function writePhotos(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const photos = await drawSamplePhotos();
  return Promise.all(
    NAMES.map(async (name, at) => {
      const path = join(folder, name);
      await writeFile(path, photos[at] ?? new Uint8Array());
      return path;
    }),
  );
}

/** A photo whose second half was never copied. */
export async function writeBrokenPhoto(folder: string, name: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  const [photo = new Uint8Array()] = await drawSamplePhotos();
  await writeFile(path, photo.subarray(0, 2_000));
  return path;
}
