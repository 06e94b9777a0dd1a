import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { DRIVER_NAMES } from '../../../electron/database/driver.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

/*
 * A small disk of its own, seen by one child only and gone with it. Who may mount differs: root, anybody in a user namespace of his
 * own, or sudo without a password. Where none of them may (a closed container), a full database is still proven by a limit on its
 * pages, and a folder that cannot be written by files in its place (open.test.ts, dataFolder.test.ts).
 */
const WAYS = [
  ['unshare', '-m'],
  ['unshare', '-r', '-m'],
  ['sudo', '-n', 'unshare', '-m'],
] as const;
const MOUNT = 'mount -t tmpfs -o size=2m tmpfs "$0"';

const run = promisify(execFile);

/** What the child answers on a small disk; undefined where nobody may mount one. */
async function troubles(driver: string): Promise<unknown> {
  const folder = await temporaryFolder();
  const child = [process.execPath, join(import.meta.dirname, 'troubledDiskChild.ts'), folder, driver];
  for (const [command, ...options] of WAYS) {
    const inside = [...options, 'sh', '-c'];
    const mounts = await run(command, [...inside, MOUNT, folder]).then(
      () => true,
      () => false,
    );
    if (!mounts) continue;
    const { stdout } = await run(command, [...inside, `${MOUNT} && exec "$@"`, folder, ...child]);
    return JSON.parse(stdout);
  }
  return undefined;
}

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
