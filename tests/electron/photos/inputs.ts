import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import type { PhotoLimits } from '../../../electron/photos/readPhoto.ts';

export type Rgb = readonly [red: number, green: number, blue: number];

export const LIMITS: PhotoLimits = {
  maxBytes: 20_000_000,
  maxPixels: 50_000_000,
  longSidePx: 1300,
  quality: 90,
  timeoutSeconds: 20,
};

/** A sharp pipeline over raw RGB pixels that a function of the position colours. */
export function painted(width: number, height: number, colourAt: (x: number, y: number) => Rgb): Sharp {
  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      pixels.set(colourAt(x, y), (y * width + x) * 3);
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

export function plain(width: number, height: number, colour: Rgb): Sharp {
  return painted(width, height, () => colour);
}

/** Noise does not compress, so a cut anywhere in the file is a cut in the picture. */
export function noise(width: number, height: number): Sharp {
  let seed = 1;
  const next = (): number => {
    seed = (seed * 48271) % 2147483647;
    return seed & 0xff;
  };
  return painted(width, height, () => [next(), next(), next()]);
}

/** The mean colour of the square of 9 px around a point of a picture. */
export async function colourNear(picture: Uint8Array, x: number, y: number): Promise<Rgb> {
  const region = { left: x - 4, top: y - 4, width: 9, height: 9 };
  const pixels = await sharp(picture).extract(region).toColourspace('srgb').raw().toBuffer();
  const mean = (channel: number): number =>
    Math.round(pixels.reduce((sum, value, at) => sum + (at % 3 === channel ? value : 0), 0) / 81);
  return [mean(0), mean(1), mean(2)];
}

/** The largest difference of a channel between two colours, 0 to 255. */
export function distance(left: Rgb, right: Rgb): number {
  return Math.max(...left.map((value, channel) => Math.abs(value - (right[channel] ?? -1000))));
}

export type Segment = { readonly marker: number; readonly bytes: Uint8Array };

/** The segments of a JPEG up to its first scan, read from the bytes and not by the code under test. */
export function jpegSegments(jpeg: Uint8Array): readonly Segment[] {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  const segments: Segment[] = [];
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const end = at + 2 + view.getUint16(at + 2);
    segments.push({ marker, bytes: jpeg.subarray(at + 4, end) });
    if (marker === 0xda) {
      return segments;
    }
    at = end;
  }
  throw new Error(`no marker at ${at}`);
}

/** A PNG whose header declares a size (8-bit gray) that its few bytes of pixels do not have. */
export function pngDeclaring(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const pixels = deflateSync(Buffer.alloc(1000));
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', pixels),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A gray PNG (one level of 0 to 1 everywhere, 8 or 16 bit) whose profile says that its values are linear light. */
export function linearGrayPng(level: number, bits: 8 | 16): Uint8Array {
  const side = 20;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = bits;
  const sample = Math.round(level * (2 ** bits - 1));
  const samples = Array.from({ length: side }, () => (bits === 8 ? [sample] : [sample >> 8, sample & 0xff]));
  const row = [0, ...samples.flat()];
  const pixels = Buffer.from(Array.from({ length: side }, () => row).flat());
  const profile = Buffer.concat([Buffer.from('linear\0\0', 'latin1'), deflateSync(linearGrayProfile())]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    pngChunk('iCCP', profile),
    pngChunk('IDAT', deflateSync(pixels)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The smallest gray ICC profile: a white point (D50) and a tone curve without points, which means gamma 1. */
function linearGrayProfile(): Buffer {
  const profile = Buffer.alloc(188);
  profile.writeUInt32BE(profile.length, 0);
  profile.writeUInt32BE(0x02400000, 8);
  profile.write('mntrGRAYXYZ ', 12, 'latin1');
  profile.write('acsp', 36, 'latin1');
  const whitePoint = [0x0000f6d6, 0x00010000, 0x0000d32d];
  whitePoint.forEach((value, index) => {
    profile.writeUInt32BE(value, 68 + index * 4);
    profile.writeUInt32BE(value, 164 + index * 4);
  });
  profile.writeUInt32BE(2, 128);
  profile.write('wtpt', 132, 'latin1');
  profile.writeUInt32BE(156, 136);
  profile.writeUInt32BE(20, 140);
  profile.write('kTRC', 144, 'latin1');
  profile.writeUInt32BE(176, 148);
  profile.writeUInt32BE(12, 152);
  profile.write('XYZ ', 156, 'latin1');
  profile.write('curv', 176, 'latin1');
  return profile;
}

function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
