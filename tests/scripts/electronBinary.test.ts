import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fetchElectron, installedElectron } from '../../scripts/electronBinary.ts';
import { temporaryFolder } from '../helpers/folders.ts';

/** The npm package as its installer leaves it. */
async function installed(): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'dist', 'electron.exe'), '');
  await writeFile(join(folder, 'path.txt'), 'electron.exe');
  return folder;
}

async function installer(source: string): Promise<string> {
  const file = join(await temporaryFolder(), 'install.mjs');
  await writeFile(file, source);
  return file;
}

describe('the Electron binary', () => {
  it('lies where the installer wrote down', async () => {
    const folder = await installed();
    expect(installedElectron({}, folder)).toBe(join(folder, 'dist', 'electron.exe'));
  });

  it('is not there before the installer ran', async () => {
    expect(installedElectron({}, await temporaryFolder())).toBeUndefined();
  });

  it('is taken from ELECTRON_OVERRIDE_DIST_PATH, where it is there', async () => {
    const other = await temporaryFolder();
    const nothingInstalled = await temporaryFolder();
    const env = { ELECTRON_OVERRIDE_DIST_PATH: other };
    expect(installedElectron(env, nothingInstalled)).toBeUndefined();
    await writeFile(join(other, 'electron'), '');
    expect(installedElectron(env, nothingInstalled)).toBe(join(other, 'electron'));
  });
});

describe('fetching it', () => {
  it('has worked when the installer says so', async () => {
    expect(await fetchElectron(60_000, await installer('process.exit(0)'))).toBe(true);
    expect(await fetchElectron(60_000, await installer('process.exit(1)'))).toBe(false);
  });

  it('ends an installer that waits for a network', async () => {
    expect(await fetchElectron(200, await installer('setInterval(() => {}, 1000)'))).toBe(false);
  });
});
