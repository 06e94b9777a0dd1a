import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';

const UTF8_FLAG = 0x800;
/** Info-ZIP's field with the name in UTF-8: a byte of version, the checksum of the plain name, the name. */
const UNICODE_PATH = 0x7075;
const NAME_AT = 5;

/**
 * The name of an entry; undefined where its bytes are none. Marked as UTF-8, or in the Unicode field, it is that. Else Chinese Windows
 * wrote GBK; a Mac writes UTF-8 without the mark, which Chinese text in GBK can hardly be by chance.
 */
export function entryNameIn(
  entry: Pick<Entry, 'fileNameRaw' | 'generalPurposeBitFlag' | 'extraFields'>,
): string | undefined {
  const raw = entry.fileNameRaw;
  if ((entry.generalPurposeBitFlag & UTF8_FLAG) !== 0) return decoded(raw, 'utf-8');
  const unicode = unicodePath(entry);
  if (unicode !== undefined) return unicode;
  const utf8 = decoded(raw, 'utf-8');
  if (utf8 !== undefined && (isAscii(raw) || /\p{Script=Han}/u.test(utf8))) return utf8;
  return decoded(raw, 'gb18030');
}

function unicodePath({ fileNameRaw, extraFields }: Pick<Entry, 'fileNameRaw' | 'extraFields'>) {
  const field = extraFields.find(({ id }) => id === UNICODE_PATH)?.data;
  if (!field || field.length <= NAME_AT || field[0] !== 1) return undefined;
  return field.readUInt32LE(1) === crc32(fileNameRaw) ? decoded(field.subarray(NAME_AT), 'utf-8') : undefined;
}

const isAscii = (bytes: Uint8Array) => bytes.every((byte) => byte < 0x80);

function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
