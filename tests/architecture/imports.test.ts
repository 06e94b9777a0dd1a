import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSource, factsOf, type Source } from './importRules.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const DEPENDENCIES = ['docx', 'sharp', 'zod'];

function problems(file: string, text: string): string[] {
  return checkSource({ file, text }, DEPENDENCIES).map((violation) => violation.problem);
}

function sourcesOf(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
}

function namedDependencies(): string[] {
  const manifest: { dependencies: Record<string, string> } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  );
  return Object.keys(manifest.dependencies);
}

describe('the source of the project', () => {
  const sources = ['electron', 'renderer', 'shared'].flatMap(sourcesOf);

  test('was found', () => {
    expect(sources.filter((source) => source.file.startsWith('shared/')).length).toBeGreaterThan(0);
    expect(sources.filter((source) => source.file.startsWith('electron/')).length).toBeGreaterThan(0);
  });

  test('keeps every rule', () => {
    const dependencies = namedDependencies();
    expect(sources.flatMap((source) => checkSource(source, dependencies))).toEqual([]);
  });
});

describe('imports that a rule forbids', () => {
  test.each([
    ['shared/form/check.ts', 'node:fs'],
    ['shared/form/check.ts', 'docx'],
    ['shared/form/check.ts', '../../electron/photos/readPhoto.ts'],
    ['shared/form/check.ts', '../../resources/notices/pack.json'],
    ['renderer/app/App.tsx', '../../electron/app.ts'],
    ['renderer/app/App.tsx', 'node:path'],
    ['renderer/app/App.tsx', 'fs'],
    ['renderer/app/App.tsx', 'sharp'],
    ['renderer/app/App.tsx', 'electron/renderer'],
    ['renderer/app/App.tsx', 'better-sqlite3'],
    ['electron/app.ts', '../renderer/app/App.tsx'],
    ['electron/app.ts', '../tests/helpers/clock.ts'],
    ['electron/app.ts', 'electron'],
    ['electron/main.ts', 'electron'],
    ['electron/app.ts', './cli.ts'],
    ['electron/host.ts', './main.ts'],
    ['electron/http/server.ts', '../host.ts'],
    ['electron/documents/build.ts', 'node:fs'],
    ['electron/documents/build.ts', 'fs/promises'],
    ['electron/documents/build.ts', 'node:child_process'],
    ['electron/documents/build.ts', 'better-sqlite3'],
    ['electron/documents/build.ts', '../photos/readPhoto.ts'],
    ['electron/packages/zip.ts', '../documents/build.ts'],
    ['electron/packages/zip.ts', '../database/open.ts'],
    ['electron/packages/zip.ts', 'node:sqlite'],
    ['electron/rosters/list.ts', '../database/open.ts'],
    ['electron/database/open.ts', '../photos/readPhoto.ts'],
    ['electron/database/open.ts', 'node:child_process'],
    ['electron/database/open.ts', 'docx'],
  ])('%s may not import %s', (file, name) => {
    expect(problems(file, `import { a } from '${name}';`)).toEqual([`may not import ${name}`]);
  });
});

describe('imports that the rules allow', () => {
  test.each([
    ['shared/form/check.ts', 'zod'],
    ['shared/narrative/compare.ts', 'diff'],
    ['shared/form/check.ts', '../result/result.ts'],
    ['renderer/app/App.tsx', 'react'],
    ['renderer/app/App.tsx', 'zod'],
    ['renderer/app/App.tsx', '../../shared/form/check.ts'],
    ['renderer/app/App.tsx', '../ui/Field.tsx'],
    ['electron/cli.ts', './app.ts'],
    ['electron/app.ts', '../resources/notices/pack.json'],
    ['electron/shell/window.ts', 'electron'],
    ['electron/preload/preload.ts', 'electron'],
    ['electron/packages/zip.ts', 'node:fs/promises'],
    ['electron/packages/zip.ts', '../files/writeFile.ts'],
    ['electron/documents/build.ts', 'docx'],
    ['electron/documents/build.ts', 'node:zlib'],
    ['electron/documents/build.ts', '../../shared/form/check.ts'],
    ['electron/database/open.ts', 'node:sqlite'],
    ['electron/database/open.ts', 'better-sqlite3'],
  ])('%s may import %s', (file, name) => {
    expect(problems(file, `import { a } from '${name}';`)).toEqual([]);
  });
});

describe('every way to import', () => {
  test.each([
    "import 'node:fs';",
    "import type { Stats } from 'node:fs';",
    "import * as fs from 'node:fs';",
    "export * from 'node:fs';",
    "export { readFile } from 'node:fs';",
    "export type { Stats } from 'node:fs';",
    "export const fs = await import('node:fs');",
    "export type A = import('node:fs').Stats;",
    "import fs = require('node:fs');",
    "export const fs = require('node:fs');",
    "export const fs = process.getBuiltinModule('node:fs');",
  ])('is seen: %s', (text) => {
    expect(problems('shared/a.ts', text)).toEqual(['may not import node:fs']);
  });

  test('is refused when its name is computed', () => {
    expect(problems('shared/a.ts', 'export const load = (name: string) => import(name);')).toEqual([
      'imports something computed, which no check can follow',
    ]);
  });

  test('is no import in a comment or a text', () => {
    const text = "// import 'node:fs'\nexport const help = \"import { a } from 'node:fs'\";";
    expect(factsOf({ file: 'shared/a.ts', text }).imports).toEqual([]);
  });
});

describe('the form of modules', () => {
  test.each([
    'export default 1;',
    'const a = 1;\nexport { a as default };',
    "export { default } from './b.ts';",
  ])('a default export is refused: %s', (text) => {
    expect(problems('shared/a.ts', text)).toEqual(['has a default export']);
  });

  test.each(['shared/form/index.ts', 'renderer/ui/index.tsx'])('a barrel is refused: %s', (file) => {
    expect(problems(file, 'export const a = 1;')).toEqual(['is a barrel: name the file for what is in it']);
  });

  test('a file that cannot be parsed is an error, not a file without imports', () => {
    expect(() => problems('shared/a.ts', 'export const = 1;')).toThrow('shared/a.ts cannot be parsed');
  });
});

describe('what only the notice pack may say', () => {
  test.each([
    ['electron/app.ts', "export const to = 'czkxkepubu@example.com';"],
    ['renderer/app/App.tsx', 'export const a = <p>请于10月9日前报送</p>;'],
    ['electron/app.ts', 'export const a = `10月9日`;'],
    ['shared/form/check.ts', 'export const limit = 3000;'],
    ['shared/form/check.ts', 'export const limit = 3_000;'],
    ['shared/form/check.ts', 'export const tooLong = (n: number) => n > 1000;'],
    ['shared/form/check.ts', "export const hint = '不超过3000字';"],
    ['electron/documents/build.ts', 'export const limit = { words: 1000 };'],
  ])('is refused in %s: %s', (file, text) => {
    expect(problems(file, text)).toHaveLength(1);
  });

  test.each([
    ['shared/photo/layout.ts', 'export const seconds = (ms: number) => ms / 1000;'],
    ['shared/photo/layout.ts', 'export const limit = 30000;'],
    ['shared/photo/layout.ts', '// at most 3000\nexport const a = 1;'],
    ['electron/photos/child.ts', 'export const WAIT_MS = 1000;'],
  ])('is none of it in %s: %s', (file, text) => {
    expect(problems(file, text)).toEqual([]);
  });
});
