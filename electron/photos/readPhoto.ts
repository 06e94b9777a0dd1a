import type { Sharp } from 'sharp';
import { NO_EDIT, type PhotoEdit } from '../../shared/photo/edit.ts';
import type { PhotoFacts } from '../../shared/photo/facts.ts';
import { PHOTO_TYPES, type PhotoType } from '../../shared/photo/fileKinds.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { decodeBitmap } from './bitmap.ts';
import { bitmapHeader } from './bitmapHeader.ts';
import { detectFileType } from './fileType.ts';
import { fingerprint as fingerprintOf } from './fingerprint.ts';
import { decodeHeif, endsEarly } from './heif.ts';
import { sharp } from './imageEngine.ts';
import { type PhotoHeader, photoHeader, uprightSize } from './photoHeader.ts';
import { jpegOf, type PictureLimits, type RawPicture, reducedTo } from './picture.ts';
import { edited } from './pictureEdit.ts';
import { withExifFirst } from './pngChunks.ts';
import { declaredHeight, shortenedJpegs } from './rescueJpeg.ts';

/** From the notice pack: file size in bytes, declared size in px, time in s; the picture to be made, and further ones. */
export interface PhotoLimits extends PictureLimits {
  readonly maxBytes: number;
  readonly maxPixels: number;
  readonly timeoutSeconds: number;
  /** Made of the same reading, each of the one before it: the largest first. */
  readonly smaller?: readonly PictureLimits[];
}

/** A baseline sRGB JPEG without any metadata and its upright size in px, the smaller ones, and what is known of the photo. */
export interface Photo {
  readonly jpeg: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly smaller: readonly Uint8Array[];
  readonly facts: PhotoFacts;
  /** The EXIF orientation that was applied, 1 to 8. */
  readonly orientation: number;
}

/** What is wanted of one reading. */
interface Reading extends PhotoLimits {
  readonly edit: PhotoEdit;
}

/** How a photo is read by those who are given the way: in this process or in a child. */
export type ReadPhoto = (bytes: Uint8Array, limits: PhotoLimits, edit?: PhotoEdit) => Promise<Result<Photo>>;

/** Says how far the reading is: `done` of `total` steps. */
type Report = (done: number, total: number) => void;

/** The header read, the pixels decoded, the pictures made. */
const STEPS = 3;

/**
 * How much damage stops the decoder. 'tolerant' ('error') already refuses whatever ends early or cannot be decoded: a
 * half-copied photo must not reach a form. 'strict' ('warning') also notices pixels that were skipped or invented,
 * but would refuse whole photos as well: those of many Samsung phones (a wrong field that no decoder needs), those
 * with a colour profile that is slightly off.
 */
const FAIL_ON = { strict: 'warning', tolerant: 'error' } as const;

/** Warnings of libjpeg about the pixels themselves; stray bytes before the end marker (d9) cost no pixel. */
const DAMAGED_PIXELS = /Corrupt JPEG data: (?!\d+ extraneous bytes before marker 0xd9)/;
const STRAY_BYTES = /Corrupt JPEG data: \d+ extraneous bytes/;
const ENDS_EARLY = /premature end of JPEG image/;

/** Kinds whose decoders hold the whole picture in memory, and how large it may be for them (px): some 500 MB in all. */
const DECODED_WHOLE: readonly PhotoType[] = ['heif', 'avif', 'webp', 'gif', 'bmp'];
const MAX_WHOLE_PIXELS = 64_000_000;

/**
 * Reads an untrusted photo of any kind of PHOTO_TYPES into upright, scaled, flattened sRGB JPEGs. Answers photoEmpty,
 * photoTooLarge, photoUnsupported, photoTooManyPixels, photoDamaged or photoTimeout. The decoders of most kinds have to be
 * opened first (openIntakeLoaders).
 */
