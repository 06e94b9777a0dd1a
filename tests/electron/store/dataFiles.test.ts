import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesToCopy } from '../../../electron/store/dataFiles.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

test('Word files that had to go into the data folder are copied with it, the profile of the browser is not', async () => {
  const folder = await temporaryFolder();
  for (const name of ['browser', '导出']) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'file'), 'x');
  }
  expect(await filesToCopy(folder)).toEqual([{ path: join('导出', 'file'), bytes: 1 }]);
});
