import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeNewFile, writeProven } from '../../../electron/files/writeFile.ts';
import { fail, ok } from '../../../shared/result/result.ts';
import { namesBelow, temporaryFolder } from '../../helpers/folders.ts';
import { canMount, makeReadOnly, mountSmallDisk } from '../../helpers/smallDisk.ts';

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

if (canMount()) {
  test('a full disk is called so, leaves no half file, and keeps what was there', async () => {
    const folder = await temporaryFolder();
    mountSmallDisk(folder);
    await writeFile(join(folder, '附件1-表.docx'), '原有');
    expect(await write(folder, '字'.repeat(100_000))).toEqual({
      ok: false,
      error: { code: 'diskFull', details: { folder } },
    });
    expect(await namesBelow(folder)).toEqual(['附件1-表.docx']);
    expect(await readFile(join(folder, '附件1-表.docx'), 'utf8')).toBe('原有');
  });

  test('a disk that became read-only is called so, and keeps what is on it', async () => {
    const folder = await temporaryFolder();
    mountSmallDisk(folder);
    await writeFile(join(folder, '附件1-表.docx'), '原有');
    makeReadOnly(folder);
    expect(await write(folder, '一')).toEqual({
      ok: false,
      error: { code: 'folderNotWritable', details: { folder } },
    });
    expect(await namesBelow(folder)).toEqual(['附件1-表.docx']);
  });
}

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
    const tooLong = { ok: false, error: { code: 'pathTooLong', details: { folder } } };
    expect(await writeNewFile(folder, '字'.repeat(300), '.docx', bytes('一'))).toEqual(tooLong);
    expect(await namesBelow(folder)).toEqual([]);
  });
});

describe('a file that has to be proven', () => {
  const file = (folder: string) => ({ folder, stem: '附件1-表', ending: '.docx', bytes: bytes('一') });

  test('is read again from the disk under its temporary name, and has its own only afterwards', async () => {
    const folder = await temporaryFolder();
    const seen: unknown[] = [];
    const written = await writeProven(file(folder), async (readAgain) => {
      const names = await namesBelow(folder);
      seen.push(new TextDecoder().decode(readAgain), names.length, names[0]?.endsWith('.tmp'));
      return ok('proven');
    });
    expect(seen).toEqual(['一', 1, true]);
    const path = join(folder, '附件1-表.docx');
    expect(written).toEqual(ok({ path, proof: 'proven', nameTaken: false }));
    expect(await namesBelow(folder)).toEqual(['附件1-表.docx']);
  });

  test('that fails leaves nothing under any name, and what stood there as it was', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '附件1-表.docx'), '原有');
    const failed = fail('proofFailed', { problem: 'words' });
    expect(await writeProven(file(folder), async () => failed)).toEqual(failed);
    expect(await namesBelow(folder)).toEqual(['附件1-表.docx']);
    expect(await readFile(join(folder, '附件1-表.docx'), 'utf8')).toBe('原有');
  });

  test('says that its name was taken', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '附件1-表.docx'), '原有');
    const path = join(folder, '附件1-表（2）.docx');
    expect(await writeProven(file(folder), async () => ok(0))).toEqual(
      ok({ path, proof: 0, nameTaken: true }),
    );
  });

  test('on Windows its name is cut where its path would be too long for Word, and refused without room for one', async () => {
    const folder = await temporaryFolder();
    const platform = Object.getOwnPropertyDescriptor(process, 'platform');
    onTestFinished(() => void (platform && Object.defineProperty(process, 'platform', platform)));
    Object.defineProperty(process, 'platform', { value: 'win32' });
    const stem = '字'.repeat(60);
    const deep = join(folder, 'd'.repeat(199 - folder.length));
    const written = await writeProven({ ...file(deep), stem }, async () => ok(0));
    if (!written.ok) throw new Error(written.error.code);
    expect(deep).toHaveLength(200);
    expect(written.value.path.length).toBeLessThanOrEqual(259);
    expect(written.value.path).toMatch(/字{48}\.docx$/u);
    const deeper = join(deep, 'f'.repeat(50));
    expect(await writeProven({ ...file(deeper), stem }, async () => ok(0))).toEqual(
      fail('pathTooLong', { folder: deeper }),
    );
  });
});
