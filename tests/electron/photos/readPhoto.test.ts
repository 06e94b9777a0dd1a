import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { type Photo, type PhotoLimits, readPhoto } from '../../../electron/photos/readPhoto.ts';
import {
  colourNear,
  distance,
  jpegSegments,
  LIMITS,
  linearGrayPng,
  noise,
  painted,
  plain,
  pngDeclaring,
  type Rgb,
} from './inputs.ts';

const SOF0_BASELINE = 0xc0;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;

async function accepted(bytes: Uint8Array, limits: PhotoLimits = LIMITS): Promise<Photo> {
  const result = await readPhoto(bytes, limits);
  if (!result.ok) {
    throw new Error(`refused: ${result.error.code}`);
  }
  return result.value;
}

async function refused(bytes: Uint8Array, limits: PhotoLimits = LIMITS) {
  const result = await readPhoto(bytes, limits);
  return result.ok ? 'accepted' : result.error;
}

function markersOf(jpeg: Uint8Array): readonly number[] {
  return jpegSegments(jpeg).map((segment) => segment.marker);
}

/** Replaces the bytes of a copy from a position on. */
function patched(bytes: Uint8Array, at: number, replacement: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set(replacement, at);
  return copy;
}

describe('readPhoto turns a photo upright', () => {
  const WIDTH = 128;
  const HEIGHT = 96;
  const CORNERS = {
    topLeft: [200, 40, 40],
    topRight: [40, 160, 60],
    bottomLeft: [50, 70, 200],
    bottomRight: [230, 200, 60],
  } as const;

  function uprightColour(x: number, y: number): Rgb {
    if (y < HEIGHT / 2) {
      return x < WIDTH / 2 ? CORNERS.topLeft : CORNERS.topRight;
    }
    return x < WIDTH / 2 ? CORNERS.bottomLeft : CORNERS.bottomRight;
  }

  /** Where a stored pixel belongs in the upright picture, by the definition of the EXIF tag. */
  const UPRIGHT: readonly ((x: number, y: number) => readonly [x: number, y: number])[] = [
    (x, y) => [x, y],
    (x, y) => [WIDTH - 1 - x, y],
    (x, y) => [WIDTH - 1 - x, HEIGHT - 1 - y],
    (x, y) => [x, HEIGHT - 1 - y],
    (x, y) => [y, x],
    (x, y) => [WIDTH - 1 - y, x],
    (x, y) => [WIDTH - 1 - y, HEIGHT - 1 - x],
    (x, y) => [y, HEIGHT - 1 - x],
  ];

  function stored(orientation: number): Sharp {
    const isLying = orientation > 4;
    const toUpright = UPRIGHT[orientation - 1] ?? ((x, y) => [x, y]);
    const picture = painted(isLying ? HEIGHT : WIDTH, isLying ? WIDTH : HEIGHT, (x, y) =>
      uprightColour(...toUpright(x, y)),
    );
    return picture.withMetadata({ orientation });
  }

  const ORIENTATIONS = [1, 2, 3, 4, 5, 6, 7, 8];

  test.each(ORIENTATIONS)('EXIF orientation %i of a JPEG', async (orientation) => {
    const photo = await accepted(await stored(orientation).jpeg({ quality: 95 }).toBuffer());
    expect([photo.widthPx, photo.heightPx]).toEqual([WIDTH, HEIGHT]);
    expect(distance(await colourNear(photo.jpeg, 32, 24), CORNERS.topLeft)).toBeLessThan(12);
    expect(distance(await colourNear(photo.jpeg, 96, 24), CORNERS.topRight)).toBeLessThan(12);
    expect(distance(await colourNear(photo.jpeg, 32, 72), CORNERS.bottomLeft)).toBeLessThan(12);
    expect(distance(await colourNear(photo.jpeg, 96, 72), CORNERS.bottomRight)).toBeLessThan(12);
  });

  test('while it is scaled down', async () => {
    const photo = await accepted(await stored(6).jpeg().toBuffer(), { ...LIMITS, longSidePx: 64 });
    expect([photo.widthPx, photo.heightPx]).toEqual([64, 48]);
    expect(distance(await colourNear(photo.jpeg, 16, 12), CORNERS.topLeft)).toBeLessThan(16);
    expect(distance(await colourNear(photo.jpeg, 48, 36), CORNERS.bottomRight)).toBeLessThan(16);
  });
});

