import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { takenAt } from '../../../electron/photos/takenAt.ts';
import { tiffDirectory } from '../../../electron/photos/tiffDirectory.ts';
import { plain } from './inputs.ts';

/** The EXIF of a JPEG, as cameras write it. */
async function exifWith(tags: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const jpeg = await plain(8, 8, [1, 2, 3])
    .withExif({ IFD0: { Make: 'Camera' }, IFD2: tags })
    .jpeg()
    .toBuffer();
  const { exif } = await sharp(jpeg).metadata();
  if (!exif) throw new Error('no EXIF was written');
  return new Uint8Array(exif);
}

describe('when a photo was taken', () => {
  test.each([
    ['2021:09:11 09:30:00', '2021-09-11T09:30:00'],
    ['2021-09-11 09:30:00', '2021-09-11T09:30:00'],
    ['2021:09:11T09:30:00+08:00', '2021-09-11T09:30:00'],
    ['2020:02:29 23:59:59', '2020-02-29T23:59:59'],
    ['2021:02:29 23:59:59', null],
    ['2021:13:01 00:00:00', null],
    ['2021:09:11 24:00:00', null],
    ['0000:00:00 00:00:00', null],
    ['1970:01:01 00:00:00', null],
    ['    :  :     :  :  ', null],
    ['yesterday', null],
  ])('%s', async (written, time) => {
    expect(takenAt(await exifWith({ DateTimeOriginal: written }))).toBe(time);
  });

  test('is when it was digitised where no other time stands', async () => {
    expect(takenAt(await exifWith({ DateTimeDigitized: '2021:09:12 10:00:00' }))).toBe('2021-09-12T10:00:00');
    const both = { DateTimeOriginal: '0000:00:00 00:00:00', DateTimeDigitized: '2021:09:12 10:00:00' };
    expect(takenAt(await exifWith(both))).toBe('2021-09-12T10:00:00');
  });

  test('is not known without EXIF', async () => {
    expect(takenAt(undefined)).toBeNull();
    expect(takenAt(new Uint8Array())).toBeNull();
    expect(takenAt(Buffer.from('Exif\0\0neither'))).toBeNull();
  });
});

test('EXIF cut anywhere, and with every byte changed once, throws nothing', async () => {
  const exif = await exifWith({ DateTimeOriginal: '2021:09:11 09:30:00' });
  for (let at = 0; at < exif.length; at += 1) {
    takenAt(exif.subarray(0, at));
    for (const value of [0, 0x7f, 0xff]) takenAt(exif.with(at, value));
  }
  expect(takenAt(exif)).toBe('2021-09-11T09:30:00');
});

test('a directory that points at itself ends', () => {
  const loop = Buffer.alloc(26);
  loop.write('II*\0\u0008', 'latin1');
  loop.writeUInt16LE(1, 8);
  loop.writeUInt16LE(0x8769, 10);
  loop.writeUInt16LE(4, 12);
  loop.writeUInt32LE(1, 14);
  loop.writeUInt32LE(8, 18);
  expect(tiffDirectory(loop)?.at(0x8769)?.number(0x8769)).toBe(8);
  expect(takenAt(loop)).toBeNull();
});
