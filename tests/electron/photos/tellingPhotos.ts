import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { heicOf } from '../../helpers/heif.ts';
import { painted } from './inputs.ts';

/** Stands in everything that the photos below tell beside their pixels. */
export const SECRET = 'GEHEIM';

/** Without noise: no bytes in its pixels look like words by chance. */
const scene = (shade: number): Sharp =>
  painted(320, 240, (x, y) => [(x * 200) / 320, (y * 200) / 240, shade]);

const withExif = (picture: Sharp): Sharp =>
  picture.withExif({
    IFD0: { Make: `${SECRET}-Kamera`, Artist: `${SECRET}-Person`, ImageDescription: `${SECRET}-Bild` },
    IFD2: { DateTimeOriginal: '2021:09:12 10:00:00', LensModel: `${SECRET}-Linse` },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '31/1 46/1 30/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '119/1 57/1 0/1',
    },
  });

const withXmp = (picture: Sharp): Sharp =>
  picture.withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>${SECRET}-Ort</place></x:xmpmeta>`);

/** EXIF with the place, XMP, IPTC, a colour profile with a comment, a comment of the JPEG itself. */
async function tellingJpeg(): Promise<Uint8Array> {
  const jpeg = await withXmp(withExif(scene(40)))
    .withIccProfile('p3')
    .jpeg({ quality: 95 })
    .toBuffer();
  const caption = Buffer.from(`${SECRET}-IPTC`);
  const record = Buffer.concat([Buffer.from([0x1c, 2, 120, 0, caption.length]), caption]);
  const resource = Buffer.concat([
    Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'),
    Buffer.from([0, 0, 0, record.length]),
    record,
  ]);
  const profile = Buffer.from(`ICC_PROFILE\0\x02\x02${SECRET}-Profil`, 'latin1');
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xed, resource),
    segment(0xe2, profile),
    segment(0xfe, Buffer.from(`${SECRET}-Kommentar`)),
    jpeg.subarray(2),
  ]);
}

function segment(marker: number, bytes: Uint8Array): Uint8Array {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

const PNG_HEADER_BYTES = 33;

/** eXIf, XMP in iTXt, tEXt, and words behind the end of the file. */
async function tellingPng(): Promise<Uint8Array> {
  const png = await withXmp(withExif(scene(80)))
    .png()
    .toBuffer();
  const text = Buffer.from(`tEXtComment\0${SECRET}-Text`, 'latin1');
  const chunk = Buffer.alloc(text.length + 8);
  chunk.writeUInt32BE(text.length - 4);
  chunk.set(text, 4);
  chunk.writeUInt32BE(crc32(text), text.length + 4);
  return Buffer.concat([
    png.subarray(0, PNG_HEADER_BYTES),
    chunk,
    png.subarray(PNG_HEADER_BYTES),
    Buffer.from(`${SECRET}-Ende`),
  ]);
}

/** A GIF with a comment in front of its picture. */
async function tellingGif(): Promise<Uint8Array> {
  const gif = await scene(200).gif().toBuffer();
  const words = Buffer.from(`${SECRET}-Kommentar`);
  const paletteBytes = (gif[10] ?? 0) & 0x80 ? 3 * 2 ** (((gif[10] ?? 0) & 7) + 1) : 0;
  const at = 13 + paletteBytes;
  return Buffer.concat([
    gif.subarray(0, at),
    Buffer.from([0x21, 0xfe, words.length]),
    words,
    Buffer.from([0]),
    gif.subarray(at),
  ]);
}

/** Photos of every kind that can tell something, each telling it in every way it has. */
export const TELLING_PHOTOS: Readonly<Record<string, Uint8Array>> = {
  'GEHEIM.jpg': await tellingJpeg(),
  'GEHEIM.png': await tellingPng(),
  'GEHEIM.heic': await heicOf(withExif(scene(120))),
  'GEHEIM.webp': await withXmp(withExif(scene(160)))
    .webp({ quality: 95 })
    .toBuffer(),
  'GEHEIM.gif': await tellingGif(),
  'GEHEIM.tif': await withXmp(withExif(scene(220)))
    .tiff({ compression: 'lzw' })
    .toBuffer(),
  'GEHEIM.avif': await sharp(await withExif(scene(10)).png().toBuffer())
    .keepExif()
    .avif()
    .toBuffer(),
};
