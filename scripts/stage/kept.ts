import { matchesGlob } from 'node:path';
import type { Target } from './targets.ts';

/** What a package needs beside its code: npm's description of it, and the terms of its use. */
const OF_EVERY_PACKAGE = ['package.json', '{LICEN[CS]E,licen[cs]e,COPYING,NOTICE}*'];

/** Code in any of its forms: what a package is taken for that has no line of its own below. */
const CODE = ['**/*.{js,cjs,mjs,json,wasm}'];

/** The README.md names the licence of every library inside; beside them lies nothing but the libraries. */
const LIBRARIES = [
  'README.md',
  'versions.json',
  'index.cjs',
  'lib/index.js',
  'lib/*.{node,dll,dylib}',
  'lib/*.so.*',
];

/** What runs of a package, where its code in every form would be much more than that. */
function runningPartOf(name: string, { os, cpu }: Target): readonly string[] {
  switch (name) {
    case 'better-sqlite3':
      return ['lib/**/*.js', `prebuilds/${os}-${cpu}.node`];
    case 'docx':
      return ['dist/index.mjs'];
    // One of its four builds, and beside it the terms of what is in it.
    case 'libheif-js':
      return ['libheif-wasm/{libheif.js,libheif.wasm,LICENSE}'];
    case 'pend':
      return ['index.js'];
    case 'sharp':
      return ['dist/*.mjs'];
    case 'zod':
      return ['index.js', 'v4/{classic,core,locales}/*.js'];
    default:
      return name.startsWith('@img/sharp-') ? LIBRARIES : CODE;
  }
}

/** Packages that others depend on for compiling alone: types, the headers of C++, helpers of a build without native code. */
const FOR_COMPILING = ['@types/*', 'undici-types', 'node-addon-api', 'tslib'];

/** Whether a file of node_modules, by its path in there, runs on such a computer or says who made what runs. */
export function isKept(path: string, target: Target): boolean {
  const place = lastPackage(path);
  if (place === undefined || FOR_COMPILING.some((pattern) => matchesGlob(place.name, pattern))) return false;
  return [...OF_EVERY_PACKAGE, ...runningPartOf(place.name, target)].some((pattern) =>
    matchesGlob(place.file, pattern),
  );
}

/** The innermost package on a path, and the path of the file in it: packages may lie in each other's node_modules. */
function lastPackage(path: string): { readonly name: string; readonly file: string } | undefined {
  const inside = path.split('node_modules/').at(-1) ?? path;
  const [, name, file] = /^((?:@[^/]+\/)?[^/]+)\/(.+)$/u.exec(inside) ?? [];
  return name !== undefined && file !== undefined ? { name, file } : undefined;
}
