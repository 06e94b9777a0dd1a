import { createHash } from 'node:crypto';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepOriginal, readOriginal } from '../../../electron/store/originals.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

const BYTES = new TextEncoder().encode('照片');
const SHA256 = createHash('sha256').update(BYTES).digest('hex');

test('an original is kept under its hash and comes back byte for byte', async () => {
  const folder = await temporaryFolder();
  expect(await keepOriginal(folder, BYTES)).toEqual({ ok: true, value: { sha256: SHA256 } });
  expect(await readdir(folder)).toEqual([SHA256]);
  expect(await readOriginal(folder, SHA256)).toEqual({ ok: true, value: BYTES });
});

test('the same bytes are kept once, also when they come at once', async () => {
  const folder = await temporaryFolder();
  await Promise.all([1, 2, 3, 4].map(() => keepOriginal(folder, BYTES)));
  const { ino } = await stat(join(folder, SHA256));
  await keepOriginal(folder, BYTES);
  expect(await readdir(folder)).toEqual([SHA256]);
  expect((await stat(join(folder, SHA256))).ino).toBe(ino);
});

test('one that was damaged is not handed out, and is whole again when its bytes come anew', async () => {
  const folder = await temporaryFolder();
  await keepOriginal(folder, BYTES);
  await writeFile(join(folder, SHA256), 'damaged');
  expect(await readOriginal(folder, SHA256)).toMatchObject({ ok: false, error: { code: 'photoChanged' } });
  await keepOriginal(folder, BYTES);
  expect(await readOriginal(folder, SHA256)).toEqual({ ok: true, value: BYTES });
});

test.each(['', '../secret', SHA256.toUpperCase(), `${SHA256}/../secret`, 'f'.repeat(64)])(
  'what is no kept hash gives nothing: %s',
  async (name) => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'photos'));
    await writeFile(join(folder, 'secret'), BYTES);
    expect(await readOriginal(join(folder, 'photos'), name)).toMatchObject({
      ok: false,
      error: { code: 'photoMissing' },
    });
  },
);

test('a folder that cannot be written is named', async () => {
  const folder = join(await temporaryFolder(), 'none');
  expect(await keepOriginal(folder, BYTES)).toEqual({
    ok: false,
    error: { code: 'dataFolderNotWritable', details: { folder } },
  });
});
