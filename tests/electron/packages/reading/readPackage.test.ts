import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withPackageSource } from '../../../../electron/files/packageSource.ts';
import { readPackage } from '../../../../electron/packages/reading/readPackage.ts';
import { readPackageFile } from '../../../../electron/packages/reading/readPackageFile.ts';
import { fail } from '../../../../shared/result/result.ts';
import { namesBelow, temporaryFolder } from '../../../helpers/folders.ts';
import { type RawEntry, rawZip, unicodePath } from './rawZip.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

async function readZip(bytes: Uint8Array) {
  const folder = await temporaryFolder();
  const path = join(folder, 'a.zip');
  await writeFile(path, bytes);
  const read = await withPackageSource(path, readPackage);
  // Nothing is ever written beside it.
  expect(await namesBelow(folder)).toEqual(['a.zip']);
  return { path, read };
}

const plain: RawEntry = { name: 'good.txt', data: 'good' };
const link = 0o120777;
const zeros = new Uint8Array(4 * 1024 * 1024);

describe('a zip that is refused as a whole', () => {
  test.each<[string, readonly RawEntry[], string, string]>([
    ['leads outside', [plain, { name: '../../evil.txt' }], 'name', '../../evil.txt'],
    ['leads outside with backslashes', [{ name: '..\\..\\evil.txt' }], 'name', '..\\..\\evil.txt'],
    ['has an absolute name', [{ name: '/etc/passwd' }], 'name', '/etc/passwd'],
    ['names a drive', [{ name: 'C:/evil.txt' }], 'name', 'C:/evil.txt'],
    ['has a control character in a name', [{ name: 'a\u0007.txt' }], 'name', 'a\u0007.txt'],
    ['turns a name around', [{ name: 'a\u202etxt.exe' }], 'name', 'a\u202etxt.exe'],
    ['has a name reserved by Windows', [{ name: 'a/COM1.txt' }], 'name', 'a/COM1.txt'],
    ['has a name that Windows would shorten', [{ name: 'a. ' }], 'name', 'a. '],
    ['has folders without end', [{ name: `${'a/'.repeat(9)}a` }], 'name', `${'a/'.repeat(9)}a`],
    ['has a name twice', [plain, plain], 'twice', 'good.txt'],
    ['has a name twice but for its case', [plain, { name: 'GOOD.txt' }], 'twice', 'GOOD.txt'],
    ['runs through a file', [{ name: 'path' }, { name: 'path/file.txt' }], 'twice', 'path/file.txt'],
    ['has a file where a folder was', [{ name: 'path/file.txt' }, { name: 'path' }], 'twice', 'path'],
    ['has a link', [{ name: 'path', data: '/tmp', mode: link }, { name: 'path2' }], 'link', 'path'],
    ['has a pipe', [{ name: 'pipe', mode: 0o010666 }], 'link', 'pipe'],
    ['says two names of one file', [{ name: 'a', localName: 'b' }], 'headers', 'a'],
    [
      'uses the bytes of a file twice',
      [plain, { ...plain, name: 'b.txt', localName: 'good.txt', sharesWith: 0 }],
      'headers',
      'b.txt',
    ],
    ['has a file too large', [{ name: 'a', deflated: true, saidBytes: 4_022_250_974 }], 'tooLarge', 'a'],
    ['has a bomb', [{ name: 'zeros', data: zeros, deflated: true }], 'bomb', 'zeros'],
  ])('%s', async (_, entries, reason, file) => {
    expect((await readZip(rawZip(entries))).read).toEqual(fail('packageUnsafe', { reason, file }));
  });

  test('overlaps: a file lies inside of another one', async () => {
    const inner = rawZip([{ name: 'b', data: 'b' }]);
    const outer = rawZip([
      { name: 'a', data: inner },
      { name: 'b', data: 'b', sharesWith: 0 },
    ]);
    // The second file's header is the one inside of the first file's bytes.
    const directory = Buffer.from(outer).lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    Buffer.from(outer.buffer).writeUInt32LE(31, directory + 42);
    expect((await readZip(outer)).read).toEqual(fail('packageUnsafe', { reason: 'overlap', file: 'b' }));
  });

  test('has more files than a package, also where its end says none', async () => {
    const many = Array.from({ length: 21_000 }, (_, at) => ({ name: `${at}` }));
    const tooMany = fail('packageUnsafe', { reason: 'tooMany', file: '' });
    expect((await readZip(rawZip(many))).read).toEqual(tooMany);
    expect((await readZip(rawZip([plain, { name: 'hidden' }], 0))).read).toEqual(tooMany);
  });

  test('is locked as a whole', async () => {
    const locked = rawZip([{ name: 'a', flags: 0x841 }]);
    expect((await readZip(locked)).read).toEqual(fail('packageUnsafe', { reason: 'encrypted', file: '' }));
  });

  test('is none, or broken', async () => {
    const whole = rawZip([plain]);
    const noEnd = whole.subarray(0, -22);
    const badDirectory = Buffer.from(whole);
    badDirectory[badDirectory.indexOf('PK\u0001\u0002', 0, 'latin1') + 2] = 7;
    const overflows = rawZip([{ ...plain, saidBytes: 1_000_000, saidPacked: 1_000_000 }]);
    for (const bytes of [noEnd, badDirectory, overflows, new Uint8Array(0), new TextEncoder().encode('PK')])
      expect((await readZip(bytes)).read).toEqual(fail('packageUnreadable'));
  });
});

