import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namedFolder, prepareFolder, usualFolder } from '../../../electron/store/dataFolder.ts';
import { namesBelow, temporaryFolder } from '../../helpers/folders.ts';

describe('the place of the data folder', () => {
  test.each([
    ['win32', { LOCALAPPDATA: '/Local' }, '/Local/jianbiaotong/data'],
    ['win32', {}, '/home/a/AppData/Local/jianbiaotong/data'],
    ['darwin', {}, '/home/a/Library/Application Support/jianbiaotong/data'],
    ['linux', {}, '/home/a/.local/share/jianbiaotong'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/jianbiaotong'],
    ['linux', { XDG_DATA_HOME: 'data' }, '/home/a/.local/share/jianbiaotong'],
  ] as const)('on %s with %o is %s', (platform, environment, expected) => {
    expect(usualFolder(environment, platform, '/home/a')).toBe(expected);
  });

  test('named relatively, is taken from where the program was started', () => {
    expect(namedFolder({ JIANBIAO_DATA_DIR: 'data' })).toBe(join(process.cwd(), 'data'));
    expect(namedFolder({ JIANBIAO_DATA_DIR: '' })).toBeUndefined();
  });
});

describe('a data folder', () => {
  test('is made with all that lies in it, for its owner only', async () => {
    const folder = join(await temporaryFolder(), 'a', 'b');
    expect(prepareFolder(folder)).toMatchObject({
      ok: true,
      value: { database: join(folder, 'jianbiao.db') },
    });
    expect(await namesBelow(folder)).toEqual([
      'backups',
      'logs',
      'notices',
      'photos',
      'receipts',
      'renditions',
      'scans',
    ]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test('that is there is left as it is', async () => {
    const folder = await temporaryFolder();
    prepareFolder(folder);
    writeFileSync(join(folder, 'photos', 'x'), 'x');
    expect(prepareFolder(folder).ok).toBe(true);
    expect(existsSync(join(folder, 'photos', 'x'))).toBe(true);
  });

  test('in whose place, or in the place of whose parts, a file stands is refused', async () => {
    const folder = await temporaryFolder();
    writeFileSync(join(folder, 'photos'), 'x');
    writeFileSync(join(folder, 'file'), 'x');
    for (const refused of [folder, join(folder, 'file'), join(folder, 'file', 'data')])
      expect(prepareFolder(refused)).toEqual({
        ok: false,
        error: { code: 'dataFolderNotWritable', details: { folder: refused } },
      });
  });
});