export async function readPhoto(
  bytes: Uint8Array,
  limits: PhotoLimits,
  edit: PhotoEdit = NO_EDIT,
  report: Report = () => {},
): Promise<Result<Photo>> {
  if (bytes.length === 0) {
    return fail('photoEmpty');
  }
  if (bytes.length > limits.maxBytes) {
    return fail('photoTooLarge', { bytes: bytes.length, maxBytes: limits.maxBytes });
  }
  const found = detectFileType(bytes);
  const type = PHOTO_TYPES.find((known) => known === found);
  if (type === undefined) {
    return fail('photoUnsupported', { found });
  }
  const readable = type === 'png' ? withExifFirst(bytes) : bytes;
  return withinTime(read(type, readable, { ...limits, edit }, report), limits.timeoutSeconds);
}

async function read(
  type: PhotoType,
  bytes: Uint8Array,
  limits: Reading,
  report: Report,
): Promise<Result<Photo>> {
  const header = await photoHeader(type, bytes);
  if (!header.ok) return header;
  const { stored } = header.value;
  if (stored.widthPx * stored.heightPx > mostPixels(header.value, limits)) {
    return fail('photoTooManyPixels', { ...stored });
  }
  report(1, STEPS);
  const decodable = await decodableBytes(header.value, bytes);
  if (!decodable.ok) return decodable;
  const rendered = await renderKind(header.value, decodable.value, limits);
  if (rendered instanceof Error) return fail(isTimeout(rendered) ? 'photoTimeout' : 'photoDamaged');
  report(2, STEPS);
  const photo = await photoOf(header.value, rendered, limits);
  report(STEPS, STEPS);
  return ok(photo);
}

function mostPixels({ type, isProgressive }: PhotoHeader, { maxPixels }: PhotoLimits): number {
  const isWhole = DECODED_WHOLE.includes(type) || (type === 'png' && isProgressive);
  return isWhole ? Math.min(maxPixels, MAX_WHOLE_PIXELS) : maxPixels;
}

/** What the image engine reads: the file itself, or what another decoder made of it. */
async function decodableBytes(header: PhotoHeader, bytes: Uint8Array): Promise<Result<Uint8Array>> {
  if (header.type === 'bmp') {
    const bitmap = bitmapHeader(bytes);
    return bitmap.ok ? decodeBitmap(bytes, bitmap.value) : bitmap;
  }
  if (header.type !== 'heif' && header.type !== 'avif') return ok(bytes);
  if (header.compression === 'hevc') return decodeHeif(bytes, header.profile);
  if (header.compression !== 'av1') return fail('photoUnsupported', { found: 'heif' });
  return endsEarly(bytes) ? fail('photoDamaged') : ok(bytes);
}

/** The picture, whether it had to be saved from a damaged file, and how many rows of it there are. */
interface Rendered {
  readonly picture: RawPicture;
  readonly rescued: boolean;
  readonly storedHeightPx: number;
}

async function renderKind(
  header: PhotoHeader,
  bytes: Uint8Array,
  limits: Reading,
): Promise<Rendered | Error> {
  if (header.type === 'jpeg') return renderJpeg(header, bytes, limits);
  // Damage to the others always shows (checksums, lengths), so the tolerant level is enough for them.
  const decoder = openPhoto(bytes, limits, 'tolerant');
  const picture = await render(header.isDeep ? reducedTo8Bit(decoder, header.isGray) : decoder, limits);
  return picture instanceof Error ? picture : rendered(header, picture, false);
}

const rendered = (header: PhotoHeader, picture: RawPicture, rescued: boolean): Rendered => ({
  picture,
  rescued,
  storedHeightPx: header.stored.heightPx,
});

/** A strict reading, then a tolerant one if the complaint was about something else than the pixels, then what can be saved. */
async function renderJpeg(
  header: PhotoHeader,
  bytes: Uint8Array,
  limits: Reading,
): Promise<Rendered | Error> {
  const strict = await render(openPhoto(bytes, limits, 'strict'), limits);
  if (!(strict instanceof Error)) return rendered(header, strict, false);
  if (isTimeout(strict) || DAMAGED_PIXELS.test(strict.message)) return strict;
  const tolerant = await render(openPhoto(bytes, limits, 'tolerant'), limits);
  if (!(tolerant instanceof Error)) return rendered(header, tolerant, STRAY_BYTES.test(strict.message));
  return ENDS_EARLY.test(tolerant.message) ? renderShortened(header, bytes, limits, tolerant) : tolerant;
}

