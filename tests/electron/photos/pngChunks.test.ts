import { expect, test } from 'vitest';
import { pngFrames, withExifFirst } from '../../../electron/photos/pngChunks.ts';
import { readPhoto } from '../../../electron/photos/readPhoto.ts';
import { colourNear, distance, LIMITS, painted } from './inputs.ts';

/** Red above, blue below, stored lying. */
const lying = painted(96, 64, (x) => (x < 48 ? [50, 70, 200] : [200, 40, 40]))
  .withExif({ IFD2: { DateTimeOriginal: '2021:09:12 10:00:00' } })
  .withMetadata({ orientation: 8 });

const SIGNATURE_BYTES = 8;

/** The chunks of a PNG as they are written, in order. */
function chunks(png: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = SIGNATURE_BYTES; at < png.length; at += found.at(-1)?.length ?? 0)
    found.push(png.subarray(at, at + 12 + png.readUInt32BE(at)));
  return found;
}

const isExif = (chunk: Buffer) => chunk.toString('latin1', 4, 8) === 'eXIf';

/** The PNG with its EXIF as the last chunk but the end, as exiftool and others write it. */
async function exifBehind(): Promise<{ readonly usual: Buffer; readonly behind: Buffer }> {
  const usual = await lying.clone().png().toBuffer();
  const all = chunks(usual);
  const others = all.filter((chunk) => !isExif(chunk));
  const behind = [usual.subarray(0, SIGNATURE_BYTES), ...others.slice(0, -1), ...all.filter(isExif)];
  return { usual, behind: Buffer.concat([...behind, ...others.slice(-1)]) };
}

test('EXIF behind the pixels turns the picture and tells its date like EXIF before them', async () => {
  const { usual, behind } = await exifBehind();
  expect(behind.equals(usual)).toBe(false);
  for (const bytes of [usual, behind]) {
    const photo = await readPhoto(new Uint8Array(bytes), LIMITS);
    if (!photo.ok) throw new Error(photo.error.code);
    const { facts, orientation, jpeg } = photo.value;
    expect({ ...facts, orientation }).toMatchObject({
      widthPx: 64,
      heightPx: 96,
      orientation: 8,
      takenAt: '2021-09-12T10:00:00',
    });
    expect(distance(await colourNear(jpeg, 32, 24), [200, 40, 40])).toBeLessThan(14);
    expect(distance(await colourNear(jpeg, 32, 72), [50, 70, 200])).toBeLessThan(14);
  }
});

test('a PNG without EXIF, with it in its place, or cut anywhere is left as it is or read no further', async () => {
  const { usual, behind } = await exifBehind();
  expect(withExifFirst(usual)).toBe(usual);
  for (let length = 0; length < behind.length; length += 1) {
    const cut = behind.subarray(0, length);
    expect(withExifFirst(cut)).toHaveLength(length);
    expect(pngFrames(cut)).toBe(1);
  }
});
