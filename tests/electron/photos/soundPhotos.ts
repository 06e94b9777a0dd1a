import sharp, { type Sharp } from 'sharp';
import { heicOf } from '../../helpers/heif.ts';
import { bitmap } from './bitmaps.ts';
import { noise, painted } from './inputs.ts';

/** Grain over a slope of colours: no part of the file stands for nothing. */
const scene = (width = 120, height = 90): Sharp =>
  painted(width, height, (x, y) => [
    (x * 2 + ((x * 7 + y * 13) % 11)) & 0xff,
    (y * 2) & 0xff,
    (x ^ y) & 0xff,
  ]);

const withEverything = (picture: Sharp): Sharp =>
  picture
    .withExif({
      IFD0: { Make: 'Drawn', Model: 'By lot' },
      IFD2: { DateTimeOriginal: '2021:09:12 10:00:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 46/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><made/></x:xmpmeta>')
    .withIccProfile('p3');

const animated = async (): Promise<Sharp> =>
  sharp(
    await Promise.all([scene(40, 30), noise(40, 30), scene(40, 30)].map((each) => each.png().toBuffer())),
    {
      join: { animated: true },
    },
  );

const bitmap24 = async (): Promise<Uint8Array> =>
  bitmap({ width: 120, height: 90, bits: 24, pixels: [...(await scene().raw().toBuffer())] });

/** Each row one run of one colour. */
const bitmapInRuns = (): Uint8Array => {
  const rows = Array.from({ length: 90 }, (_, row) => [120, row, 0, 0]).flat();
  const palette = Array.from({ length: 256 }, (_, at) => [at, 255 - at, 90, 0]).flat();
  return bitmap({ width: 120, height: 90, bits: 8, compression: 1, palette, pixels: [...rows, 0, 1] });
};

const DRAWN = {
  jpeg: () => scene().jpeg().toBuffer(),
  'jpeg, progressive': () => noise(120, 90).jpeg({ progressive: true }).toBuffer(),
  'jpeg, gray': () => scene().toColourspace('b-w').jpeg().toBuffer(),
  'jpeg, CMYK': () => scene().toColourspace('cmyk').jpeg().toBuffer(),
  'jpeg of a phone': () => withEverything(scene()).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  png: () => scene().png().toBuffer(),
  'png, 16 bit': () => scene().toColourspace('rgb16').png().toBuffer(),
  'png, interlaced': () => noise(60, 45).png({ progressive: true }).toBuffer(),
  'png, palette': () => scene().png({ palette: true }).toBuffer(),
  'png with metadata': () => withEverything(scene()).ensureAlpha(0.5).png().toBuffer(),
  webp: () => scene().webp().toBuffer(),
  'webp without loss': () => withEverything(scene()).ensureAlpha(0.5).webp({ lossless: true }).toBuffer(),
  'webp, animated': async () => (await animated()).webp().toBuffer(),
  gif: () => scene().gif().toBuffer(),
  'gif, animated': async () => (await animated()).gif().toBuffer(),
  tiff: () => scene().tiff({ compression: 'none' }).toBuffer(),
  'tiff, LZW': () => withEverything(scene()).tiff({ compression: 'lzw' }).toBuffer(),
  'tiff, JPEG': () => scene().tiff({ compression: 'jpeg' }).toBuffer(),
  'tiff, 16 bit in tiles': () =>
    scene().toColourspace('rgb16').tiff({ tile: true, tileWidth: 64, tileHeight: 64 }).toBuffer(),
  avif: () => scene().avif().toBuffer(),
  heic: () => heicOf(scene(128, 96)),
  'heic of a phone': () => heicOf(withEverything(scene(128, 96))),
  bmp: bitmap24,
  'bmp in runs': async () => bitmapInRuns(),
} satisfies Readonly<Record<string, () => Promise<Uint8Array>>>;

export type SoundPhoto = keyof typeof DRAWN;
export const SOUND_PHOTOS = Object.keys(DRAWN) as readonly SoundPhoto[];

/** A small photo of every kind that can be taken in, most of them in several ways. */
export async function drawSoundPhotos(): Promise<Readonly<Record<SoundPhoto, Uint8Array>>> {
  const drawn = await Promise.all(
    SOUND_PHOTOS.map(async (name) => [name, new Uint8Array(await DRAWN[name]())] as const),
  );
  return Object.fromEntries(drawn) as Record<SoundPhoto, Uint8Array>;
}
