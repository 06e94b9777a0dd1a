import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from '../../../helpers/folders.ts';
import { formFolder } from '../../forms/formFolder.ts';
import { runCli, runJson } from '../runCli.ts';

/** A home of its own with one stored form; the folder in which the person stands. */
async function home(): Promise<{ readonly folder: string; readonly usual: string }> {
  const data = await temporaryFolder();
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.stubEnv('JIANBIAO_DATA_DIR', '');
  vi.stubEnv('XDG_DATA_HOME', data);
  const { folder } = await formFolder();
  expect((await runCli(folder, 'new', '表.json')).exit).toBe(0);
  return { folder, usual: join(data, 'jianbiaotong') };
}

const formsIn = async (folder: string) => {
  const { value } = await runJson(folder, 'list');
  return (value as { forms?: readonly unknown[] }).forms?.length;
};

test('show says where the data is, move moves it, use takes what lies somewhere', async () => {
  const { folder, usual } = await home();
  expect(await runJson(folder, 'data-folder', 'show')).toEqual({
    exit: 0,
    value: { ok: true, folder: usual },
  });
  const to = join(folder, '新 数据');
  expect((await runCli(folder, 'data-folder', 'move', '新 数据')).out).toContain(to);
  expect(await runJson(folder, 'data-folder', 'show')).toMatchObject({ value: { folder: to } });
  expect(await formsIn(folder)).toBe(1);
  expect(existsSync(join(usual, 'jianbiao.db'))).toBe(true);
  expect((await runCli(folder, 'data-folder', 'use', usual)).out).toContain(usual);
  expect(await runJson(folder, 'data-folder', 'show')).toMatchObject({ value: { folder: usual } });
  expect(await formsIn(folder)).toBe(1);
});

test('move --remove-old removes the old data at the next start from the new place', async () => {
  const { folder, usual } = await home();
  expect(await runJson(folder, 'data-folder', 'move', '新', '--remove-old')).toMatchObject({ exit: 0 });
  expect(existsSync(join(usual, 'jianbiao.db'))).toBe(true);
  expect(await formsIn(folder)).toBe(1);
  expect(existsSync(usual)).toBe(false);
});

test.each([
  [['data-folder'], 2, 'usage'],
  [['data-folder', 'destroy'], 2, 'usage'],
  [['data-folder', 'move'], 2, 'usage'],
  [['data-folder', 'show', 'x'], 2, 'usage'],
  [['data-folder', 'move', '.'], 1, 'dataPlaceUnfit'],
  [['data-folder', 'use', '无'], 1, 'dataFolderGone'],
])('%j is refused (%i, %s)', async (args, exit, code) => {
  const { folder } = await home();
  expect(await runJson(folder, ...args)).toMatchObject({ exit, value: { error: { code } } });
});

test('a folder that is named by the environment is not moved', async () => {
  const { folder } = await home();
  vi.stubEnv('JIANBIAO_DATA_DIR', join(folder, 'named'));
  for (const command of ['move', 'use'])
    expect(await runJson(folder, 'data-folder', command, '新')).toMatchObject({
      exit: 1,
      value: { error: { code: 'dataFolderNamed' } },
    });
});
