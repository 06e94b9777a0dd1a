import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { readPhoto } from '../../../electron/photos/readPhoto.ts';
import { drawSamplePhotos } from '../../../electron/photos/samplePhoto.ts';
import { looksAlike } from '../../../shared/photo/alike.ts';
import { LIMITS, plain } from './inputs.ts';

async function fingerprintOf(bytes: Uint8Array): Promise<string | null> {
  const photo = await readPhoto(new Uint8Array(bytes), LIMITS);
  if (!photo.ok) throw new Error(photo.error.code);
  return photo.value.facts.fingerprint;
}

const [SCENE = new Uint8Array(), ...OTHERS] = await drawSamplePhotos();

test.each([
  ['shrunk', (picture: Sharp) => picture.resize(320)],
  ['brightened', (picture: Sharp) => picture.linear(1.1, 8)],
  ['compressed again', (picture: Sharp) => picture.jpeg({ quality: 35 })],
  ['cropped a little', (picture: Sharp) => picture.extract({ left: 16, top: 12, width: 1568, height: 1176 })],
  ['made gray', (picture: Sharp) => picture.greyscale()],
])('a photo %s looks like itself', async (_, change) => {
  const changed = await change(sharp(SCENE)).png().toBuffer();
  expect(looksAlike(await fingerprintOf(SCENE), await fingerprintOf(changed))).toBe(true);
});

test('photos of different scenes, and one mirrored, do not look alike', async () => {
  const mirrored = await sharp(SCENE).flop().jpeg().toBuffer();
  const prints = await Promise.all([SCENE, mirrored, ...OTHERS].map(fingerprintOf));
  for (const [at, print] of prints.entries())
    for (const other of prints.slice(at + 1)) expect(looksAlike(print, other)).toBe(false);
});

test('a picture without contrast has none', async () => {
  expect(await fingerprintOf(await plain(64, 48, [40, 90, 40]).jpeg().toBuffer())).toBeNull();
});
