import { asciiAt } from './bytes.ts';

/** A chunk of a PNG with its length, name and checksum. */
interface Chunk {
  readonly name: string;
  /** Where it begins and ends in the file. */
  readonly from: number;
  readonly to: number;
}

const SIGNATURE_BYTES = 8;
/** Length, name and checksum of a chunk. */
const AROUND_BYTES = 12;

/** The frames of a PNG: an animated one says so in a chunk before its pixels. */
export function pngFrames(bytes: Uint8Array): number {
  for (const { name, from } of chunksOf(bytes)) {
    if (name === 'acTL') return Math.max(viewOf(bytes).getUint32(from + 8), 1);
    if (name === 'IDAT') return 1;
  }
  return 1;
}

/** The PNG with its EXIF before the pixels, where decoders look for it; the file itself where there is none behind them. */
export function withExifFirst(bytes: Uint8Array): Uint8Array {
  let pixelsAt: number | undefined;
  for (const { name, from, to } of chunksOf(bytes)) {
    if (name === 'IDAT') pixelsAt ??= from;
    if (name !== 'eXIf') continue;
    if (pixelsAt === undefined) return bytes;
    const [before, exif] = [bytes.subarray(0, pixelsAt), bytes.subarray(from, to)];
    return new Uint8Array(Buffer.concat([before, exif, bytes.subarray(pixelsAt, from), bytes.subarray(to)]));
  }
  return bytes;
}

/** The chunks of a PNG that are whole. */
function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = viewOf(bytes);
  for (let from = SIGNATURE_BYTES; from + AROUND_BYTES <= bytes.length; ) {
    const to = from + AROUND_BYTES + view.getUint32(from);
    if (to > bytes.length) return;
    yield { name: asciiAt(bytes, from + 4, 4), from, to };
    from = to;
  }
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
