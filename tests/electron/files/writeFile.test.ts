import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeNewFile } from '../../../electron/files/writeFile.ts';
import { namesBelow, temporaryFolder } from '../../helpers/folders.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const write = (folder: string, text: string) => writeNewFile(folder, '附件1-表', '.docx', bytes(text));

test('the folder is made, the file has all its bytes, nothing temporary is left', async () => {
  const folder = join(await temporaryFolder(), '导出', '2021');
  const path = join(folder, '附件1-表.docx');
  expect(await write(folder, '一')).toEqual({ ok: true, value: path });
  expect(await readFile(path, 'utf8')).toBe('一');
  expect(await namesBelow(folder)).toEqual(['附件1-表.docx']);
});

test('a file that is there is never overwritten: the next ones are （2） and （3）', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, '附件1-表.docx'), '领导改过');
  expect(await write(folder, '二')).toEqual({ ok: true, value: join(folder, '附件1-表（2）.docx') });
  expect(await write(folder, '三')).toEqual({ ok: true, value: join(folder, '附件1-表（3）.docx') });
  const texts = await Promise.all(
    ['', '（2）', '（3）'].map((number) => readFile(join(folder, `附件1-表${number}.docx`), 'utf8')),
  );
  expect(texts).toEqual(['领导改过', '二', '三']);
  expect(await namesBelow(folder)).toHaveLength(3);
});

test('ten exports at once become ten files', async () => {
  const folder = await temporaryFolder();
  const texts = Array.from({ length: 10 }, (_, at) => `第${at}份`);
  const results = await Promise.all(texts.map((text) => write(folder, text)));
  const paths = results.flatMap((result) => (result.ok ? [result.value] : []));
  expect(new Set(paths).size).toBe(10);
  expect(await Promise.all(paths.map((path) => readFile(path, 'utf8')))).toEqual(texts);
  expect(await namesBelow(folder)).toHaveLength(10);
});

test('a folder of that name is not written into', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, '附件1-表.docx'));
  expect(await write(folder, '一')).toEqual({ ok: true, value: join(folder, '附件1-表（2）.docx') });
});

/** Mounts a disk of 64 KiB over a folder; whether this user may. It goes with the running test. */
function mountSmallDisk(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function unmount(folder: string): void {
  execFileSync('umount', [folder]);
}

/** Only root mounts; other users meet a full disk in no other way, so for them there is no such test. */
function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'jianbiaotong-'));
  const mounted = mountSmallDisk(folder);
  if (mounted) unmount(folder);
  rmdirSync(folder);
  return mounted;
}

if (canMount())
  test('a full disk is called so, leaves no half file, and keeps what was there', async () => {
    const folder = await temporaryFolder();
    mountSmallDisk(folder);
    onTestFinished(() => unmount(folder));
    await writeFile(join(folder, '附件1-表.docx'), '原有');
    expect(await write(folder, '字'.repeat(100_000))).toEqual({
      ok: false,
      error: { code: 'diskFull', details: { folder } },
    });
    expect(await namesBelow(folder)).toEqual(['附件1-表.docx']);
    expect(await readFile(join(folder, '附件1-表.docx'), 'utf8')).toBe('原有');
  });

describe('refused', () => {
  const notWritable = (folder: string) => ({
    ok: false,
    error: { code: 'folderNotWritable', details: { folder } },
  });

  test('a folder below a file: the file stays as it is', async () => {
    const parent = await temporaryFolder();
    await writeFile(join(parent, '文件'), '原有');
    const folder = join(parent, '文件', '导出');
    expect(await write(folder, '一')).toEqual(notWritable(folder));
    expect(await namesBelow(parent)).toEqual(['文件']);
    expect(await readFile(join(parent, '文件'), 'utf8')).toBe('原有');
  });

  test('a folder that the system keeps for itself', async () => {
    expect(await write('/proc/导出', '一')).toEqual(notWritable('/proc/导出'));
  });

  test('a name that the disk does not take leaves no temporary file', async () => {
    const folder = await temporaryFolder();
    expect(await writeNewFile(folder, '字'.repeat(300), '.docx', bytes('一'))).toEqual(notWritable(folder));
    expect(await namesBelow(folder)).toEqual([]);
  });
});
