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

/** A baseline sRGB JPEG without metadata of a picture, never larger than it. */
export async function jpegOf(picture: RawPicture, limits: PictureLimits): Promise<Uint8Array> {
  const { data, ...raw } = picture;
  const side = limits.longSidePx;
  const { data: jpeg } = await sharp(data, { raw })
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: limits.quality, progressive: false })
    .toUint8Array();
  const whole = withJfifHeader(jpeg);
  const { maxJpegBytes = Number.POSITIVE_INFINITY, quality } = limits;
  if (whole.length <= maxJpegBytes || quality <= LEAST_QUALITY) return whole;
  return jpegOf(picture, { ...limits, quality: Math.max(quality - QUALITY_STEP, LEAST_QUALITY) });
}
