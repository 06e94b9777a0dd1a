import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { DRIVER_NAMES, type DriverName } from '../../../electron/database/driver.ts';
import { locateData } from '../../../electron/store/locate.ts';
import { type Move, moveData } from '../../../electron/store/moveData.ts';
import { readPointer } from '../../../electron/store/pointer.ts';
import { fail, ok } from '../../../shared/result/result.ts';
import { namesBelow } from '../../helpers/folders.ts';
import { startChild } from './children.ts';
import { type Home, homeWithData, isComplete, opened } from './movableStore.ts';

/** The move of a home's data, as far as a test does not want it otherwise. */
async function move(home: Home, driver: DriverName, change: Partial<Move> = {}) {
  const store = await opened(home.usual, driver);
  const done = await moveData({
    store,
    to: home.to,
    pointerFile: home.pointer,
    removeOld: false,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...change,
  });
  store.close();
  return done;
}

const placeOf = (home: Home) => {
  const location = locateData(undefined, home.usual);
  return location.ok ? location.value.folder : location.error.code;
};

describe.each(DRIVER_NAMES)('moving the data with %s', (driver) => {
  test('copies all that a person made, records the new place, leaves a note in the old one', async () => {
    const home = await homeWithData(driver);
    const steps: string[] = [];
    expect(await move(home, driver, { onProgress: (done, total) => steps.push(`${done}/${total}`) })).toEqual(
      ok(undefined),
    );
    expect(steps).toEqual(['0/7', '1/7', '2/7', '3/7', '4/7', '5/7', '6/7', '7/7']);
    const names = await namesBelow(home.to);
    const made = ['jianbiao.db', join('backups', '样例备份.db'), join('notices', '2022', 'notice.json')];
    expect(names).toEqual(
      expect.arrayContaining([
        ...made,
        ...home.hashes.map((hash) => join('photos', hash)),
        join('scans', home.scan),
      ]),
    );
    for (const left of ['running.json', 'lock.db', 'renditions', '没有复制完.txt', '数据已移走.txt'])
      expect(names).not.toContain(left);
    expect(placeOf(home)).toBe(home.to);
    expect(await isComplete(home.to, home, driver)).toBe(true);
    expect(readFileSync(join(home.usual, '数据已移走.txt'), 'utf8')).toContain(home.to);
    expect(existsSync(join(home.usual, 'jianbiao.db'))).toBe(true);
    // Without the record nobody begins with the old data by mistake.
    rmSync(home.pointer);
    expect(locateData(undefined, home.usual)).toEqual(fail('dataFolderMovedAway', { folder: home.usual }));
  });

  test('killed at any step leaves the old place in force, and the move can be made again', async () => {
    const home = await homeWithData(driver);
    for (let step = 1; step <= 7; step += 1) {
      const child = startChild('movingChild.ts', home.usual, home.to, driver, String(step));
      await child.started;
      await child.ended;
      expect(placeOf(home), `step ${step}`).toBe(home.usual);
      expect(await isComplete(home.usual, home, driver), `step ${step}`).toBe(true);
    }
    expect(await move(home, driver)).toEqual(ok(undefined));
    expect(await isComplete(home.to, home, driver)).toBe(true);
  });

  test('killed at any moment leaves one place in force, and everything in it', async () => {
    for (let kill = 0; kill < 8; kill += 1) {
      const home = await homeWithData(driver);
      const child = startChild('movingChild.ts', home.usual, home.to, driver, 'never');
      await child.started;
      await delay(Math.random() * 60);
      const moved = (await child.kill()).includes('moved');
      const place = placeOf(home);
      expect(moved ? [home.to] : [home.usual, home.to]).toContain(place);
      expect(await isComplete(place, home, driver)).toBe(true);
    }
  });
});

describe('a move that cannot be made', () => {
  const driver = 'node:sqlite';

  test.each<readonly [string, (home: Home) => Partial<Move>]>([
    ['into itself', ({ usual }) => ({ to: usual })],
    ['into a folder of it', ({ usual }) => ({ to: join(usual, 'photos', 'x') })],
    ['into a folder around it', ({ usual }) => ({ to: join(usual, '..') })],
    [
      'into a folder with other files',
      ({ to }) => {
        mkdirSync(to, { recursive: true });
        writeFileSync(join(to, '工作.docx'), 'x');
        return {};
      },
    ],
  ])('%s is refused and touches nothing', async (_, change) => {
    const home = await homeWithData(driver);
    const changed = change(home);
    const before = await namesBelow(join(home.usual, '..', '..'));
    const to = changed.to ?? home.to;
    expect(await move(home, driver, changed)).toEqual(fail('dataPlaceUnfit', { folder: to }));
    expect(await namesBelow(join(home.usual, '..', '..'))).toEqual(before);
    expect(placeOf(home)).toBe(home.usual);
  });

  test('where no folder can be made says so', async () => {
    const home = await homeWithData(driver);
    writeFileSync(join(home.usual, '..', 'file'), 'x');
    const to = join(home.usual, '..', 'file', 'data');
    const refused = await move(home, driver, { to });
    expect(refused).toMatchObject({ ok: false, error: { details: { folder: to } } });
    expect(placeOf(home)).toBe(home.usual);
  });

  test('cancelled leaves nothing behind', async () => {
    const home = await homeWithData(driver);
    const controller = new AbortController();
    const cancel = (done: number) => done === 3 && controller.abort();
    const cancelled = await move(home, driver, { signal: controller.signal, onProgress: cancel });
    expect(cancelled).toEqual(fail('workCancelled'));
    expect(existsSync(home.to)).toBe(false);
    expect(readPointer(home.pointer)).toEqual(ok(undefined));
    expect(await isComplete(home.usual, home, driver)).toBe(true);
  });

  test('whose record cannot be written stays where it is', async () => {
    const home = await homeWithData(driver);
    mkdirSync(join(home.pointer, 'in the way'), { recursive: true });
    const refused = await move(home, driver);
    expect(refused).toMatchObject({ ok: false, error: { code: 'dataFolderNotWritable' } });
    expect(existsSync(home.to)).toBe(false);
    expect(await isComplete(home.usual, home, driver)).toBe(true);
  });
});
