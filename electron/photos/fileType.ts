import type { PhotoType } from '../../shared/photo/fileKinds.ts';
import { asciiAt, toHex, uint32BigEndianAt, uint32LittleEndianAt } from './bytes.ts';
import { type TextType, textType } from './textType.ts';
import { tiffDirectory } from './tiffDirectory.ts';

/** What a file is: the kinds of photos, and what else people take for one. */
export type FileType =
  | PhotoType
  | TextType
  | 'raw'
  | 'psd'
  | 'jxl'
  | 'jp2'
  | 'icon'
  | 'pdf'
  | 'ofd'
  | 'office'
  | 'ole'
  | 'archive'
  | 'video'
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
  ['504b0304', 'archive'],
  ['504b0506', 'archive'],
  ['504b0708', 'archive'],
  ['526172211a07', 'archive'],
  ['377abcaf271c', 'archive'],
  ['1f8b', 'archive'],
  ['d0cf11e0a1b11ae1', 'ole'],
  ['38425053', 'psd'],
  ['ff0a', 'jxl'],
  ['0000000c4a584c20', 'jxl'],
  ['0000000c6a502020', 'jp2'],
  ['00000100', 'icon'],
  ['1a45dfa3', 'video'],
  ['464c5601', 'video'],
  ['3026b2758e66cf11', 'video'],
  ['000001ba', 'video'],
  ['000001b3', 'video'],
];

/** Sizes that the header after a bitmap's file header can have: "BM" alone also begins ordinary words. */
const BMP_HEADER_BYTES: readonly number[] = [12, 16, 40, 52, 56, 64, 108, 124];

const HEIF_BRANDS: readonly string[] = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];
const AVIF_BRANDS: readonly string[] = ['avif', 'avis'];
/** Canon's newer raw files; every other brand is a film. */
const RAW_BRANDS: readonly string[] = ['crx '];

const UTF8_BOM_BYTES = 3;

/** What a file is by its contents, never by its name; 'unknown' for an empty or unrecognised one. */
export function detectFileType(bytes: Uint8Array): FileType {
  const head = bytes.subarray(0, SNIFFED_BYTES);
  const hex = toHex(head.subarray(0, 8));
  const signature = SIGNATURES.find(([start]) => hex.startsWith(start));
  if (signature !== undefined) {
    return withinSignature(signature[1], bytes, head);
  }
  return containerType(head) ?? textType(head) ?? 'unknown';
}

/** Some kinds are told apart by what stands behind the first bytes. */
function withinSignature(type: FileType, bytes: Uint8Array, head: Uint8Array): FileType {
  if (type === 'archive') return packedType(head);
  return type === 'tiff' && isCameraRaw(bytes) ? 'raw' : type;
}

/** Office files and OFD are zips; what the first entries are called tells. */
function packedType(head: Uint8Array): FileType {
  const names = asciiAt(head, 0, head.length);
  if (/OFD\.xml|Doc_0\//.test(names)) return 'ofd';
  return /\[Content_Types\]\.xml|_rels\/\.rels|(word|xl|ppt)\//.test(names) ? 'office' : 'archive';
}

const NEW_SUBFILE_TYPE = 254;
const DNG_VERSION = 50_706;

/** Raw files of cameras are TIFF whose first picture is a small preview. */
function isCameraRaw(bytes: Uint8Array): boolean {
  if (asciiAt(bytes, 8, 2) === 'CR') return true;
  const first = tiffDirectory(bytes);
  return first?.number(DNG_VERSION) !== undefined || first?.number(NEW_SUBFILE_TYPE) === 1;
}

function containerType(head: Uint8Array): FileType | undefined {
  if (asciiAt(head, 0, 4) === 'RIFF' && asciiAt(head, 8, 4) === 'WEBP') {
    return 'webp';
  }
  if (asciiAt(head, 0, 4) === 'RIFF' && asciiAt(head, 8, 4) === 'AVI ') {
    return 'video';
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
  if (brands.some((brand) => HEIF_BRANDS.includes(brand))) return 'heif';
  return brands.some((brand) => RAW_BRANDS.includes(brand)) ? 'raw' : 'video';
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
  const start = toHex(head.subarray(0, UTF8_BOM_BYTES)) === 'efbbbf' ? UTF8_BOM_BYTES : 0;
  return asciiAt(head, start, 64).trimStart().startsWith('%PDF-');
}
