import { sharp } from './imageEngine.ts';
import type { PhotoHeader } from './photoHeader.ts';

/** More than this part of the rows given up is no small damage. */
const MOST_LOST = 0.03;

/** Rows that a JPEG codes together, at most: losing a part of them is losing all. */
const CODED_ROWS = 16;

/** Pixels at the end of a row that are all alike where the decoder had nothing to decode. */
const FILLER_PX = 16;

const END_MARKER = [0xff, 0xd9];

/**
 * A JPEG that ends a little early, in forms that have an end: as it is where only the end marker is missing, else shorter by
 * the rows that are not there. None where more is missing, or where the file holds coarse and fine scans one after the other.
 */
export async function shortenedJpegs(bytes: Uint8Array, header: PhotoHeader): Promise<readonly Uint8Array[]> {
  const lost = header.isProgressive ? undefined : await lostRows(bytes);
  const { heightPx } = header.stored;
  if (lost === undefined || lost > heightPx * MOST_LOST) return [];
  const kept = Math.floor((heightPx - Math.max(lost, 1)) / CODED_ROWS) * CODED_ROWS;
  const shorter = heightPx - kept <= heightPx * MOST_LOST ? withHeight(bytes, kept) : undefined;
  return [bytes, ...(shorter ? [shorter] : [])].map((each) => Buffer.concat([each, Buffer.from(END_MARKER)]));
}

/** The height that a JPEG declares; undefined where it has no frame. */
export function declaredHeight(bytes: Uint8Array): number | undefined {
  const at = frameAt(bytes);
  return at === undefined ? undefined : new DataView(bytes.buffer, bytes.byteOffset).getUint16(at + 5);
}

/** How many rows at the bottom the decoder had to make up; undefined where it makes nothing of the file at all. */
async function lostRows(bytes: Uint8Array): Promise<number | undefined> {
  try {
    const { data, info } = await sharp(bytes, { failOn: 'none' }).raw().toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const tail = Math.min(FILLER_PX, width) * channels;
    const filler = data.subarray(-channels);
    const isMadeUp = (row: number) => {
      const end = (row + 1) * width * channels;
      return data.subarray(end - tail, end).every((value, at) => value === filler[at % channels]);
    };
    let lost = 0;
    while (lost < height && isMadeUp(height - 1 - lost)) lost += 1;
    return lost;
  } catch {
    return undefined;
  }
}

function withHeight(bytes: Uint8Array, heightPx: number): Uint8Array | undefined {
  const at = frameAt(bytes);
  if (at === undefined) return undefined;
  const copy = Uint8Array.from(bytes);
  new DataView(copy.buffer).setUint16(at + 5, heightPx);
  return copy;
}

/** Where the frame header of a JPEG in one scan (SOF0, SOF1) stands. */
function frameAt(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 <= bytes.length && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xc0 || marker === 0xc1) return at;
    if (marker === 0xda) return undefined;
    // A marker may be preceded by any number of fill bytes.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}
