import type { Notice } from '../../shared/notice/schema.ts';
import type { PictureLimits } from './picture.ts';
import type { PhotoLimits } from './readPhoto.ts';

/** Far above what the largest photo within the notice's bounds, or a HEIC in WebAssembly, takes on a slow office PC (s). */
const TIMEOUT_SECONDS = 40;

/** The pictures that are made of a photo: for the Word file, for the window, and the copies that go into the package. */
export const RENDITIONS = ['form', 'screen', 'thumbnail', 'copy', 'smaller'] as const;
export type Rendition = (typeof RENDITIONS)[number];

/** What one reading of a photo makes: all that the form and the window want of it. */
export const MADE_AT_ONCE: readonly Rendition[] = ['form', 'screen', 'thumbnail'];

/** Both copies for the package: how much smaller the smaller one is can then be said. */
export const COPIES: readonly Rendition[] = ['copy', 'smaller'];

/** Long sides of the pictures that the window shows (px): a whole screen, a thumbnail on a screen of double density. */
const WINDOW_LONG_SIDES = { screen: 1920, thumbnail: 480 } as const;

/** How a notice wants one of these pictures. What the window shows is no matter of the notice's. */
export function pictureLimits({ photos }: Notice, rendition: Rendition): PictureLimits {
  if (rendition === 'screen' || rendition === 'thumbnail')
    return { longSidePx: WINDOW_LONG_SIDES[rendition], quality: photos.jpegQuality };
  const { longSidePx, jpegQuality, maxJpegBytes } = rendition === 'form' ? photos : photos[rendition];
  return { longSidePx, quality: jpegQuality, maxJpegBytes };
}

/** The bounds that a notice sets for photos taken in, and for one of their renditions. */
export function intakeLimits(notice: Notice, rendition: Rendition = 'form'): PhotoLimits {
  return { ...pictureLimits(notice, rendition), ...bounds(notice) };
}

const bounds = ({ photos: { maxBytes, maxPixels } }: Notice) => ({
  maxBytes,
  maxPixels,
  timeoutSeconds: TIMEOUT_SECONDS,
});

/** The same for several renditions in one reading: the largest first, which all others are made of. */
export function readingLimits(notice: Notice, renditions: readonly Rendition[]): PhotoLimits {
  const [largest = pictureLimits(notice, 'form'), ...smaller] = renditions
    .map((rendition) => pictureLimits(notice, rendition))
    .toSorted((a, b) => b.longSidePx - a.longSidePx);
  return { ...largest, ...bounds(notice), smaller };
}
