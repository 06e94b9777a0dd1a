import { expect, test } from 'vitest';
import { TARGETS } from '../../scripts/stage/targets.ts';
import { missingAmong, nativeFilesOf, strangersAmong } from './allowList.ts';

const WINDOWS = TARGETS['win-x64'];

test.each([
  'electron/app.ts',
  'tests/packaging/gate.test.ts',
  'package-lock.json',
  '.npmrc',
  'dist/electron/host.js.map',
  'dist/electron/preload.mjs',
  'resources/notices/changzhou-2021/notice.json.tmp',
  'node_modules/electron/package.json',
  'node_modules/docx/dist/index.d.ts',
  'node_modules/docx/node_modules/@types/node/package.json',
  'node_modules/better-sqlite3/src/better_sqlite3.cpp',
  'node_modules/better-sqlite3/prebuilds/linux-x64.node',
  'node_modules/@img/sharp-linux-x64/package.json',
  'node_modules/@img/sharp-linux-x64/lib/sharp-linux-x64-0.35.5.node',
  'node_modules/@img/sharp-libvips-win32-x64/package.json',
])('%s is no part of a packed program', (path) => {
  expect(strangersAmong([path], WINDOWS)).toEqual([path]);
});

test('a program without a part is not whole', () => {
  expect(missingAmong(['package.json'])).toContain('dist/electron/host.js');
  expect(missingAmong(['package.json'])).toContain('node_modules/sharp/package.json');
  expect(missingAmong(['package.json'])).not.toContain('package.json');
});

test.each(Object.values(TARGETS))('the libraries of %o are of one kind of computer', (target) => {
  for (const { source } of nativeFilesOf(target)) expect(source).toContain(`${target.os}-${target.cpu}`);
});
