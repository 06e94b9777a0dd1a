import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writableFolder } from '../../../electron/files/writableFolder.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

const OTHER = 'other';

test('a folder that is there, or only its beginning, is taken and not touched', async () => {
  const folder = await temporaryFolder();
  expect(writableFolder(folder, OTHER)).toBe(folder);
  const inside = join(folder, '一', '二');
  expect(writableFolder(inside, OTHER)).toBe(inside);
  await expect(mkdir(join(folder, '一'))).resolves.toBeUndefined();
});

test('where a file stands in the way, the other one is taken', async () => {
  const file = join(await temporaryFolder(), 'file');
  await writeFile(file, '');
  expect(writableFolder(file, OTHER)).toBe(OTHER);
  expect(writableFolder(join(file, 'inside'), OTHER)).toBe(OTHER);
});