test('a zip with broken files is read in part: each that is no use is named', async () => {
  const { read } = await readZip(
    rawZip([
      plain,
      { name: 'checksum', data: 'x', saidCrc: 1 },
      { name: 'longer', data: zeros.subarray(0, 100_000), deflated: true, saidBytes: 50_000, saidCrc: 1 },
      { name: 'locked', data: 'thirteen bytes', flags: 0x801, saidBytes: 2 },
    ]),
  );
  expect(read.ok && read.value.entries.map(({ path, sha256, problem }) => [path, sha256, problem])).toEqual([
    ['good.txt', sha256('good'), null],
    ['checksum', '', 'damaged'],
    ['longer', '', 'damaged'],
    ['locked', '', 'encrypted'],
  ]);
  expect(read.ok && read.value.packages).toEqual([]);
});

test('names that a program keys by are names', async () => {
  const { read } = await readZip(rawZip(['toString', '__proto__', 'constructor'].map((name) => ({ name }))));
  expect(read.ok && read.value.entries.map(({ path }) => path)).toEqual([
    'toString',
    '__proto__',
    'constructor',
  ]);
});

describe('Chinese names', () => {
  const name = '附件1-样例单位.txt';
  const gbk = Buffer.from(execFileSync('iconv', ['-t', 'GBK'], { input: name }));
  test.each<[string, RawEntry]>([
    ['marked as UTF-8', { name }],
    ['in UTF-8 without the mark, as a Mac writes them', { name, flags: 0 }],
    ['in GBK, as Chinese Windows writes them', { name: gbk, flags: 0 }],
    [
      'in the Unicode field',
      { name: Buffer.from('1.txt'), flags: 0, extra: unicodePath(Buffer.from('1.txt'), name) },
    ],
  ])('%s', async (_, entry) => {
    const { read } = await readZip(rawZip([entry]));
    expect(read.ok && read.value.entries.map(({ path }) => path)).toEqual([name]);
  });
});

test('one file is given with its bytes while it is what it was', async () => {
  const { path, read } = await readZip(rawZip([plain, { name: 'b', data: 'packed', deflated: true }]));
  const [first, second] = read.ok ? read.value.entries : [];
  if (!first || !second) throw new Error('not read');
  const given = (entry: typeof first) => withPackageSource(path, (source) => readPackageFile(source, entry));
  for (const [entry, text] of [
    [first, 'good'],
    [second, 'packed'],
  ] as const)
    expect(await given(entry)).toEqual({ ok: true, value: new Uint8Array(Buffer.from(text)) });
  await writeFile(path, rawZip([{ ...plain, data: 'evil' }]));
  expect(await given(first)).toEqual(fail('packageChangedMeanwhile', { file: 'good.txt' }));
});

describe('a folder', () => {
  test('is read with all below it', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, '第1封'));
    await writeFile(join(folder, '第1封', 'a.txt'), 'good');
    const read = await withPackageSource(folder, readPackage);
    expect(read.ok && read.value.entries).toEqual([
      { path: '第1封/a.txt', bytes: 4, sha256: sha256('good'), problem: null, place: null },
    ]);
  });

  test('with a link in it is not followed', async () => {
    const folder = await temporaryFolder();
    await symlink('/etc', join(folder, 'a'));
    const refused = fail('packageUnsafe', { reason: 'link', file: 'a' });
    expect(await withPackageSource(folder, readPackage)).toEqual(refused);
  });

  test('that is not there is missing', async () => {
    expect(await withPackageSource('/nowhere/报送', readPackage)).toEqual(
      fail('fileMissing', { file: '报送' }),
    );
  });
});
