import { sharp } from './imageEngine.ts';
import { withJfifHeader } from './jfif.ts';

/** Upright sRGB pixels. */
export interface RawPicture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 3;
}

/** A picture to be made: its long side (px), JPEG quality 1-100, and what it may weigh (bytes), where that matters. */
export interface PictureLimits {
  readonly longSidePx: number;
  readonly quality: number;
  readonly maxJpegBytes?: number | undefined;
}

/** Below this quality blocks are seen on paper; a picture that still weighs too much then weighs too much. */
const LEAST_QUALITY = 50;
const QUALITY_STEP = 8;

/** A picture in proportion with no side longer than this (px); the picture itself where it is no larger. */
export async function reducedTo(picture: RawPicture, longSidePx: number): Promise<RawPicture> {
  const { data, ...raw } = picture;
  if (Math.max(raw.width, raw.height) <= longSidePx) return picture;
  const reduced = await sharp(data, { raw })
    .resize({ width: longSidePx, height: longSidePx, fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: reduced.data, width: reduced.info.width, height: reduced.info.height, channels: 3 };
}

/** A baseline sRGB JPEG without metadata of a picture, in its size. */
export async function jpegOf(
  picture: RawPicture,
  { quality, maxJpegBytes = Number.POSITIVE_INFINITY }: Omit<PictureLimits, 'longSidePx'>,
): Promise<Uint8Array> {
  const { data, ...raw } = picture;
  const { data: jpeg } = await sharp(data, { raw }).jpeg({ quality, progressive: false }).toUint8Array();
  const whole = withJfifHeader(jpeg);
  if (whole.length <= maxJpegBytes || quality <= LEAST_QUALITY) return whole;
  return jpegOf(picture, { quality: Math.max(quality - QUALITY_STEP, LEAST_QUALITY), maxJpegBytes });
}
