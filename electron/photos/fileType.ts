export type FileType =
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'tiff'
  | 'bmp'
  | 'heif'
  | 'avif'
  | 'svg'
  | 'pdf'
  | 'zip'
  | 'ole'
  | 'html'
  | 'text'
  | 'unknown';

/** Text, HTML and SVG are recognised from this many first bytes; a longer preamble is still "text". */
const SNIFFED_BYTES = 4096;

/** Fixed first bytes (hex), checked in this order. */
const SIGNATURES: readonly (readonly [hex: string, type: FileType])[] = [
  ['ffd8ff', 'jpeg'],
  ['89504e470d0a1a0a', 'png'],
  ['474946383761', 'gif'],
  ['474946383961', 'gif'],
  ['49492a00', 'tiff'],
  ['4d4d002a', 'tiff'],
  ['49492b00', 'tiff'],
  ['4d4d002b', 'tiff'],
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['504b0708', 'zip'],
  ['d0cf11e0a1b11ae1', 'ole'],
];

/** Sizes that the header after a bitmap's file header can have: "BM" alone also begins ordinary words. */
const BMP_HEADER_BYTES: readonly number[] = [12, 16, 40, 52, 56, 64, 108, 124];

const HEIF_BRANDS: readonly string[] = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];
const AVIF_BRANDS: readonly string[] = ['avif', 'avis'];

const UTF8_BOM_BYTES = 3;

/** What a file is by its contents, never by its name; 'unknown' for an empty or unrecognised one. */
export function detectFileType(bytes: Uint8Array): FileType {
  const head = bytes.subarray(0, SNIFFED_BYTES);
  const hex = toHex(head.subarray(0, 8));
  const signature = SIGNATURES.find(([start]) => hex.startsWith(start));
  if (signature !== undefined) {
    return signature[1];
  }
  return containerType(head) ?? textType(head) ?? 'unknown';
}

function containerType(head: Uint8Array): FileType | undefined {
  if (asciiAt(head, 0, 4) === 'RIFF' && asciiAt(head, 8, 4) === 'WEBP') {
    return 'webp';
  }
  if (asciiAt(head, 4, 4) === 'ftyp') {
    return isoMediaType(head);
  }
  if (isBitmap(head)) {
    return 'bmp';
  }
  return isPdf(head) ? 'pdf' : undefined;
}

/** An ISO media file names its coding in brands; 'mif1' alone says only "a still picture". */
function isoMediaType(head: Uint8Array): FileType | undefined {
  const brands = isoBrands(head);
  const coding = brands.find((brand) => AVIF_BRANDS.includes(brand) || isHevcBrand(brand));
  if (coding !== undefined) {
    return AVIF_BRANDS.includes(coding) ? 'avif' : 'heif';
  }
  return brands.some((brand) => HEIF_BRANDS.includes(brand)) ? 'heif' : undefined;
}

function isHevcBrand(brand: string): boolean {
  return brand.startsWith('he') && HEIF_BRANDS.includes(brand);
}

/** The major brand first, then the compatible ones, as far as the first box reaches. */
function isoBrands(head: Uint8Array): readonly string[] {
  const boxEnd = Math.min(uint32BigEndianAt(head, 0), head.length);
  const brands = [asciiAt(head, 8, 4)];
  for (let at = 16; at + 4 <= boxEnd; at += 4) {
    brands.push(asciiAt(head, at, 4));
  }
  return brands;
}

function isBitmap(head: Uint8Array): boolean {
  return asciiAt(head, 0, 2) === 'BM' && BMP_HEADER_BYTES.includes(uint32LittleEndianAt(head, 14));
}

/** Readers accept a PDF whose mark stands behind a byte order mark or a few blank lines. */
function isPdf(head: Uint8Array): boolean {
  const start = hasUtf8Bom(head) ? UTF8_BOM_BYTES : 0;
  return asciiAt(head, start, 64).trimStart().startsWith('%PDF-');
}

function textType(head: Uint8Array): FileType | undefined {
  const text = decodeText(head);
  return text === undefined ? undefined : markupType(text);
}

/** The text of the first bytes (UTF-8, UTF-16 with a byte order mark, or the GBK family), undefined if it is none. */
function decodeText(head: Uint8Array): string | undefined {
  if (head.length === 0) {
    return undefined;
  }
  if (head[0] === 0xff && head[1] === 0xfe) {
    return new TextDecoder('utf-16le').decode(head);
  }
  if (head[0] === 0xfe && head[1] === 0xff) {
    return new TextDecoder('utf-16be').decode(head);
  }
  if (head.some(isBinaryControl)) {
    return undefined;
  }
  return decodeUtf8(head) ?? (isGbkShaped(head) ? asciiAt(head, 0, head.length) : undefined);
}

/** Undefined where the bytes are no UTF-8; a character cut off at the end of the head is let pass. */
function decodeUtf8(head: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return undefined;
  }
}

/** Every byte above ASCII leads a pair (GB 18030 writes its four-byte characters as two such pairs). */
function isGbkShaped(head: Uint8Array): boolean {
  for (let at = 0; at < head.length; at += 1) {
    const byte = head[at] ?? 0;
    if (byte < 0x80) {
      continue;
    }
    at += 1;
    const second = head[at] ?? 0x40;
    if (byte === 0x80 || byte === 0xff || !isGbkSecondByte(second)) {
      return false;
    }
  }
  return true;
}

function isGbkSecondByte(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x40 && byte <= 0xfe && byte !== 0x7f);
}

/** Controls that no text holds; tab to carriage return and escape do occur in it. */
function isBinaryControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f;
}

function markupType(text: string): FileType {
  const root = withoutPreamble(text);
  if (/^<(?:!doctype\s+)?(?:[\w-]+:)?svg\b/i.test(root)) {
    return 'svg';
  }
  return /^<(?:!doctype\s+html|html|head|title|meta|body|script|div|table|center|h1|p)\b/i.test(root)
    ? 'html'
    : 'text';
}

/** What stands behind blanks, XML declarations and comments: a doctype, the root element or plain text. */
function withoutPreamble(text: string): string {
  const preamble = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)+/;
  return text.replace(preamble, '');
}

function hasUtf8Bom(head: Uint8Array): boolean {
  return toHex(head.subarray(0, UTF8_BOM_BYTES)) === 'efbbbf';
}

function asciiAt(bytes: Uint8Array, start: number, length: number): string {
  return Array.from(bytes.subarray(start, start + length), (byte) => String.fromCharCode(byte)).join('');
}

function uint32BigEndianAt(bytes: Uint8Array, start: number): number {
  return bytes.subarray(start, start + 4).reduce((sum, byte) => sum * 256 + byte, 0);
}

function uint32LittleEndianAt(bytes: Uint8Array, start: number): number {
  return bytes.subarray(start, start + 4).reduceRight((sum, byte) => sum * 256 + byte, 0);
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
