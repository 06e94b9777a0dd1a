import { expect, test } from 'vitest';
import { isKept } from '../../../scripts/stage/kept.ts';
import { chosenTargets, TARGETS } from '../../../scripts/stage/targets.ts';

const LINUX = TARGETS['linux-arm64'];

test.each([
  'better-sqlite3/package.json',
  'better-sqlite3/LICENSE',
  'better-sqlite3/lib/methods/backup.js',
  'better-sqlite3/prebuilds/linux-arm64.node',
  '@img/sharp-libvips-linux-arm64/lib/libvips-cpp.so.8.18.7',
  '@img/sharp-libvips-linux-arm64/README.md',
  'libheif-js/LICENSE',
  'libheif-js/libheif-wasm/libheif.js',
  'libheif-js/libheif-wasm/libheif.wasm',
  'libheif-js/libheif-wasm/LICENSE',
  'unheard-of/lib/index.cjs',
  'unheard-of/LICENCE-MIT.txt',
  'docx/node_modules/unheard-of/index.js',
])('%s runs, or says whose it is', (path) => {
  expect(isKept(path, LINUX)).toBe(true);
});

test.each([
  'better-sqlite3/prebuilds/linux-x64.node',
  'better-sqlite3/src/addon.cpp',
  'better-sqlite3/README.md',
  'docx/dist/index.cjs',
  'docx/node_modules/@types/node/package.json',
  'libheif-js/index.js',
  'libheif-js/libheif/libheif.js',
  'libheif-js/libheif-wasm/libheif-bundle.mjs',
  'node-addon-api/index.js',
  'zod/src/index.ts',
  '@img/sharp-libvips-linux-arm64/lib/glib-2.0/include/glibconfig.h',
  'unheard-of/index.d.ts',
  'unheard-of/index.js.map',
  'unheard-of/docs/guide.md',
  '.package-lock.json',
])('%s does not run', (path) => {
  expect(isKept(path, LINUX)).toBe(false);
});

test('the targets of a command are those named, or all of them', () => {
  const choices = ['a', 'b', 'c'] as const;
  expect(chosenTargets([], choices)).toEqual(choices);
  expect(chosenTargets(['c', 'a', 'c'], choices)).toEqual(['a', 'c']);
  expect(chosenTargets(['a', 'd'], choices)).toBeUndefined();
});
