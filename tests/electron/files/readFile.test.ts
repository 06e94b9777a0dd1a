import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBytes, readJson, readText } from '../../../electron/files/readFile.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

const MAX = 1000;
const TEXT = '常州市“全国科普日”\r\n第二行';

/** A file with these bytes in a folder of its own. */
async function fileOf(bytes: Uint8Array | string, name = '表.json'): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, bytes);
  return path;
}

const failure = (code: string, details: object) => ({ ok: false, error: { code, details } });

describe('bytes', () => {
  test('of a plain file, up to and including the bound', async () => {
    const path = await fileOf(new Uint8Array(MAX).fill(7));
    expect(await readBytes(path, MAX)).toEqual({ ok: true, value: new Uint8Array(MAX).fill(7) });
  });

  test('a file above the bound is refused by its size', async () => {
    const path = await fileOf(new Uint8Array(MAX + 1), '大.bin');
    expect(await readBytes(path, MAX)).toEqual(
      failure('fileTooLarge', { file: '大.bin', bytes: MAX + 1, maxBytes: MAX }),
    );
  });

  test('a missing file is named without its folder', async () => {
    const folder = await temporaryFolder();
    expect(await readBytes(join(folder, '无.json'), MAX)).toEqual(
      failure('fileMissing', { file: '无.json' }),
    );
  });

  test('a path through a file is a missing file', async () => {
    const path = await fileOf('{}');
    expect(await readBytes(join(path, '内.json'), MAX)).toEqual(failure('fileMissing', { file: '内.json' }));
  });

  test('a folder is no file', async () => {
    const folder = join(await temporaryFolder(), '夹');
    await mkdir(folder);
    expect(await readBytes(folder, MAX)).toEqual(failure('fileUnreadable', { file: '夹' }));
  });

  test('a named pipe that nobody writes to does not hang', async () => {
    const pipe = join(await temporaryFolder(), '管');
    execFileSync('mkfifo', [pipe]);
    expect(await readBytes(pipe, MAX)).toEqual(failure('fileUnreadable', { file: '管' }));
  });

  test('a path that no system takes', async () => {
    expect(await readBytes('/a\0b', MAX)).toMatchObject({ ok: false, error: { code: 'fileUnreadable' } });
  });
});

describe('text as Chinese Windows saves it', () => {
  const utf16le = Buffer.from(`\ufeff${TEXT}`, 'utf16le');
  // 常州市“全国科普日” and 第二行 in GB18030, from its table.
  const gb18030 = Buffer.from('b3a3d6ddcad0a1b0c8abb9fabfc6c6d5c8d5a1b10d0ab5dab6fed0d0', 'hex');

  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['Unicode (UTF-16 LE)', utf16le],
    ['Unicode big endian', Buffer.from(utf16le).swap16()],
    ['ANSI (GB18030)', gb18030],
  ])('%s', async (_, bytes) => {
    expect(await readText(await fileOf(bytes), MAX)).toEqual({ ok: true, value: TEXT });
  });

  test('an empty file is an empty text', async () => {
    expect(await readText(await fileOf(''), MAX)).toEqual({ ok: true, value: '' });
  });

  test.each([
    ['NUL bytes', Buffer.from('a\0b')],
    ['UTF-16 without a mark', Buffer.from('{"a":1}', 'utf16le')],
    ['NUL in UTF-16', Buffer.from('\ufeffa\0b', 'utf16le')],
    ['half a surrogate in UTF-16', Buffer.from('\ufeffa\ud83d', 'utf16le')],
    ['bytes of no encoding', Buffer.from([0x61, 0xff, 0xff, 0x62])],
    ['the beginning of a Word file', Buffer.from('504b0304140000000800', 'hex')],
  ])('%s are no text', async (_, bytes) => {
    expect(await readText(await fileOf(bytes), MAX)).toEqual(failure('textNotUtf8', { file: '表.json' }));
  });
});

describe('JSON', () => {
  test('the value', async () => {
    expect(await readJson(await fileOf('\ufeff{"a":[1]}'), MAX, 'formFileNotJson')).toEqual({
      ok: true,
      value: { a: [1] },
    });
  });

  test.each([
    ['nothing', '', 1, 1],
    ['not finished', '{\n  "a": 1', 2, 9],
    ['a comma too many', '{\n  "a": 1,\n}', 3, 1],
    ['a value missing, text after it', '{\n  "fax": ,\n  "narrative": "后面还有很多"\n}', 2, 10],
    ['Chinese quotation marks', '{\n  “a”: 1\n}', 2, 3],
    ['Chinese quotation marks for a value', '{"a": “1”, "b": 2}', 1, 7],
    ['a line break in a text', '{"a": "甲\n乙"}', 1, 9],
    ['something after it', '{"a": 1}\n{}', 2, 1],
    ['words that look like a place', '{"a": tru "position 7"}', 1, 10],
  ])('broken: %s, by line and column', async (_, text, line, column) => {
    expect(await readJson(await fileOf(text), MAX, 'noticeNotJson')).toEqual(
      failure('noticeNotJson', { file: '表.json', line, column }),
    );
  });

  test('failures of reading come through', async () => {
    const folder = await temporaryFolder();
    expect(await readJson(join(folder, 'a.json'), MAX, 'formFileNotJson')).toEqual(
      failure('fileMissing', { file: 'a.json' }),
    );
    expect(await readJson(await fileOf('\0'), MAX, 'formFileNotJson')).toEqual(
      failure('textNotUtf8', { file: '表.json' }),
    );
  });
});
