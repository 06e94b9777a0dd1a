/** The bytes of a value of each TIFF type, from 1. */
const TYPE_BYTES = [1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

/** No camera writes so many entries into one directory; more are nonsense. */
const MAX_ENTRIES = 1_000;

const ENTRY_BYTES = 12;

/** The first directory of a TIFF, or of EXIF, which is one inside another file; and a look into its others. */
export interface TiffDirectory {
  /** The first whole number of a tag. */
  readonly number: (tag: number) => number | undefined;
  /** The ASCII text of a tag, at most 64 characters, without the zero at its end. */
  readonly text: (tag: number) => string | undefined;
  /** The directory to which a tag points. */
  readonly at: (tag: number) => TiffDirectory | undefined;
}

/** The first directory of TIFF or EXIF bytes; undefined where they hold none. Damage is read over, never thrown at. */
export function tiffDirectory(bytes: Uint8Array): TiffDirectory | undefined {
  const start = headerStart(bytes);
  if (start === undefined) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, bytes.byteLength - start);
  const little = view.getUint8(0) === 0x49;
  return view.byteLength < 8 ? undefined : directoryAt(view, view.getUint32(4, little), little);
}

/** JPEG puts "Exif" and two zeros before it, HEIF a length of its own. */
function headerStart(bytes: Uint8Array): number | undefined {
  const head = Buffer.from(bytes.subarray(0, 20)).toString('latin1');
  const at = [head.indexOf('II*\0'), head.indexOf('MM\0*')].filter((found) => found >= 0);
  return at.length === 0 ? undefined : Math.min(...at);
}

interface Entry {
  readonly type: number;
  readonly count: number;
  /** Where the entry keeps its value, or where that is. */
  readonly field: number;
}

function directoryAt(view: DataView, offset: number, little: boolean): TiffDirectory | undefined {
  const entries = entriesAt(view, offset, little);
  if (entries.size === 0) return undefined;
  const valueAt = ({ type, count, field }: Entry): number =>
    (TYPE_BYTES[type - 1] ?? 1) * count <= 4 ? field : view.getUint32(field, little);
  const number = (tag: number): number | undefined => {
    const entry = entries.get(tag);
    if (!entry || (entry.type !== 3 && entry.type !== 4 && entry.type !== 1)) return undefined;
    const at = valueAt(entry);
    if (at + 4 > view.byteLength) return undefined;
    if (entry.type === 1) return view.getUint8(at);
    return entry.type === 3 ? view.getUint16(at, little) : view.getUint32(at, little);
  };
  return {
    number,
    text: (tag) => {
      const entry = entries.get(tag);
      if (entry?.type !== 2) return undefined;
      const at = valueAt(entry);
      const length = Math.min(entry.count, 64, view.byteLength - at);
      if (length <= 0) return undefined;
      const text = Buffer.from(view.buffer, view.byteOffset + at, length).toString('latin1');
      return text.split('\0', 1)[0];
    },
    at: (tag) => {
      const offset = number(tag);
      return offset === undefined ? undefined : directoryAt(view, offset, little);
    },
  };
}

function entriesAt(view: DataView, offset: number, little: boolean): ReadonlyMap<number, Entry> {
  const entries = new Map<number, Entry>();
  if (offset + 2 > view.byteLength) return entries;
  const count = Math.min(view.getUint16(offset, little), MAX_ENTRIES);
  for (let index = 0; index < count; index += 1) {
    const at = offset + 2 + index * ENTRY_BYTES;
    if (at + ENTRY_BYTES > view.byteLength) break;
    entries.set(view.getUint16(at, little), {
      type: view.getUint16(at + 2, little),
      count: view.getUint32(at + 4, little),
      field: at + 8,
    });
  }
  return entries;
}