describe('readPhoto limits the size', () => {
  test('the long side of a landscape and of a portrait', async () => {
    const landscape = await accepted(await plain(900, 600, [9, 9, 9]).png().toBuffer(), {
      ...LIMITS,
      longSidePx: 300,
    });
    const portrait = await accepted(await plain(600, 900, [9, 9, 9]).jpeg().toBuffer(), {
      ...LIMITS,
      longSidePx: 300,
    });
    expect([landscape.widthPx, landscape.heightPx]).toEqual([300, 200]);
    expect([portrait.widthPx, portrait.heightPx]).toEqual([200, 300]);
  });

  test('but never enlarges', async () => {
    const photo = await accepted(await plain(30, 20, [9, 9, 9]).png().toBuffer());
    expect([photo.widthPx, photo.heightPx]).toEqual([30, 20]);
  });

  test('of a strip to at least one pixel', async () => {
    const photo = await accepted(await plain(4000, 2, [9, 9, 9]).png().toBuffer(), {
      ...LIMITS,
      longSidePx: 400,
    });
    expect([photo.widthPx, photo.heightPx]).toEqual([400, 1]);
  });

  test('and tells the size of the rendition itself', async () => {
    const photo = await accepted(await noise(321, 123).jpeg().toBuffer(), { ...LIMITS, longSidePx: 200 });
    const { width, height } = await sharp(photo.jpeg).metadata();
    expect({ width, height }).toEqual({ width: photo.widthPx, height: photo.heightPx });
  });
});

describe('readPhoto gives sRGB on white', () => {
  const COLOUR: Rgb = [200, 60, 40];

  test('for a PNG with transparency', async () => {
    const clear = sharp({
      create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    });
    const half = sharp({
      create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0.5 } },
    });
    expect(
      distance(
        await colourNear((await accepted(await clear.png().toBuffer())).jpeg, 10, 10),
        [255, 255, 255],
      ),
    ).toBe(0);
    expect(
      distance(await colourNear((await accepted(await half.png().toBuffer())).jpeg, 10, 10), [127, 127, 127]),
    ).toBeLessThan(3);
  });

  test.each(['p3', 'srgb'])('for 8 and 16 bit with the profile %s', async (profile) => {
    const deep = await plain(20, 20, COLOUR).toColourspace('rgb16').withIccProfile(profile).png().toBuffer();
    const usual = await plain(20, 20, COLOUR).withIccProfile(profile).png().toBuffer();
    expect((await sharp(deep).metadata()).depth).toBe('ushort');
    expect(distance(await colourNear((await accepted(deep)).jpeg, 10, 10), COLOUR)).toBeLessThan(5);
    expect(distance(await colourNear((await accepted(usual)).jpeg, 10, 10), COLOUR)).toBeLessThan(5);
  });

  test('for 16-bit gray', async () => {
    const png = await plain(20, 20, [90, 90, 90]).toColourspace('grey16').png().toBuffer();
    expect((await sharp(png).metadata()).space).toBe('grey16');
    expect(distance(await colourNear((await accepted(png)).jpeg, 10, 10), [90, 90, 90])).toBeLessThan(3);
  });

  test.each([8, 16] as const)('for %i-bit gray with a profile', async (bits) => {
    const photo = await accepted(linearGrayPng(0.25, bits));
    expect((await sharp(photo.jpeg).metadata()).channels).toBe(3);
    // A quarter of the light is the value 137 in sRGB.
    expect(distance(await colourNear(photo.jpeg, 10, 10), [137, 137, 137])).toBeLessThan(4);
  });

  test('for 16-bit transparency', async () => {
    const clear = sharp({
      create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    });
    const png = await clear.toColourspace('rgb16').png().toBuffer();
    expect((await sharp(png).metadata()).depth).toBe('ushort');
    expect(distance(await colourNear((await accepted(png)).jpeg, 10, 10), [255, 255, 255])).toBe(0);
  });

  test('for a gray JPEG', async () => {
    const jpeg = await plain(20, 20, [90, 90, 90]).toColourspace('b-w').jpeg().toBuffer();
    expect((await sharp(jpeg).metadata()).channels).toBe(1);
    const photo = await accepted(jpeg);
    expect((await sharp(photo.jpeg).metadata()).channels).toBe(3);
    expect(distance(await colourNear(photo.jpeg, 10, 10), [90, 90, 90])).toBeLessThan(3);
  });

  test.each([true, false])('for a CMYK JPEG (with its profile: %s)', async (hasProfile) => {
    const cmyk = plain(20, 20, COLOUR).toColourspace('cmyk');
    const jpeg = await (hasProfile ? cmyk.withIccProfile('cmyk') : cmyk).jpeg().toBuffer();
    expect(await sharp(jpeg).metadata()).toMatchObject({ space: 'cmyk', hasProfile });
    const photo = await accepted(jpeg);
    expect((await sharp(photo.jpeg).metadata()).space).toBe('srgb');
    expect(distance(await colourNear(photo.jpeg, 10, 10), COLOUR)).toBeLessThan(40);
  });
});

