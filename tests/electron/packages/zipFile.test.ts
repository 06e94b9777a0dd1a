import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { PackageFile } from '../../../electron/packages/packageFile.ts';
import { writeZip } from '../../../electron/packages/zipFile.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { zipEntries } from '../../packaging/zipEntries.ts';
import { inMemory, noise, onDisk } from './orders.ts';

/** Above this a file is streamed into the zip. */
const LARGE = 9 * 1024 * 1024;

const watch = { signal: new AbortController().signal, onBytes: () => undefined };

async function written(files: readonly PackageFile[]): Promise<string> {
  const path = join(await temporaryFolder(), '报送.zip');
  await writeZip({ path: '报送.zip', files }, path, watch);
  return path;
}

async function someFiles(): Promise<readonly PackageFile[]> {
  const scan = join(await temporaryFolder(), 'scan.pdf');
  await writeFile(scan, noise(LARGE));
  return [
    inMemory('附件1-优秀组织单位推荐表-样例科技馆（𠮷）.docx', noise(40_000)),
    await onDisk('附件1-优秀组织单位推荐表-样例科技馆（𠮷）-盖章扫描件.pdf', scan, 'scan'),
    inMemory('报送清单.txt', '一份推荐表，一份扫描件。\r\n'.repeat(50), 'checklist'),
    inMemory('空.txt', '', 'checklist'),
    inMemory('_程序数据/manifest.json', '{}\n', 'manifest'),
  ];
}

const memory = (entry: PackageFile) => ('bytes' in entry.source ? entry.source.bytes : noise(LARGE));

const PYTHON = `
import hashlib, json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as zip:
    assert zip.testzip() is None
    found = [[i.filename, i.file_size, hashlib.sha256(zip.read(i)).hexdigest()] for i in zip.infolist()]
print(json.dumps(found))
`;

test('the names are marked as UTF-8, the bytes are those of the files, in their order; Python finds the same', async () => {
  const files = await someFiles();
  const zip = await written(files);
  const entries = zipEntries(new Uint8Array(await readFile(zip)));
  expect(entries.map(({ name, isUtf8 }) => [name, isUtf8])).toEqual(files.map(({ path }) => [path, true]));
  for (const [at, { bytes }] of entries.entries()) {
    const file = files[at];
    expect(file && Buffer.compare(bytes, memory(file))).toBe(0);
  }
  const { stdout } = await promisify(execFile)(process.env.PYTHON_PATH ?? 'python3', ['-c', PYTHON, zip]);
  expect(JSON.parse(stdout)).toEqual(files.map(({ path, bytes, sha256 }) => [path, bytes, sha256]));
});

test('the same files give the same zip, whatever the time and the time zone', async () => {
  const files = [inMemory('附件1-样例.docx', noise(40_000)), inMemory('报送清单.txt', '一份', 'checklist')];
  const zone = process.env.TZ;
  const zips: string[] = [];
  for (const each of ['Asia/Shanghai', 'America/New_York']) {
    process.env.TZ = each;
    zips.push((await readFile(await written(files))).toString('hex'));
  }
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(new Set(zips).size).toBe(1);
});

test('what is packed in itself is stored, text shrinks', async () => {
  const text = inMemory('报送清单.txt', '字'.repeat(10_000), 'checklist');
  const both = await readFile(await written([inMemory('附件1.docx', new Uint8Array(10_000)), text]));
  expect(both.length).toBeGreaterThan(10_000);
  expect(both.length).toBeLessThan(11_000);
});

test('only what is too large to be held is followed by its length instead of preceded', async () => {
  const zip = await readFile(await written(await someFiles()));
  const LENGTH_FOLLOWS = 8;
  expect(zip.readUInt16LE(6) & LENGTH_FOLLOWS).toBe(0);
  const second = 30 + zip.readUInt16LE(26) + zip.readUInt32LE(18);
  expect(zip.readUInt32LE(second)).toBe(0x04034b50);
  expect(zip.readUInt16LE(second + 6) & LENGTH_FOLLOWS).toBe(LENGTH_FOLLOWS);
});
