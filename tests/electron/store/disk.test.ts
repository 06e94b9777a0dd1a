import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DRIVER_NAMES } from '../../../electron/database/driver.ts';
import { onSmallDisk } from '../../helpers/childDisk.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

/*
 * Where nobody may mount a small disk (a closed container), a full database is still proven by a limit on its pages, and a folder that
 * cannot be written by files in its place (open.test.ts, dataFolder.test.ts).
 */

/** What the child answers on a small disk; undefined where nobody may mount one. */
async function troubles(driver: string): Promise<unknown> {
  const folder = await temporaryFolder();
  return onSmallDisk({ folder, megabytes: 2 }, [CHILD, folder, driver]);
}

const CHILD = join(import.meta.dirname, 'troubledDiskChild.ts');

describe.each(DRIVER_NAMES)('a disk in trouble, with %s', (driver) => {
  test('is named in every answer, and nothing that was saved is lost', async () => {
    const answers = await troubles(driver);
    if (answers === undefined) return;
    expect(answers).toEqual({
      saveWhenFull: 'diskFull',
      keptWhenFull: [1, 3],
      originalWhenFull: 'diskFull',
      leftInPhotos: [],
      openWhenFull: 'diskFull',
      databaseWhenFull: 'diskFull',
      saveWithRoom: 'ok',
      openWhenReadOnly: 'dataFolderNotWritable',
      prepareWhenReadOnly: 'dataFolderNotWritable',
      keptAtTheEnd: [2, 200_000],
    });
  });
});
