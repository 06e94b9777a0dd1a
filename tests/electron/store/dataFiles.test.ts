import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesToCopy } from '../../../electron/store/dataFiles.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

test('Word files that had to go into the data folder, scans and receipts are copied with it, the profile of the browser is not', async () => {
  const folder = await temporaryFolder();
  for (const name of ['browser', 'receipts', 'scans', '导出']) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'file'), 'x');
  }
  expect(await filesToCopy(folder)).toEqual(
    ['receipts', 'scans', '导出'].map((name) => ({ path: join(name, 'file'), bytes: 1 })),
  );
});
