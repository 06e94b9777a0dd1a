/** A BMP with the usual header: `bits` a pixel, its rows as they stand in the file (from the bottom unless the height is below zero). */
export function bitmap({
  width,
  height,
  bits,
  pixels,
  palette = [],
  compression = 0,
  masks = [],
}: {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly pixels: readonly number[];
  /** Blue, green, red and nothing, entry by entry. */
  readonly palette?: readonly number[];
  readonly compression?: number;
  readonly masks?: readonly number[];
}): Uint8Array {
  const behind = Buffer.alloc(masks.length * 4);
  for (const [index, mask] of masks.entries()) behind.writeUInt32LE(mask, index * 4);
  const header = Buffer.alloc(54);
  header.write('BM', 'latin1');
  header.writeUInt32LE(54 + behind.length + palette.length, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(width, 18);
  header.writeInt32LE(height, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(bits, 28);
  header.writeUInt32LE(compression, 30);
  header.writeUInt32LE(palette.length / 4, 46);
  return Buffer.concat([header, behind, Buffer.from(palette), Buffer.from(pixels)]);
}
