import type { Sharp } from 'sharp';
import { NO_EDIT, type PhotoEdit } from '../../shared/photo/edit.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { detectFileType } from './fileType.ts';
import { sharp } from './imageEngine.ts';
import { withJfifHeader } from './jfif.ts';
import { edited } from './pictureEdit.ts';

/** From the notice pack: file size in bytes, declared size and long side in px, JPEG quality 1-100, time in s. */
export type PhotoLimits = {
  readonly maxBytes: number;
  readonly maxPixels: number;
  readonly longSidePx: number;
  readonly quality: number;
  readonly timeoutSeconds: number;
};

/** A baseline sRGB JPEG without any metadata, and its upright size in px. */
export type Photo = { readonly jpeg: Uint8Array; readonly widthPx: number; readonly heightPx: number };

type Size = { readonly widthPx: number; readonly heightPx: number };

/**
 * How much damage stops the decoder. 'tolerant' ('error') already refuses whatever ends early or cannot be decoded: a
 * half-copied photo must not reach a form. 'strict' ('warning') also notices pixels that were skipped or invented,
 * but would refuse whole photos as well: those of many Samsung phones (a wrong field that no decoder needs), those
 * with a colour profile that is slightly off.
 */
const FAIL_ON = { strict: 'warning', tolerant: 'error' } as const;

/** Warnings of libjpeg about the pixels themselves; stray bytes before the end marker (d9) cost no pixel. */
const DAMAGED_PIXELS = /Corrupt JPEG data: (?!\d+ extraneous bytes before marker 0xd9)/;

/** A file of fewer bytes has no room for the PNG chunk that declares size, depth and colour type. */
const PNG_HEADER_BYTES = 26;

/**
 * Reads an untrusted JPEG or PNG into an upright, edited, scaled, flattened sRGB JPEG. Answers photoEmpty, photoTooLarge,
 * photoUnsupported, photoTooManyPixels, photoDamaged or photoTimeout.
 */
export async function readPhoto(
  bytes: Uint8Array,
  limits: PhotoLimits,
  edit: PhotoEdit = NO_EDIT,
): Promise<Result<Photo>> {
  if (bytes.length === 0) {
    return fail('photoEmpty');
  }
  if (bytes.length > limits.maxBytes) {
    return fail('photoTooLarge', { bytes: bytes.length, maxBytes: limits.maxBytes });
  }
  const found = detectFileType(bytes);
  if (found !== 'jpeg' && found !== 'png') {
    return fail('photoUnsupported', { found });
  }
  const reading = found === 'png' ? readPng(bytes, limits, edit) : readJpeg(bytes, limits, edit);
  return withinTime(reading, limits.timeoutSeconds);
}

/** Damage to a PNG always shows (checksums), so the tolerant level is enough for it. */
async function readPng(bytes: Uint8Array, limits: PhotoLimits, edit: PhotoEdit): Promise<Result<Photo>> {
  if (bytes.length < PNG_HEADER_BYTES) {
    return fail('photoDamaged');
  }
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = { widthPx: header.getUint32(16), heightPx: header.getUint32(20) };
  if (hasTooManyPixels(size, limits)) {
    return fail('photoTooManyPixels', size);
  }
  const decoder = openPhoto(bytes, limits, 'tolerant');
  const is16Bit = header.getUint8(24) === 16;
  return toResult(
    await render(is16Bit ? reducedTo8Bit(decoder, header.getUint8(25)) : decoder, limits, edit),
  );
}

async function readJpeg(bytes: Uint8Array, limits: PhotoLimits, edit: PhotoEdit): Promise<Result<Photo>> {
  const size = await jpegHeaderSize(bytes);
  if (size === undefined) {
    return fail('photoDamaged');
  }
  if (hasTooManyPixels(size, limits)) {
    return fail('photoTooManyPixels', size);
  }
  return toResult(await renderJpeg(bytes, limits, edit));
}

/** Asks the decoder that will do the work, so that both see the same size; undefined where the header is damaged. */
async function jpegHeaderSize(bytes: Uint8Array): Promise<Size | undefined> {
  try {
    const { width, height } = await sharp(bytes, {
      limitInputPixels: false,
      failOn: FAIL_ON.tolerant,
    }).metadata();
    return { widthPx: width, heightPx: height };
  } catch {
    return undefined;
  }
}

/** A strict reading, then a tolerant one if the complaint was about something else than the pixels. */
async function renderJpeg(bytes: Uint8Array, limits: PhotoLimits, edit: PhotoEdit): Promise<Photo | Error> {
  const strict = await render(openPhoto(bytes, limits, 'strict'), limits, edit);
  const isFinal = !(strict instanceof Error) || isTimeout(strict) || DAMAGED_PIXELS.test(strict.message);
  return isFinal ? strict : render(openPhoto(bytes, limits, 'tolerant'), limits, edit);
}

function hasTooManyPixels(size: Size, limits: PhotoLimits): boolean {
  return size.widthPx * size.heightPx > limits.maxPixels;
}

function openPhoto(bytes: Uint8Array, limits: PhotoLimits, level: keyof typeof FAIL_ON): Sharp {
  return sharp(bytes, { autoOrient: true, failOn: FAIL_ON[level], limitInputPixels: limits.maxPixels });
}

/**
 * Reduces 16 bit to 8 before the embedded profile is applied. Left alone, sharp 0.35 converts 16-bit colours to
 * Display P3 and then labels them sRGB (all colours turn paler), and passes over the profile of 16-bit gray.
 */
function reducedTo8Bit(decoder: Sharp, pngColourType: number): Sharp {
  const isGray = pngColourType === 0 || pngColourType === 4;
  return decoder.pipelineColourspace(isGray ? 'b-w' : 'srgb');
}

/** The rendition, or why the decoder gave up. Throws only for limits that sharp does not take: a bug, not a photo. */
async function render(decoder: Sharp, limits: PhotoLimits, edit: PhotoEdit): Promise<Photo | Error> {
  const opened = await edited(decoder, edit).catch(asError);
  if (opened instanceof Error) return opened;
  const rendition = opened
    .flatten({ background: 'white' })
    .resize({ width: limits.longSidePx, height: limits.longSidePx, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: limits.quality, progressive: false })
    .timeout({ seconds: Math.ceil(limits.timeoutSeconds) });
  return rendition
    .toUint8Array()
    .then(
      ({ data, info }) => ({ jpeg: withJfifHeader(data), widthPx: info.width, heightPx: info.height }),
      asError,
    );
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

function toResult(rendered: Photo | Error): Result<Photo> {
  if (!(rendered instanceof Error)) {
    return ok(rendered);
  }
  return fail(isTimeout(rendered) ? 'photoTimeout' : 'photoDamaged');
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