async function renderShortened(
  header: PhotoHeader,
  bytes: Uint8Array,
  limits: Reading,
  refusal: Error,
): Promise<Rendered | Error> {
  if (header.stored.widthPx * header.stored.heightPx > MAX_WHOLE_PIXELS) return refusal;
  for (const shortened of await shortenedJpegs(bytes, header)) {
    const picture = await render(openPhoto(shortened, limits, 'strict'), limits);
    const storedHeightPx = declaredHeight(shortened) ?? header.stored.heightPx;
    if (!(picture instanceof Error)) return { picture, rescued: true, storedHeightPx };
  }
  return refusal;
}

function openPhoto(bytes: Uint8Array, limits: Reading, level: keyof typeof FAIL_ON): Sharp {
  return sharp(bytes, { autoOrient: true, failOn: FAIL_ON[level], limitInputPixels: limits.maxPixels });
}

/**
 * Reduces 16 bit to 8 before the embedded profile is applied. Left alone, sharp 0.35 converts 16-bit colours to
 * Display P3 and then labels them sRGB (all colours turn paler), and passes over the profile of 16-bit gray.
 */
export function reducedTo8Bit(decoder: Sharp, isGray: boolean): Sharp {
  return decoder.pipelineColourspace(isGray ? 'b-w' : 'srgb');
}

/** The largest picture wanted, or why the decoder gave up. Throws only for limits that sharp does not take: a bug, not a photo. */
async function render(decoder: Sharp, limits: Reading): Promise<RawPicture | Error> {
  const upright = await edited(decoder, limits.edit).catch(asError);
  if (upright instanceof Error) return upright;
  return upright
    .flatten({ background: 'white' })
    .resize({ width: limits.longSidePx, height: limits.longSidePx, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .timeout({ seconds: Math.ceil(limits.timeoutSeconds) })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .then(({ data, info }) => ({ data, width: info.width, height: info.height, channels: 3 }), asError);
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

async function photoOf(
  header: PhotoHeader,
  { picture, rescued, storedHeightPx }: Rendered,
  limits: Reading,
): Promise<Photo> {
  const { type, orientation, frames, takenAt, stored } = header;
  const { jpegs, fingerprint } = await picturesOf(picture, [limits, ...(limits.smaller ?? [])]);
  const [jpeg = new Uint8Array(), ...smaller] = jpegs;
  const size = uprightSize({ orientation, stored: { ...stored, heightPx: storedHeightPx } });
  return {
    jpeg,
    widthPx: picture.width,
    heightPx: picture.height,
    smaller,
    orientation,
    facts: { type, ...size, takenAt, rescued, frames, fingerprint },
  };
}

interface Pictures {
  readonly jpegs: readonly Uint8Array[];
  readonly fingerprint: string | null;
}

/** The pictures wanted of a photo, each made of the one before it while that one is written; its fingerprint of the last. */
async function picturesOf(
  source: RawPicture,
  [wanted, ...smaller]: readonly PictureLimits[],
): Promise<Pictures> {
  if (!wanted) return { jpegs: [], fingerprint: await fingerprintOf(source) };
  const picture = await reducedTo(source, wanted.longSidePx);
  const [jpeg, others] = await Promise.all([jpegOf(picture, wanted), picturesOf(picture, smaller)]);
  return { ...others, jpegs: [jpeg, ...others.jpegs] };
}

function isTimeout(error: Error): boolean {
  return error.message.startsWith('timeout:');
}

/** The engine stops itself only between rows; this also answers while one long step (an interlaced PNG) still runs. */
async function withinTime(reading: Promise<Result<Photo>>, seconds: number): Promise<Result<Photo>> {
  const clock = Promise.withResolvers<Result<Photo>>();
  const timer = setTimeout(() => clock.resolve(fail('photoTimeout')), seconds * 1000);
  try {
    return await Promise.race([reading, clock.promise]);
  } finally {
    clearTimeout(timer);
  }
}
