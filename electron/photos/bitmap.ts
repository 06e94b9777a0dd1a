import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { BitmapHeader } from './bitmapHeader.ts';
import { drawIndexed, drawRuns, rowStart } from './bitmapRuns.ts';
import { type Canvas, tiffCanvas } from './tiffCanvas.ts';

/** The picture of a BMP whose header was read and is within bounds, as a TIFF. `photoDamaged` where pixels are missing. */
export function decodeBitmap(bytes: Uint8Array, header: BitmapHeader): Result<Uint8Array> {
  const hasAlpha = header.bits >= 16 && (header.masks[3] ?? 0) !== 0;
  const canvas = tiffCanvas({
    width: header.widthPx,
    height: header.heightPx,
    channels: hasAlpha ? 4 : 3,
  });
  const isWhole =
    header.stored === 'runs8' || header.stored === 'runs4'
      ? drawRuns(bytes, header, canvas.pixels)
      : drawRows(bytes, header, canvas, hasAlpha);
  if (!isWhole) return fail('photoDamaged');
  // Many programs write zeros where the transparency would be, and mean a picture that can be seen.
  if (hasAlpha && isInvisible(canvas.pixels))
    for (let at = 3; at < canvas.pixels.length; at += 4) canvas.pixels[at] = 255;
  return ok(canvas.file);
}

function isInvisible(pixels: Uint8Array): boolean {
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 0) return false;
  return true;
}

function drawRows(bytes: Uint8Array, header: BitmapHeader, { pixels }: Canvas, hasAlpha: boolean): boolean {
  const { widthPx, heightPx, bits, pixelsAt } = header;
  const strideBytes = Math.ceil((widthPx * bits) / 32) * 4;
  const neededBytes = strideBytes * (heightPx - 1) + Math.ceil((widthPx * bits) / 8);
  if (pixelsAt + neededBytes > bytes.length) return false;
  const channels = hasAlpha ? 4 : 3;
  const draw = bits <= 8 ? indexedRow(header) : bits === 24 ? drawBgrRow : maskedRow(header, channels);
  for (let row = 0; row < heightPx; row += 1) {
    const from = pixelsAt + row * strideBytes;
    draw(bytes.subarray(from, from + strideBytes), pixels, rowStart(header, row, channels), widthPx);
  }
  return true;
}

type DrawRow = (from: Uint8Array, to: Uint8Array, at: number, widthPx: number) => void;

const drawBgrRow: DrawRow = (from, to, at, widthPx) => {
  for (let x = 0; x < widthPx; x += 1) {
    to[at + x * 3] = from[x * 3 + 2] ?? 0;
    to[at + x * 3 + 1] = from[x * 3 + 1] ?? 0;
    to[at + x * 3 + 2] = from[x * 3] ?? 0;
  }
};

function indexedRow(header: BitmapHeader): DrawRow {
  const { bits } = header;
  const perByte = 8 / bits;
  return (from, to, at, widthPx) => {
    for (let x = 0; x < widthPx; x += 1) {
      const shift = 8 - bits * ((x % perByte) + 1);
      const index = ((from[Math.floor(x / perByte)] ?? 0) >> shift) & (2 ** bits - 1);
      drawIndexed(header, index, to, at + x * 3);
    }
  };
}

function maskedRow({ bits, masks }: BitmapHeader, channels: 3 | 4): DrawRow {
  const bytesEach = bits / 8;
  const parts = masks.slice(0, channels).map((mask) => ({
    shift: Math.clz32(mask & -mask) ^ 31,
    most: mask === 0 ? 0 : mask >>> (Math.clz32(mask & -mask) ^ 31),
    mask,
  }));
  return (from, to, at, widthPx) => {
    for (let x = 0; x < widthPx; x += 1) {
      const place = x * bytesEach;
      const low = (from[place] ?? 0) | ((from[place + 1] ?? 0) << 8);
      const value =
        bytesEach === 2 ? low : low | ((from[place + 2] ?? 0) << 16) | ((from[place + 3] ?? 0) << 24);
      parts.forEach(({ shift, most, mask }, channel) => {
        const part = most === 0 ? 0 : ((value & mask) >>> shift) / most;
        to[at + x * channels + channel] = Math.round(part * 255);
      });
    }
  };
}
