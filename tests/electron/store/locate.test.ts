import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locateData } from '../../../electron/store/locate.ts';
import { pointerFile, readPointer, writePointer } from '../../../electron/store/pointer.ts';
import { fail, ok } from '../../../shared/result/result.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

async function places() {
  const root = await temporaryFolder();
  const usual = join(root, 'home', 'jianbiaotong');
  const chosen = join(root, 'usb', '荐表通数据');
  mkdirSync(dirname(usual), { recursive: true });
  mkdirSync(chosen, { recursive: true });
  writeFileSync(join(chosen, 'jianbiao.db'), 'x');
  return { root, usual, chosen, file: pointerFile(usual) };
}

describe('the data', () => {
  test('is at its usual place while no other was chosen', async () => {
    const { usual, file } = await places();
    expect(locateData(undefined, usual)).toEqual(
      ok({ folder: usual, named: false, usual, pointerFile: file }),
    );
  });

  test('is at the chosen place; a named one goes before it', async () => {
    const { root, usual, chosen, file } = await places();
    await writePointer(file, { folder: chosen });
    expect(locateData(undefined, usual)).toMatchObject({ value: { folder: chosen, named: false } });
    const named = join(root, 'named');
    expect(locateData(named, usual)).toMatchObject({ value: { folder: named, named: true } });
  });

  test('at a place that is not there is missed, not begun anew', async () => {
    const { usual, chosen, file } = await places();
    await writePointer(file, { folder: chosen });
    rmSync(join(chosen, 'jianbiao.db'));
    expect(locateData(undefined, usual)).toEqual(fail('dataFolderGone', { folder: chosen }));
    rmSync(dirname(chosen), { recursive: true });
    expect(locateData(undefined, usual)).toEqual(fail('dataFolderGone', { folder: chosen }));
  });

  test.each([
    '',
    '{',
    'null',
    '{"format":2,"folder":"/x"}',
    '{"format":1,"folder":"relative"}',
    '{"format":1,"folder":"/x","more":1}',
    `{"format":1,"folder":"/${'x'.repeat(5_000)}"}`,
  ])('is not looked for anywhere else where the record cannot be read: %j', async (text) => {
    const { usual, file } = await places();
    writeFileSync(file, text);
    expect(locateData(undefined, usual)).toEqual(fail('dataPlaceUnreadable', { file }));
  });
});

test('the record comes back as it was written, and is replaced', async () => {
  const { file, usual, chosen } = await places();
  const old = { folder: usual, remove: true };
  await writePointer(file, { folder: chosen, old });
  expect(readPointer(file)).toEqual(ok({ folder: chosen, old }));
  await writePointer(file, { folder: chosen });
  expect(readPointer(file)).toEqual(ok({ folder: chosen }));
});
