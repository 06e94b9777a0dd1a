import type { Notice } from '../../shared/notice/schema.ts';
import type { PhotoLimits } from './readPhoto.ts';

/** Far above what the largest photo within the notice's bounds takes on a slow office PC (s). */
const TIMEOUT_SECONDS = 20;

/** The bounds that a notice sets for photos taken in, and for their rendition in the form. */
export function intakeLimits({ photos }: Notice): PhotoLimits {
  const { maxBytes, maxPixels, longSidePx, jpegQuality } = photos;
  return { maxBytes, maxPixels, longSidePx, quality: jpegQuality, timeoutSeconds: TIMEOUT_SECONDS };
}
