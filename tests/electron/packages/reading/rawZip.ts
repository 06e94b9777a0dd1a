import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a zip as it is to be written, true or not; what is left out is true. */
export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly data?: string | Uint8Array;
  /** Packed, and what the zip says of it. */
  readonly deflated?: boolean;
  readonly flags?: number;
  readonly mode?: number;
  readonly extra?: Uint8Array;
  readonly localName?: string;
  readonly saidBytes?: number;
  readonly saidPacked?: number;
  readonly saidCrc?: number;
  /** Its bytes are those of this earlier file. */
  readonly sharesWith?: number;
}

const UTF8 = 0x800;

/** A zip written byte by byte; `count`: how many files its end says that there are. */
export function rawZip(entries: readonly RawEntry[], count = entries.length): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name as string);
    const plain = Buffer.from((entry.data ?? '') as string);
    const packed = entry.deflated ? deflateRawSync(plain) : plain;
    const fields = {
      flags: entry.flags ?? UTF8,
      method: entry.deflated ? 8 : 0,
      crc: entry.saidCrc ?? crc32(plain),
      packed: entry.saidPacked ?? packed.length,
      bytes: entry.saidBytes ?? plain.length,
    };
    const offset = entry.sharesWith === undefined ? at : (offsets[entry.sharesWith] ?? 0);
    offsets.push(offset);
    if (entry.sharesWith === undefined) {
      const local = [
        header(0x04034b50, 30, fields, entry.localName ? Buffer.from(entry.localName) : name),
        packed,
      ];
      parts.push(...local);
      at += local.reduce((sum, { length }) => sum + length, 0);
    }
    directory.push(
      directoryEntry(fields, { name, offset, mode: entry.mode ?? 0, extra: Buffer.from(entry.extra ?? []) }),
    );
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count & 0xffff, 8);
  end.writeUInt16LE(count & 0xffff, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, listed, end]));
}

interface Fields {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
}

function header(
  signature: number,
  length: number,
  { flags, method, crc, packed, bytes }: Fields,
  name: Buffer,
): Buffer {
  const head = Buffer.alloc(length);
  head.writeUInt32LE(signature, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(flags, 6);
  head.writeUInt16LE(method, 8);
  head.writeUInt32LE(crc, 14);
  head.writeUInt32LE(packed, 18);
  head.writeUInt32LE(bytes, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function directoryEntry(
  { flags, method, crc, packed, bytes }: Fields,
  { name, offset, mode, extra }: { name: Buffer; offset: number; mode: number; extra: Buffer },
): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(0x0314, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(flags, 8);
  head.writeUInt16LE(method, 10);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(packed, 20);
  head.writeUInt32LE(bytes, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE((mode << 16) >>> 0, 38);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name, extra]);
}

/** Info-ZIP's field with the name in UTF-8, for a name written in other bytes. */
export function unicodePath(written: Uint8Array, name: string): Uint8Array {
  const utf8 = Buffer.from(name);
  const field = Buffer.alloc(9);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(5 + utf8.length, 2);
  field.writeUInt8(1, 4);
  field.writeUInt32LE(crc32(written), 5);
  return Buffer.concat([field, utf8]);
}
