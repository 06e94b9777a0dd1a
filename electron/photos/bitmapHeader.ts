import { fail, ok, type Result } from '../../shared/result/result.ts';

/* BMP is read by the program itself: the image engine cannot; why no library is used, see docs/decisions/photo-intake.md. */

/** What the header says; `stored` is how the pixels are kept. */
export interface BitmapHeader {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isTopDown: boolean;
  readonly bits: number;
  readonly stored: 'plain' | 'masks' | 'runs8' | 'runs4';
  readonly palette: Uint8Array;
  readonly paletteEntryBytes: 3 | 4;
  readonly masks: readonly number[];
  readonly pixelsAt: number;
}

const FILE_HEADER_BYTES = 14;
const OLD_HEADER_BYTES = 12;
/** Headers from this length on hold the masks themselves; the usual one has them behind it. */
const HEADER_WITH_MASKS_BYTES = 52;
const STORED = { 0: 'plain', 1: 'runs8', 2: 'runs4', 3: 'masks', 6: 'masks' } as const;
const DEPTHS: readonly number[] = [1, 4, 8, 16, 24, 32];
const USUAL_MASKS: Readonly<Record<number, readonly number[]>> = {
  16: [0x7c00, 0x03e0, 0x001f, 0],
  32: [0xff0000, 0xff00, 0xff, 0],
};

/** The header of a BMP: `photoDamaged`, or `photoUnsupported` for a JPEG or PNG in its clothes and depths nobody uses. */
export function bitmapHeader(bytes: Uint8Array): Result<BitmapHeader> {
  if (bytes.length < FILE_HEADER_BYTES + OLD_HEADER_BYTES) return fail('photoDamaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerBytes = view.getUint32(14, true);
  const isOld = headerBytes === OLD_HEADER_BYTES;
  if (bytes.length < FILE_HEADER_BYTES + Math.max(headerBytes, isOld ? 0 : 40)) return fail('photoDamaged');
  const height = isOld ? view.getUint16(20, true) : view.getInt32(22, true);
  const width = isOld ? view.getUint16(18, true) : view.getInt32(18, true);
  const bits = view.getUint16(isOld ? 24 : 28, true);
  const stored = STORED[(isOld ? 0 : view.getUint32(30, true)) as keyof typeof STORED];
  if (stored === undefined || !DEPTHS.includes(bits)) return fail('photoUnsupported', { found: 'bmp' });
  if (width <= 0 || height === 0) return fail('photoDamaged');
  const masksBehind = stored === 'masks' && headerBytes < HEADER_WITH_MASKS_BYTES ? 12 : 0;
  const paletteAt = FILE_HEADER_BYTES + headerBytes + masksBehind;
  const entryBytes = isOld ? 3 : 4;
  const entries = bits > 8 ? 0 : paletteEntries(isOld ? 0 : view.getUint32(46, true), bits);
  return ok({
    widthPx: width,
    heightPx: Math.abs(height),
    isTopDown: height < 0,
    bits,
    stored,
    palette: bytes.subarray(paletteAt, paletteAt + entries * entryBytes),
    paletteEntryBytes: entryBytes,
    masks: masksOf(view, bits, stored === 'masks', headerBytes),
    pixelsAt: view.getUint32(10, true),
  });
}

const paletteEntries = (used: number, bits: number) => (used > 0 && used <= 2 ** bits ? used : 2 ** bits);

function masksOf(view: DataView, bits: number, areWritten: boolean, headerBytes: number): readonly number[] {
  const usual = USUAL_MASKS[bits] ?? [0, 0, 0, 0];
  if (!areWritten || view.byteLength < 66) return usual;
  const alpha = headerBytes >= 56 && view.byteLength >= 70 ? view.getUint32(66, true) : 0;
  return [view.getUint32(54, true), view.getUint32(58, true), view.getUint32(62, true), alpha];
}
