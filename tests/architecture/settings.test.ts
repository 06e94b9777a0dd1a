import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// Which globals a folder knows is decided by its tsconfig.json alone; nobody would notice a slip there.

const ROOT = join(import.meta.dirname, '..', '..');
const TSC = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');

let folder: string;

beforeAll(() => {
  // Inside the project, so that the types in node_modules are found; ignored by git.
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  folder = mkdtempSync(join(ROOT, 'out', 'settings-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the compiler says of a file with this text under the settings of `side`; empty when it is content. */
function compile(side: string, text: string): string {
  const project = mkdtempSync(join(folder, `${side}-`));
  writeFileSync(join(project, 'probe.ts'), text);
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({ extends: `../../../${side}/tsconfig.json`, files: ['probe.ts'], include: [] }),
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [TSC, '--noEmit', '-p', project], {
    encoding: 'utf8',
  });
  return status === 0 ? '' : `${stdout}${stderr}`;
}

describe('globals that a folder must not know', () => {
  test.each([
    ['renderer', 'process', 'export const a = process.cwd();'],
    ['renderer', 'Buffer', 'export const a = Buffer.from([]);'],
    ['renderer', 'node:fs', "export { readFile } from 'node:fs';"],
    ['shared', 'process', 'export const a = process.cwd();'],
    ['shared', 'document', 'export const a = document.title;'],
    ['shared', 'console', 'console.log(1);\nexport {};'],
    ['shared', 'node:fs', "export { readFile } from 'node:fs';"],
    ['electron', 'document', 'export const a = document.title;'],
    ['electron', 'window', 'export const a = window.innerWidth;'],
  ])('%s does not know %s', (side, name, text) => {
    expect(compile(side, text)).toMatch(
      new RegExp(`Cannot find (name|module or type declarations for|module) '${name}'`),
    );
  });
});

describe('globals that a folder knows', () => {
  test.each([
    ['renderer', 'export const a = document.title;'],
    ['shared', 'export const a = [1, 2].map((n) => n + 1);'],
    ['electron', "import { cwd } from 'node:process';\nexport const a = [cwd(), process.pid];"],
  ])('%s compiles: %s', (side, text) => {
    expect(compile(side, text)).toBe('');
  });
});

describe('strictness in every folder', () => {
  test.each(['renderer', 'shared', 'electron', 'tests', 'scripts', 'bench'])('%s is strict', (side) => {
    expect(compile(side, 'export const a: string = [""][0];')).toContain('TS2322');
    expect(compile(side, 'export function f(a) { return a; }')).toContain('TS7006');
  });
});
