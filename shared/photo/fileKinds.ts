/** The kinds of pictures that can be taken in, by what the file is and never by its name. */
export const PHOTO_TYPES = ['jpeg', 'png', 'webp', 'gif', 'tiff', 'bmp', 'avif', 'heif'] as const;
export type PhotoType = (typeof PHOTO_TYPES)[number];

/** What such files are usually called: what a file chooser offers first. A wrong ending keeps no picture out. */
export const PHOTO_ENDINGS = [
  '.jpg',
  '.jpeg',
  '.jfif',
  '.heic',
  '.heif',
  '.hif',
  '.png',
  '.webp',
  '.gif',
  '.tif',
  '.tiff',
  '.bmp',
  '.avif',
] as const;

/** Their media types, for choosers and drops that go by them; some systems name none for HEIC. */
export const PHOTO_MEDIA_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/tiff',
  'image/bmp',
  'image/avif',
  'image/heic',
  'image/heif',
] as const;

/** The `accept` of a file chooser for photos. */
export const PHOTO_ACCEPT = [...PHOTO_MEDIA_TYPES, ...PHOTO_ENDINGS].join(',');
