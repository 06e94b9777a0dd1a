/** The measures of a decoded picture (px). Three channels are RGB, a fourth is alpha; 8 bits each. */
export interface CanvasSize {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
}

/** A picture to be drawn: `pixels` lie in `file` (rows from the top, without gaps), which is a TIFF around them. */
export interface Canvas {
  readonly pixels: Uint8Array;
  readonly file: Uint8Array;
}

/** Rows in one strip of the file. */
const STRIP_ROWS = 64;

const HEADER_BYTES = 8;
const SHORT = 3;
const LONG = 4;
const UNDEFINED = 7;
const TYPE_BYTES = { [SHORT]: 2, [LONG]: 4, [UNDEFINED]: 1 } as const;

interface Tag {
  readonly tag: number;
  readonly type: keyof typeof TYPE_BYTES;
  readonly values: ArrayLike<number>;
}

/**
 * Room for the pixels of a decoder that is not the image engine's, in an uncompressed TIFF with their colour profile: the one
 * way in which the engine takes both. It never reaches a disk.
 */
export function tiffCanvas(size: CanvasSize, profile?: Uint8Array): Canvas {
  const pixelBytes = size.width * size.height * size.channels;
  const directory = directoryBytes(tagsOf(size, profile), HEADER_BYTES + pixelBytes + (pixelBytes % 2));
  const file = new Uint8Array(directory.at + directory.bytes.length);
  const view = new DataView(file.buffer);
  file.set(Buffer.from('II*\0', 'latin1'));
  view.setUint32(4, directory.at, true);
  file.set(directory.bytes, directory.at);
  return { file, pixels: file.subarray(HEADER_BYTES, HEADER_BYTES + pixelBytes) };
}

/** In the order of their numbers, as the format wants it. */
function tagsOf({ width, height, channels }: CanvasSize, profile: Uint8Array | undefined): readonly Tag[] {
  const rowBytes = width * channels;
  const firstRows = Array.from({ length: Math.ceil(height / STRIP_ROWS) }, (_, strip) => strip * STRIP_ROWS);
  return [
    { tag: 256, type: LONG, values: [width] },
    { tag: 257, type: LONG, values: [height] },
    { tag: 258, type: SHORT, values: Array.from({ length: channels }, () => 8) },
    { tag: 259, type: SHORT, values: [1] },
    { tag: 262, type: SHORT, values: [2] },
    { tag: 273, type: LONG, values: firstRows.map((row) => HEADER_BYTES + row * rowBytes) },
    { tag: 277, type: SHORT, values: [channels] },
    { tag: 278, type: LONG, values: [STRIP_ROWS] },
    { tag: 279, type: LONG, values: firstRows.map((row) => Math.min(STRIP_ROWS, height - row) * rowBytes) },
    ...(channels === 4 ? [{ tag: 338, type: SHORT, values: [2] } as const] : []),
    ...(profile ? [{ tag: 34_675, type: UNDEFINED, values: profile } as const] : []),
  ];
}

/** The directory as it stands at a place of the file, what is too long for its entries behind it. */
function directoryBytes(tags: readonly Tag[], at: number): { readonly at: number; readonly bytes: Buffer } {
  const entries = Buffer.alloc(2 + tags.length * 12 + 4);
  const behind: Buffer[] = [];
  let end = at + entries.length;
  entries.writeUInt16LE(tags.length);
  tags.forEach(({ tag, type, values }, index) => {
    const entry = 2 + index * 12;
    entries.writeUInt16LE(tag, entry);
    entries.writeUInt16LE(type, entry + 2);
    entries.writeUInt32LE(values.length, entry + 4);
    const written = valueBytes(type, values);
    if (written.length <= 4) entries.set(written, entry + 8);
    else {
      entries.writeUInt32LE(end, entry + 8);
      behind.push(written);
      end += written.length;
    }
  });
  return { at, bytes: Buffer.concat([entries, ...behind]) };
}

/** Padded to an even length: what stands behind begins at an even place. */
function valueBytes(type: Tag['type'], values: ArrayLike<number>): Buffer {
  const bytes = values.length * TYPE_BYTES[type];
  const written = Buffer.alloc(bytes + (bytes % 2));
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    if (type === SHORT) written.writeUInt16LE(value, index * 2);
    else if (type === LONG) written.writeUInt32LE(value, index * 4);
    else written[index] = value;
  }
  return written;
}
