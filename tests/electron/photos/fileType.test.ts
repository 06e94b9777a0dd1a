import { describe, expect, test } from 'vitest';
import { detectFileType, type FileType } from '../../../electron/photos/fileType.ts';

function hex(digits: string): Uint8Array {
  return Buffer.from(digits.replaceAll(' ', ''), 'hex');
}

function text(content: string, encoding: BufferEncoding = 'utf8'): Uint8Array {
  return Buffer.from(content, encoding);
}

function isoMedia(...brands: readonly string[]): Uint8Array {
  const [major = '', ...compatible] = brands;
  const size = 16 + compatible.length * 4;
  return Buffer.concat([
    Buffer.from([0, 0, 0, size]),
    text(`ftyp${major}\0\0\0\0${compatible.join('')}`),
    hex('00000008'),
  ]);
}

function bitmap(headerBytes: number): Uint8Array {
  return Buffer.concat([text('BM'), hex('36000000 00000000 36000000'), Buffer.from([headerBytes, 0, 0, 0])]);
}

/** A TIFF with one directory of one entry. */
function directory(tag: number, value: number): Uint8Array {
  const bytes = Buffer.alloc(26);
  bytes.write('II*\0\u0008', 'latin1');
  bytes.writeUInt16LE(1, 8);
  bytes.writeUInt16LE(tag, 10);
  bytes.writeUInt16LE(4, 12);
  bytes.writeUInt32LE(1, 14);
  bytes.writeUInt32LE(value, 18);
  return bytes;
}

const TABLE: readonly (readonly [name: string, bytes: Uint8Array, type: FileType])[] = [
  ['a JPEG with JFIF', hex('ffd8ffe0 0010'), 'jpeg'],
  ['a JPEG with EXIF', hex('ffd8ffe1 0010'), 'jpeg'],
  ['a PNG', hex('89504e470d0a1a0a 0000000d'), 'png'],
  ['an old GIF', text('GIF87a\0\0'), 'gif'],
  ['a GIF', text('GIF89a\0\0'), 'gif'],
  ['a WebP', Buffer.concat([text('RIFF'), hex('10000000'), text('WEBPVP8 ')]), 'webp'],
  [
    'a sound file in the container of WebP',
    Buffer.concat([text('RIFF'), hex('10000000'), text('WAVEfmt ')]),
    'unknown',
  ],
  ['a little-endian TIFF', hex('49492a00 08000000'), 'tiff'],
  ['a big-endian TIFF', hex('4d4d002a 00000008'), 'tiff'],
  ['a BigTIFF', hex('49492b00 08000000'), 'tiff'],
  ['a bitmap', bitmap(40), 'bmp'],
  ['a bitmap with the long header', bitmap(124), 'bmp'],
  ['a text that begins like a bitmap', text('BMW 展车两辆，停在科技馆门前。'), 'text'],
  ['an iPhone photo', isoMedia('heic', 'mif1', 'heic'), 'heif'],
  ['a HEIF that names its coding late', isoMedia('mif1', 'mif1', 'heic'), 'heif'],
  ['an AVIF', isoMedia('avif', 'mif1', 'miaf'), 'avif'],
  ['an AVIF that names its coding late', isoMedia('mif1', 'miaf', 'avif'), 'avif'],
  ['a HEIF that names no coding', isoMedia('mif1', 'miaf'), 'heif'],
  ['a film', isoMedia('isom', 'mp41'), 'video'],
  ['a film of an iPhone', isoMedia('qt  '), 'video'],
  ['a film of an old camera', Buffer.concat([text('RIFF'), hex('10000000'), text('AVI LIST')]), 'video'],
  ['a raw file of Canon', Buffer.concat([hex('49492a00 10000000'), text('CR')]), 'raw'],
  ['a newer one', isoMedia('crx '), 'raw'],
  ['a DNG', directory(50_706, 1), 'raw'],
  ['a raw file that begins with a preview', directory(254, 1), 'raw'],
  ['a TIFF that says that it is whole', directory(254, 0), 'tiff'],
  ['a picture of Photoshop', text('8BPS\0\u0001'), 'psd'],
  ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'svg'],
  [
    'an SVG behind declaration, comment and doctype',
    text('<?xml version="1.0"?>\n<!-- 图 -->\n<!DOCTYPE svg PUBLIC "x">\n<svg/>'),
    'svg',
  ],
  ['an SVG with a namespace prefix', text('<svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>'), 'svg'],
  ['an SVG in UTF-16', text('\ufeff<svg/>', 'utf16le'), 'svg'],
  ['a PDF', text('%PDF-1.7\n'), 'pdf'],
  ['a PDF behind a byte order mark', text('\ufeff\n%PDF-1.4\n'), 'pdf'],
  ['a zip', Buffer.concat([hex('504b0304 1400'), text('photos/1.jpg')]), 'archive'],
  ['a docx', Buffer.concat([hex('504b0304 1400'), text('[Content_Types].xml')]), 'office'],
  [
    'an xlsx without its list first',
    Buffer.concat([hex('504b0304 1400'), text('xl/workbook.xml')]),
    'office',
  ],
  ['an OFD', Buffer.concat([hex('504b0304 1400'), text('OFD.xml')]), 'ofd'],
  ['an empty zip', hex('504b0506 0000'), 'archive'],
  ['a RAR', hex('526172211a0700'), 'archive'],
  ['a 7z', hex('377abcaf271c0004'), 'archive'],
  ['a doc, xls or wps', hex('d0cf11e0a1b11ae1 00'), 'ole'],
  ['an HTML page', text('<!DOCTYPE HTML>\n<html><body>404</body></html>'), 'html'],
  ['an HTML page without a doctype', text('\r\n<html lang="zh"><head></head></html>'), 'html'],
  ['an HTML page with a byte order mark', text('\ufeff<!-- x --><html/>'), 'html'],
  ['XML that is no picture', text('<?xml version="1.0"?><photos/>'), 'text'],
  ['a pointer of Git LFS', text('version https://git-lfs.github.com/spec/v1\n'), 'pointer'],
  ['a Chinese text in UTF-8', text('全国科普日活动照片'), 'text'],
  ['a Chinese text in GBK', hex('c8abb9fabfc6c6d5c8d5 0d0a'), 'text'],
  ['a text in big-endian UTF-16', hex('feff 5168 56fd'), 'text'],
  ['a text cut within a character', Buffer.from('科'.repeat(2000)).subarray(0, 4096), 'text'],
  ['no bytes', new Uint8Array(), 'unknown'],
  ['zeros', new Uint8Array(100), 'unknown'],
  ['bytes of no known kind', hex('80ff 81ff 9020'), 'unknown'],
  ['a PNG signature damaged by a text transfer', hex('89504e470a1a0a00'), 'unknown'],
];

describe('detectFileType', () => {
  test.each(TABLE)('%s', (_name, bytes, type) => {
    expect(detectFileType(bytes)).toBe(type);
  });

  test.each(TABLE)('leaves the bytes of %s as they are', (_name, bytes) => {
    const before = Uint8Array.from(bytes);
    detectFileType(bytes);
    expect(Uint8Array.from(bytes)).toEqual(before);
  });

  test('reads a view into a larger buffer from the start of the view', () => {
    const file = hex('00000000 ffd8ffe0');
    expect(detectFileType(file.subarray(4))).toBe('jpeg');
  });
});
