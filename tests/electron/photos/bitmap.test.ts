import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { decodeBitmap } from '../../../electron/photos/bitmap.ts';
import { bitmapHeader } from '../../../electron/photos/bitmapHeader.ts';
import { openIntakeLoaders } from '../../../electron/photos/imageEngine.ts';
import { bitmap } from './bitmaps.ts';

openIntakeLoaders();

const [RED, GREEN, BLUE, WHITE] = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 255],
] as const;

/** The colours of a bitmap from its top left, row by row; or the code of its refusal. */
async function coloursOf(bytes: Uint8Array): Promise<unknown> {
  const header = bitmapHeader(bytes);
  if (!header.ok) return header.error.code;
  const decoded = decodeBitmap(bytes, header.value);
  if (!decoded.ok) return decoded.error.code;
  const { data, info } = await sharp(decoded.value).raw().toBuffer({ resolveWithObject: true });
  return Array.from({ length: info.width * info.height }, (_, at) => [
    ...data.subarray(at * info.channels, (at + 1) * info.channels),
  ]);
}

const BGR = { red: [0, 0, 255], green: [0, 255, 0], blue: [255, 0, 0], white: [255, 255, 255] } as const;
/** Red and green below blue and white, rows padded to four bytes. */
const ROWS_24 = [...BGR.red, ...BGR.green, 0, 0, ...BGR.blue, ...BGR.white, 0, 0];
const PALETTE = [...BGR.red, 0, ...BGR.green, 0, ...BGR.blue, 0, ...BGR.white, 0];
const SQUARE = { width: 2, height: 2 };
const FROM_TOP = [BLUE, WHITE, RED, GREEN];

describe('a bitmap is read', () => {
  test('from its bottom row, or from its top row', async () => {
    expect(await coloursOf(bitmap({ ...SQUARE, bits: 24, pixels: ROWS_24 }))).toEqual(FROM_TOP);
    const fromTop = bitmap({ width: 2, height: -2, bits: 24, pixels: ROWS_24 });
    expect(await coloursOf(fromTop)).toEqual([RED, GREEN, BLUE, WHITE]);
  });

  test.each([
    [8, [0, 1, 0, 0, 2, 3, 0, 0]],
    [4, [0x01, 0, 0, 0, 0x23, 0, 0, 0]],
  ])('by its palette, with %i bits', async (bits, pixels) => {
    expect(await coloursOf(bitmap({ ...SQUARE, bits, pixels, palette: PALETTE }))).toEqual(FROM_TOP);
  });

  test('in black and white', async () => {
    const palette = [0, 0, 0, 0, ...BGR.white, 0];
    const scan = bitmap({ width: 3, height: 1, bits: 1, pixels: [0b10100000, 0, 0, 0], palette });
    expect(await coloursOf(scan)).toEqual([WHITE, [0, 0, 0], WHITE]);
  });

  test('with 16 bits, five for each colour or by masks', async () => {
    const rows = (...values: readonly number[]) => values.flatMap((value) => [value & 255, value >> 8]);
    const usual = { ...SQUARE, bits: 16, pixels: rows(0x7c00, 0x03e0, 0x001f, 0x7fff) };
    expect(await coloursOf(bitmap(usual))).toEqual(FROM_TOP);
    const masks = [0xf800, 0x07e0, 0x001f];
    const masked = { ...usual, pixels: rows(0xf800, 0x07e0, 0x001f, 0xffff), masks, compression: 3 };
    expect(await coloursOf(bitmap(masked))).toEqual(FROM_TOP);
  });

  test('with 32 bits, of which the fourth part means nothing', async () => {
    const pixels = [...BGR.red, 0, ...BGR.green, 0, ...BGR.blue, 0, ...BGR.white, 0];
    expect(await coloursOf(bitmap({ ...SQUARE, bits: 32, pixels }))).toEqual(FROM_TOP);
  });

  test('from run lengths: runs, colours one by one, ends of rows', async () => {
    const pixels = [1, 0, 1, 1, 0, 0, 0, 2, 2, 3, 0, 1];
    // Fewer than three colours cannot stand one by one: an escape of two is a jump.
    const long = [0, 3, 0, 1, 2, 0, 0, 0, 3, 3, 0, 1];
    const square = { ...SQUARE, bits: 8, palette: PALETTE, compression: 1 };
    expect(await coloursOf(bitmap({ ...square, pixels: [1, 0, 1, 1, 0, 0, 1, 2, 1, 3, 0, 1] }))).toEqual(
      FROM_TOP,
    );
    const three = { ...square, width: 3, pixels: long };
    expect(await coloursOf(bitmap(three))).toEqual([WHITE, WHITE, WHITE, RED, GREEN, BLUE]);
    expect(await coloursOf(bitmap({ ...square, pixels: pixels.slice(0, 4) }))).toBe('photoDamaged');
  });
});

describe('a bitmap is refused', () => {
  test('where pixels are missing', async () => {
    const whole = bitmap({ ...SQUARE, bits: 24, pixels: ROWS_24 });
    expect(await coloursOf(whole.subarray(0, whole.length - 3))).toBe('photoDamaged');
    expect(await coloursOf(whole.subarray(0, 40))).toBe('photoDamaged');
  });

  test('where it has no size, or holds another format or depth', async () => {
    expect(await coloursOf(bitmap({ width: 0, height: 2, bits: 24, pixels: ROWS_24 }))).toBe('photoDamaged');
    const jpegInside = bitmap({ ...SQUARE, bits: 24, pixels: ROWS_24, compression: 4 });
    expect(await coloursOf(jpegInside)).toBe('photoUnsupported');
    expect(await coloursOf(bitmap({ ...SQUARE, bits: 2, pixels: ROWS_24 }))).toBe('photoUnsupported');
  });
});
