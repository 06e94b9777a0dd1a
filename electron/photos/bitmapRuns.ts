import type { BitmapHeader } from './bitmapHeader.ts';

/** Where a row of the file (from its first) begins among the pixels of the picture. */
export function rowStart(
  { heightPx, widthPx, isTopDown }: BitmapHeader,
  row: number,
  channels: number,
): number {
  return (isTopDown ? row : heightPx - 1 - row) * widthPx * channels;
}

/** Puts a colour of the palette at a place of RGB pixels. */
export function drawIndexed(
  { palette, paletteEntryBytes }: BitmapHeader,
  index: number,
  to: Uint8Array,
  at: number,
): void {
  const entry = index * paletteEntryBytes;
  to[at] = palette[entry + 2] ?? 0;
  to[at + 1] = palette[entry + 1] ?? 0;
  to[at + 2] = palette[entry] ?? 0;
}

/** Draws run lengths; whether they reach the end of the picture. They are a count and a colour, or an escape (end of row, end of picture, a jump, colours one by one). */
export function drawRuns(bytes: Uint8Array, header: BitmapHeader, pixels: Uint8Array): boolean {
  const { widthPx, heightPx, stored } = header;
  const isFour = stored === 'runs4';
  let at = header.pixelsAt;
  let x = 0;
  let row = 0;
  const put = (index: number) => {
    if (x < widthPx && row < heightPx) drawIndexed(header, index, pixels, rowStart(header, row, 3) + x * 3);
    x += 1;
  };
  while (at + 1 < bytes.length && row < heightPx) {
    const count = bytes[at] ?? 0;
    const value = bytes[at + 1] ?? 0;
    at += 2;
    if (count > 0) for (let step = 0; step < count; step += 1) put(isFour ? nibble(value, step) : value);
    else if (value === 0) {
      x = 0;
      row += 1;
    } else if (value === 1) return true;
    else if (value === 2) {
      x += bytes[at] ?? 0;
      row += bytes[at + 1] ?? 0;
      at += 2;
    } else {
      for (let step = 0; step < value; step += 1)
        put(isFour ? nibble(bytes[at + (step >> 1)] ?? 0, step) : (bytes[at + step] ?? 0));
      const used = isFour ? Math.ceil(value / 2) : value;
      at += used + (used % 2);
    }
  }
  return row >= heightPx;
}

const nibble = (byte: number, step: number) => (step % 2 === 0 ? byte >> 4 : byte & 15);
