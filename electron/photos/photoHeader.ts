import type { Metadata } from 'sharp';
import type { PhotoType } from '../../shared/photo/fileKinds.ts';
import type { PhotoSize } from '../../shared/photo/layout.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { bitmapHeader } from './bitmapHeader.ts';
import { sharp } from './imageEngine.ts';
import { pngFrames } from './pngChunks.ts';
import { takenAt } from './takenAt.ts';

/** What a photo says of itself before any of its pixels is decoded. */
export interface PhotoHeader {
  readonly type: PhotoType;
  readonly stored: PhotoSize;
  /** The EXIF orientation, 1 to 8, by which the picture is turned; what HEIF turns by itself is not counted. */
  readonly orientation: number;
  readonly frames: number;
  readonly takenAt: string | null;
  readonly profile: Uint8Array | undefined;
  /** 16 bits a channel. */
  readonly isDeep: boolean;
  readonly isGray: boolean;
  /** In several scans, each over the whole picture: its decoder holds all of it. */
  readonly isProgressive: boolean;
  readonly compression: string | undefined;
}

/** Kinds whose first picture alone is used, and that say how many there are. */
const MANY_FRAMED: readonly PhotoType[] = ['gif', 'webp', 'tiff'];

/** The header of a file of a kind; `photoDamaged`, `photoUnsupported`. Nothing in it is believed to be small. */
export async function photoHeader(type: PhotoType, bytes: Uint8Array): Promise<Result<PhotoHeader>> {
  if (type === 'bmp') return headerOfBitmap(bytes);
  const metadata = await metadataOf(bytes);
  if (!metadata) return fail('photoDamaged');
  const { width, height, orientation, pages, icc, exif, depth, space, isProgressive, compression } = metadata;
  return ok({
    type,
    stored: { widthPx: width, heightPx: height },
    orientation: orientation !== undefined && orientation >= 1 && orientation <= 8 ? orientation : 1,
    frames: type === 'png' ? pngFrames(bytes) : MANY_FRAMED.includes(type) ? (pages ?? 1) : 1,
    takenAt: takenAt(type === 'tiff' ? bytes : exif),
    profile: icc && new Uint8Array(icc),
    isDeep: depth === 'ushort' && space !== 'cmyk',
    isGray: space === 'b-w' || space === 'grey16',
    isProgressive: isProgressive ?? false,
    compression,
  });
}

/** The size after the picture was turned upright. */
export function uprightSize({ stored, orientation }: Pick<PhotoHeader, 'stored' | 'orientation'>): PhotoSize {
  const { widthPx, heightPx } = stored;
  return orientation >= 5 ? { widthPx: heightPx, heightPx: widthPx } : stored;
}

/** Asks the decoder that will do the work, so that both see the same size; undefined where the header is damaged. */
async function metadataOf(bytes: Uint8Array): Promise<Metadata | undefined> {
  try {
    return await sharp(bytes, { limitInputPixels: false, failOn: 'error' }).metadata();
  } catch {
    return undefined;
  }
}

function headerOfBitmap(bytes: Uint8Array): Result<PhotoHeader> {
  const header = bitmapHeader(bytes);
  if (!header.ok) return header;
  const { widthPx, heightPx } = header.value;
  return ok({
    type: 'bmp',
    stored: { widthPx, heightPx },
    orientation: 1,
    frames: 1,
    takenAt: null,
    profile: undefined,
    isDeep: false,
    isGray: false,
    isProgressive: false,
    compression: undefined,
  });
}
