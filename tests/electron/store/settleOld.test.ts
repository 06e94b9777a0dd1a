import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chooseDriver } from '../../../electron/database/open.ts';
import { adoptData } from '../../../electron/store/adoptData.ts';
import { locateData } from '../../../electron/store/locate.ts';
import { lockFolder } from '../../../electron/store/lock.ts';
import { moveData } from '../../../electron/store/moveData.ts';
import { readPointer } from '../../../electron/store/pointer.ts';
import { settleOld } from '../../../electron/store/settleOld.ts';
import { fail, ok } from '../../../shared/result/result.ts';
import { namesBelow } from '../../helpers/folders.ts';
import { type Home, homeWithData, isComplete, opened } from './movableStore.ts';

const DRIVER = 'node:sqlite';
const AT = '2021-09-20T00:00:00.000Z';

async function movedHome(removeOld: boolean): Promise<Home> {
  const home = await homeWithData(DRIVER);
  const store = await opened(home.usual, DRIVER);
  const { signal } = new AbortController();
  const { to, pointer } = home;
  const moved = await moveData({
    store,
    to,
    pointerFile: pointer,
    removeOld,
    signal,
    onProgress: () => undefined,
  });
  store.close();
  expect(moved).toEqual(ok(undefined));
  return home;
}

async function settle({ usual }: Home): Promise<boolean> {
  const location = locateData(undefined, usual);
  if (!location.ok) throw new Error(location.error.code);
  return settleOld(location.value, DRIVER);
}

test('old data that was to go goes at the next start, with nothing that is not ours', async () => {
  const home = await movedHome(true);
  writeFileSync(join(home.usual, '自己的.docx'), 'x');
  expect(await settle(home)).toBe(true);
  expect(await namesBelow(home.usual)).toEqual(['自己的.docx']);
  expect(readPointer(home.pointer)).toEqual(ok({ folder: home.to }));
  expect(await isComplete(home.to, home, DRIVER)).toBe(true);
});

test('a folder of which nothing is left goes too', async () => {
  const home = await movedHome(true);
  expect(await settle(home)).toBe(true);
  expect(existsSync(home.usual)).toBe(false);
});

test('old data that was to stay stays, with its note, which is written again where it is missing', async () => {
  const home = await movedHome(false);
  rmSync(join(home.usual, '数据已移走.txt'));
  expect(await settle(home)).toBe(true);
  expect(existsSync(join(home.usual, '数据已移走.txt'))).toBe(true);
  expect(existsSync(join(home.usual, 'jianbiao.db'))).toBe(true);
  expect(readPointer(home.pointer)).toEqual(ok({ folder: home.to }));
});

test('old data that another program holds is left until a later start', async () => {
  const home = await movedHome(true);
  const lock = lockFolder(home.usual, await chooseDriver(DRIVER));
  if (!lock.ok) throw new Error(lock.error.code);
  expect(await settle(home)).toBe(false);
  expect(existsSync(join(home.usual, 'jianbiao.db'))).toBe(true);
  lock.value.release();
  expect(await settle(home)).toBe(true);
  expect(existsSync(home.usual)).toBe(false);
});

test('an old folder that is gone already is settled', async () => {
  const home = await movedHome(true);
  rmSync(home.usual, { recursive: true });
  expect(await settle(home)).toBe(true);
  expect(readPointer(home.pointer)).toEqual(ok({ folder: home.to }));
});

test('data that is there already is taken into use, also data that was once moved away', async () => {
  const home = await movedHome(false);
  rmSync(home.pointer);
  expect(await adoptData(home.to, { pointerFile: home.pointer, at: AT })).toEqual(ok(undefined));
  expect(locateData(undefined, home.usual)).toMatchObject({ value: { folder: home.to } });
  expect(await adoptData(home.usual, { pointerFile: home.pointer, at: AT })).toEqual(ok(undefined));
  rmSync(home.pointer);
  expect(locateData(undefined, home.usual)).toMatchObject({ value: { folder: home.usual } });
});

test.each([
  ['without data', () => undefined],
  ['with an unfinished copy', ({ to }: Home) => writeFileSync(join(to, '没有复制完.txt'), 'x')],
  ['with damaged data', ({ to }: Home) => writeFileSync(join(to, 'jianbiao.db'), 'x'.repeat(9_000))],
])('a folder %s is not taken', async (name, spoil) => {
  const home = await movedHome(false);
  const folder = name === 'without data' ? join(home.to, '..') : home.to;
  const database = join(home.to, 'jianbiao.db');
  spoil(home);
  const before = readPointer(home.pointer);
  const damaged = name === 'with damaged data';
  expect(await adoptData(folder, { pointerFile: home.pointer, at: AT })).toEqual(
    damaged ? fail('databaseDamaged', { file: database }) : fail('dataFolderGone', { folder }),
  );
  expect(readPointer(home.pointer)).toEqual(before);
});
