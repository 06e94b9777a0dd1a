import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, expect, test, vi } from 'vitest';
import { openWindow, windowArguments } from '../../../electron/browser/open.ts';
import { profileFolder } from '../../../electron/browser/profile.ts';
import { openCommand, openFile, run, showCommand, showFile } from '../../../electron/browser/showFile.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

afterEach(() => vi.unstubAllEnvs());

const BROWSER = { id: 'chromium', path: '/usr/bin/chromium' };

test('15: the window is an application window with a profile of its own', async () => {
  const profiles = await temporaryFolder();
  const args = windowArguments(BROWSER, 'http://127.0.0.1:1/#code', profiles);
  expect(args).toEqual(
    expect.arrayContaining([
      '--app=http://127.0.0.1:1/#code',
      `--user-data-dir=${join(profiles, 'chromium')}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-extensions',
      '--disable-background-networking',
      '--disable-sync',
      '--disable-component-update',
      '--disable-quic',
    ]),
  );
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  expect(args.includes('--no-sandbox')).toBe(asRoot);
});

test('its size is given the first time only', async () => {
  const profiles = await temporaryFolder();
  const size = () => windowArguments(BROWSER, 'x', profiles).filter((arg) => arg.startsWith('--window-size'));
  expect(size()).toEqual(['--window-size=1366,768']);
  await mkdir(join(profiles, 'chromium'));
  expect(size()).toEqual([]);
});

test('a browser that cannot be started gives no window', async () => {
  const folder = await temporaryFolder();
  expect(await openWindow({ id: 'none', path: join(folder, 'none') }, 'x', folder)).toBeUndefined();
  expect(await openWindow({ id: 'folder', path: folder }, 'x', folder)).toBeUndefined();
});

test('the profile lies outside the data folder', async () => {
  const folder = await temporaryFolder();
  const usual = join(folder, 'jianbiaotong', 'browser');
  const data = join(folder, 'data');
  expect(profileFolder('win32', { LOCALAPPDATA: folder }, data)).toBe(usual);
  expect(profileFolder('linux', { XDG_CACHE_HOME: folder }, data)).toBe(usual);
  vi.stubEnv('HOME', folder);
  vi.stubEnv('USERPROFILE', folder);
  expect(profileFolder('linux', {}, data)).toBe(join(folder, '.cache', 'jianbiaotong', 'browser'));
  expect(profileFolder('darwin', {}, data)).toBe(
    join(folder, 'Library', 'Caches', 'jianbiaotong', 'browser'),
  );
  expect(profileFolder('win32', {}, data)).toBe(join(folder, 'AppData', 'Local', 'jianbiaotong', 'browser'));
});

test('it lies in the data folder where nothing else can be written', async () => {
  const data = await temporaryFolder();
  const locked = join(data, 'file');
  await writeFile(locked, '');
  expect(profileFolder('linux', { XDG_CACHE_HOME: locked }, data)).toBe(join(data, 'browser'));
});

test.each([
  ['win32', 'C:\\表 格\\a,b.docx', 'explorer.exe', ['/select,"C:\\表 格\\a,b.docx"']],
  ['darwin', '/a b/c.docx', 'open', ['-R', '/a b/c.docx']],
  ['linux', '/a b/$(c).docx', 'xdg-open', ['/a b']],
] as const)('a file is shown on %s', (platform, path, program, args) => {
  expect(showCommand(platform, path)).toMatchObject({ program, args });
});

test.each([
  ['win32', 'C:\\表 格\\a,b.docx', 'explorer.exe', ['"C:\\表 格\\a,b.docx"']],
  ['darwin', '/a b/c.docx', 'open', ['/a b/c.docx']],
  ['linux', '/a b/$(c).docx', 'xdg-open', ['/a b/$(c).docx']],
] as const)('a file is opened on %s', (platform, path, program, args) => {
  expect(openCommand(platform, path)).toMatchObject({ program, args });
});

test('showing a file says whether it worked', async () => {
  const command = (program: string, exitCodeCounts = true) => run({ program, args: [], exitCodeCounts });
  expect(await command('true')).toBe(true);
  expect(await command('false')).toBe(false);
  expect(await command('false', false)).toBe(true);
  expect(await command('/nowhere/program')).toBe(false);
  expect(await run({ program: 'sleep', args: ['3'], exitCodeCounts: true })).toBe(true);
});

test('a file that is gone is neither shown nor opened', async () => {
  const gone = join(await temporaryFolder(), 'none.docx');
  expect(await showFile(gone)).toBe(false);
  expect(await openFile(gone)).toBe(false);
});