describe('readPhoto writes a JPEG for Word', () => {
  test('without EXIF, place, XMP, ICC or comment', async () => {
    const input = await plain(40, 30, [10, 90, 160])
      .withExif({
        IFD0: { Make: 'SecretCamera' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret/></x:xmpmeta>')
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    expect(markersOf(input)).toEqual(expect.arrayContaining([APP1, APP2]));
    const { jpeg } = await accepted(input);
    const leftOver = markersOf(jpeg).filter((marker) => (marker > APP0 && marker <= 0xef) || marker === 0xfe);
    expect(leftOver).toEqual([]);
    expect(Buffer.from(jpeg).includes('SecretCamera')).toBe(false);
  });

  test.each(['progressive JPEG', 'interlaced PNG'])(
    'baseline, with three channels and a JFIF header, from a %s',
    async (kind) => {
      const input =
        kind === 'interlaced PNG'
          ? noise(40, 40).png({ progressive: true })
          : noise(40, 40).jpeg({ progressive: true });
      const { jpeg } = await accepted(await input.toBuffer());
      const segments = jpegSegments(jpeg);
      expect(segments[0]?.marker).toBe(APP0);
      expect(Buffer.from(segments[0]?.bytes.subarray(0, 5) ?? []).toString('latin1')).toBe('JFIF\0');
      const frames = segments.filter(
        (segment) => segment.marker >= 0xc0 && segment.marker <= 0xcf && segment.marker !== 0xc4,
      );
      expect(frames.map((frame) => [frame.marker, frame.bytes[5]])).toEqual([[SOF0_BASELINE, 3]]);
    },
  );
});

describe('readPhoto refuses', () => {
  test('an empty file', async () => {
    expect(await refused(new Uint8Array())).toEqual({ code: 'photoEmpty', details: {} });
  });

  test('a file over the limit of bytes, but not one at the limit', async () => {
    const jpeg = await plain(40, 30, [1, 2, 3]).jpeg().toBuffer();
    const limits = { ...LIMITS, maxBytes: jpeg.length - 1 };
    expect(await refused(jpeg, limits)).toEqual({
      code: 'photoTooLarge',
      details: { bytes: jpeg.length, maxBytes: jpeg.length - 1 },
    });
    expect((await accepted(jpeg, { ...LIMITS, maxBytes: jpeg.length })).widthPx).toBe(40);
  });

  test.each([
    ['text', '照片稍后补交'],
    ['svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ['pdf', '%PDF-1.7\n1 0 obj'],
    ['html', '<!DOCTYPE html><p>404</p>'],
  ])('a file that is %s, whatever it is called', async (found, content) => {
    expect(await refused(Buffer.from(content))).toEqual({ code: 'photoUnsupported', details: { found } });
  });

  test('a declared size over the limit of pixels, undecoded', async () => {
    expect(await refused(pngDeclaring(50_000, 50_000))).toEqual({
      code: 'photoTooManyPixels',
      details: { widthPx: 50_000, heightPx: 50_000 },
    });
    const jpeg = await plain(101, 100, [1, 2, 3]).jpeg().toBuffer();
    expect(await refused(jpeg, { ...LIMITS, maxPixels: 10_000 })).toEqual({
      code: 'photoTooManyPixels',
      details: { widthPx: 101, heightPx: 100 },
    });
    expect((await accepted(jpeg, { ...LIMITS, maxPixels: 10_100 })).widthPx).toBe(101);
  });

  test('a JPEG header that declares far more than it holds', async () => {
    const jpeg = await plain(40, 30, [1, 2, 3]).jpeg().toBuffer();
    const frame = jpeg.indexOf(Buffer.from([0xff, SOF0_BASELINE]));
    const giant = patched(jpeg, frame + 5, [0xea, 0x60, 0xea, 0x60]);
    expect(await refused(giant)).toEqual({
      code: 'photoTooManyPixels',
      details: { widthPx: 60_000, heightPx: 60_000 },
    });
  });

  test.each([
    ['a JPEG', () => noise(120, 90).jpeg()],
    ['a progressive JPEG', () => noise(120, 90).jpeg({ progressive: true })],
    ['a PNG', () => noise(120, 90).png()],
    ['an interlaced PNG', () => noise(120, 90).png({ progressive: true })],
  ])('%s cut off anywhere', async (_name, draw) => {
    const whole = await draw().toBuffer();
    expect((await accepted(whole)).widthPx).toBe(120);
    for (const part of [0.0001, 0.001, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98]) {
      const cut = whole.subarray(0, Math.max(8, Math.floor(whole.length * part)));
      expect(await refused(cut), `${part} of the file`).toEqual({ code: 'photoDamaged', details: {} });
    }
  });

  test('a PNG with a broken checksum', async () => {
    const png = await noise(60, 60).png().toBuffer();
    const middle = Math.floor(png.length / 2);
    expect(await refused(patched(png, middle, [(png[middle] ?? 0) ^ 0xff]))).toMatchObject({
      code: 'photoDamaged',
    });
  });

  test('a JPEG whose decoder had to skip pixels', async () => {
    const jpeg = await noise(200, 200).jpeg({ progressive: true }).toBuffer();
    const hole = patched(
      jpeg,
      Math.floor(jpeg.length / 2),
      Array.from({ length: 2000 }, () => 0),
    );
    expect(await refused(hole)).toMatchObject({ code: 'photoDamaged' });
  });

  test('a PNG that declares no size', async () => {
    expect(await refused(pngDeclaring(0, 0))).toMatchObject({ code: 'photoDamaged' });
  });

  test('a photo that takes too long', async () => {
    const large = await plain(2000, 2000, [1, 2, 3]).resize(6000, 6000).png().toBuffer();
    expect(await refused(large, { ...LIMITS, timeoutSeconds: 0.001 })).toEqual({
      code: 'photoTimeout',
      details: {},
    });
  });
});

describe('readPhoto accepts what decoders complain about without need', () => {
  test('the wrong scan field of Samsung phones', async () => {
    const jpeg = await noise(64, 64).jpeg().toBuffer();
    const scan = jpeg.indexOf(Buffer.from([0xff, 0xda]));
    const lastCoefficient = scan + 2 + jpeg.readUInt16BE(scan + 2) - 2;
    expect(jpeg[lastCoefficient]).toBe(63);
    const samsung = patched(jpeg, lastCoefficient, [0]);
    await expect(sharp(samsung, { failOn: 'warning' }).raw().toBuffer()).rejects.toThrow(
      'Invalid SOS parameters',
    );
    expect((await accepted(samsung)).widthPx).toBe(64);
  });

  test('stray bytes after the last pixel', async () => {
    const jpeg = await noise(64, 64).jpeg({ progressive: true }).toBuffer();
    const padded = Buffer.concat([jpeg.subarray(0, -2), Buffer.alloc(40), jpeg.subarray(-2)]);
    await expect(sharp(padded, { failOn: 'warning' }).raw().toBuffer()).rejects.toThrow('extraneous bytes');
    expect((await accepted(padded)).widthPx).toBe(64);
  });

  test('bytes appended to the file', async () => {
    const jpeg = await noise(64, 64).jpeg().toBuffer();
    const appended = Buffer.concat([jpeg, Buffer.alloc(3000, 7)]);
    expect((await accepted(appended)).widthPx).toBe(64);
  });
});
