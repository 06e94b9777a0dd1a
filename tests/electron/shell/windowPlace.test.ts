import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { boundsOn, readPlace, type WindowPlace, writePlace } from '../../../electron/shell/windowPlace.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

const LAPTOP = { x: 0, y: 0, width: 1366, height: 728 };
const BESIDE = { x: 1366, y: -200, width: 1920, height: 1040 };
const place = (x: number, y: number): WindowPlace => ({
  bounds: { x, y, width: 900, height: 600 },
  maximised: true,
});

describe('a place', () => {
  test('is read as it was kept', async () => {
    const file = join(await temporaryFolder(), 'window.json');
    writePlace(file, place(-5, 20));
    expect(readPlace(file)).toEqual(place(-5, 20));
  });

  test.each([
    '',
    '{"bounds":',
    '[]',
    '{"bounds":{"x":0,"y":0,"width":-5,"height":5},"maximised":false}',
    '{"bounds":{"x":0,"y":0,"width":1e9,"height":5},"maximised":false}',
  ])('that makes no sense is none: %s', async (text) => {
    const file = join(await temporaryFolder(), 'window.json');
    await writeFile(file, text);
    expect(readPlace(file)).toBeUndefined();
  });

  test('that cannot be kept is not, and nothing else happens', async () => {
    const file = join(await temporaryFolder(), 'missing', 'window.json');
    writePlace(file, place(0, 0));
    expect(readPlace(file)).toBeUndefined();
  });
});

describe('a window opens', () => {
  test.each([
    [10, 10],
    [1400, -150],
    [1260, 600],
    [-790, 0],
  ])('where it was, on a display that is there: %i, %i', (x, y) => {
    expect(boundsOn([LAPTOP, BESIDE], place(x, y))).toEqual({ x, y, width: 900, height: 600 });
  });

  test.each([
    ['on a display that is gone', 1400, 10],
    ['with its title bar above the display', 10, -40],
    ['below the display', 10, 720],
    ['beyond its edge', 1300, 10],
  ])('in the middle of the main display, where it was left %s', (_, x, y) => {
    expect(boundsOn([LAPTOP], place(x, y))).toEqual({ width: 1280, height: 728 });
  });

  test('no larger than the display the first time', () => {
    expect(boundsOn([{ x: 0, y: 0, width: 1024, height: 700 }], undefined)).toEqual({
      width: 1024,
      height: 700,
    });
    expect(boundsOn([BESIDE], undefined)).toEqual({ width: 1280, height: 800 });
  });
});
