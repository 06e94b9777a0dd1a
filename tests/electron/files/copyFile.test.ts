import { execFileSync } from 'node:child_process';
import { open, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { copyVerified } from '../../../electron/files/copyFile.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

const never = new AbortController().signal;

test('a copy is the same, for the owner only, and takes no name that is taken', async () => {
  const folder = await temporaryFolder();
  const [from, to] = [join(folder, 'a'), join(folder, 'b')];
  await writeFile(from, Buffer.alloc(300_000, 7));
  const changed = new Date('2021-09-20T02:00:00.000Z');
  await utimes(from, changed, changed);
  expect(await copyVerified(from, to, never)).toBe(true);
  expect((await readFile(to)).equals(await readFile(from))).toBe(true);
  expect(await stat(to)).toMatchObject({ mtime: changed });
  expect((await stat(to)).mode & 0o777).toBe(0o600);
  await expect(copyVerified(from, to, never)).rejects.toThrow('EEXIST');
});

test('a copy that did not keep what was written is found out', async () => {
  const folder = await temporaryFolder();
  const [from, to] = [join(folder, 'pipe'), join(folder, 'copy')];
  execFileSync('mkfifo', [from]);
  const copied = copyVerified(from, to, never);
  // The source is still being read while the copy is changed behind its back.
  await using pipe = await open(from, 'w');
  await pipe.write('first part, ');
  await vi.waitFor(async () => expect(await readFile(to, 'utf8')).toBe('first part, '));
  await writeFile(to, 'FIRST', { flag: 'r+' });
  await pipe.write('second part');
  await pipe.close();
  expect(await copied).toBe(false);
});

test('stops when it is to stop', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a'), 'x');
  const stop = AbortSignal.abort();
  await expect(copyVerified(join(folder, 'a'), join(folder, 'b'), stop)).rejects.toThrow('aborted');
});
