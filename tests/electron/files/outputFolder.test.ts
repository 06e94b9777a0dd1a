import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { outputFolder, outputRoot } from '../../../electron/files/outputFolder.ts';
import { temporaryHome } from '../../helpers/home.ts';

let home: string;

beforeEach(async () => {
  home = await temporaryHome();
});
afterEach(() => vi.unstubAllEnvs());

test('files for people go to the documents, by year and unit', () => {
  const root = outputRoot('/data');
  expect(outputFolder(root, 2021, '样例单位')).toBe(join(home, 'Documents', '荐表通', '2021-样例单位'));
  expect(outputFolder(root, 2021, '')).toBe(join(home, 'Documents', '荐表通', '2021-未填单位'));
});

test('on Linux the documents are where the desktop has them', async () => {
  await mkdir(join(home, '.config'));
  await writeFile(join(home, '.config', 'user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="$HOME/文档"\n');
  const name = process.platform === 'linux' ? '文档' : 'Documents';
  expect(outputRoot('/data')).toBe(join(home, name, '荐表通'));
});

test('a folder that a person names is not replaced', async () => {
  vi.stubEnv('JIANBIAO_OUTPUT_DIR', '/nowhere/named');
  expect(outputRoot('/data')).toBe('/nowhere/named');
});

test('without documents that can be written they go into the data folder', async () => {
  const locked = join(home, 'file');
  await writeFile(locked, '');
  for (const name of ['HOME', 'USERPROFILE']) vi.stubEnv(name, locked);
  expect(outputRoot('/data')).toBe(join('/data', '导出'));
});
