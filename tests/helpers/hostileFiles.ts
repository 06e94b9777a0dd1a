import { constants, crc32, deflateRawSync } from 'node:zlib';
import { tc, tr } from '../electron/documents/reading/wordXml.ts';

const PART = 'word/document.xml';

/**
 * A zip with a part that unpacks to so many bytes of a table without end. `says`: the size that it claims to have. Packed once and
 * repeated: deflated blocks can stand behind each other.
 */
export function endlessTable(bytes: number, says = bytes): Uint8Array {
  const rows = Buffer.from(tr(tc('甲'), tc('乙')).repeat(20_000));
  const packed = deflateRawSync(rows, { finishFlush: constants.Z_FULL_FLUSH });
  const times = Math.ceil(bytes / rows.length);
  const content = Buffer.concat([...Array<Buffer>(times).fill(packed), Buffer.from([3, 0])]);
  const name = Buffer.from(PART);
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt32LE(crc32(''), 10);
  facts.writeUInt32LE(content.length, 14);
  facts.writeUInt32LE(says, 18);
  facts.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, name, content]);
  const entry = Buffer.concat([
    Buffer.from('PK\u0001\u0002'),
    Buffer.from([20, 0]),
    facts,
    Buffer.alloc(14),
    name,
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(entry.length, 8);
  end.writeUInt32LE(local.length, 12);
  return new Uint8Array(Buffer.concat([local, entry, Buffer.from('PK\u0005\u0006'), end]));
}

const SECTOR = 512;
const END_OF_CHAIN = -2;

/** An OLE container with streams of these names: what a doc is, and what Office packs a file with a password into. */
export function oleContainer(names: readonly string[]): Uint8Array {
  const header = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    header.writeUInt16LE(value, at);
  for (const [at, value] of [
    [44, 1],
    [48, 1],
    [56, 4096],
    [60, END_OF_CHAIN],
    [68, END_OF_CHAIN],
  ] as const)
    header.writeInt32LE(value, at);
  header.fill(0xff, 76).writeInt32LE(0, 76);
  const fat = Buffer.alloc(SECTOR, 0xff);
  fat.writeInt32LE(-3, 0);
  fat.writeInt32LE(END_OF_CHAIN, 4);
  const directory = Buffer.concat(
    ['Root Entry', ...names].map((name, at) => directoryEntry(name, at, names)),
  );
  return new Uint8Array(Buffer.concat([header, fat, directory], 3 * SECTOR));
}

/** The streams stand in one row, each the right neighbour of the one before it. */
function directoryEntry(name: string, at: number, names: readonly string[]): Buffer {
  const entry = Buffer.alloc(128);
  const written = entry.write(name, 0, 'utf16le');
  entry.writeUInt16LE(written + 2, 64);
  entry.writeUInt8(at === 0 ? 5 : 2, 66);
  entry.writeUInt8(1, 67);
  entry.writeInt32LE(-1, 68);
  entry.writeInt32LE(at > 0 && at < names.length ? at + 1 : -1, 72);
  entry.writeInt32LE(at === 0 && names.length > 0 ? 1 : -1, 76);
  entry.writeInt32LE(END_OF_CHAIN, 116);
  return entry;
}
