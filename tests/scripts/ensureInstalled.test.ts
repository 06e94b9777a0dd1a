import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

// The script works on the folder it lies in, so each test gives it a folder of its own, and an npm that only pretends.

const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'ensure-installed.mjs');

const LOCK = {
  packages: {
    '': { name: 'project' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/a-other-system': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  },
};

/** Installs package "a", counts its runs in runs.txt, and speaks on standard output as npm does. */
const NPM = `
const fs = require('node:fs');
const path = require('node:path');
fs.appendFileSync('runs.txt', process.argv.slice(2).join(' ') + '\\n');
console.log('npm speaks');
if (fs.existsSync('npm-fails')) process.exit(7);
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150);
fs.rmSync('node_modules', { recursive: true, force: true });
fs.mkdirSync('node_modules/a', { recursive: true });
fs.mkdirSync('node_modules/.bin');
fs.writeFileSync('node_modules/a/package.json', '{}');
if (process.platform === 'win32') fs.writeFileSync('node_modules/.bin/node.cmd', '@"' + process.execPath + '" %*');
else fs.symlinkSync(process.execPath, 'node_modules/.bin/node');
const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
delete packages['']; delete packages['node_modules/a-other-system'];
fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianbiaotong-install-'));
  mkdirSync(join(folder, 'scripts'));
  copyFileSync(SCRIPT, join(folder, 'scripts', 'ensure-installed.mjs'));
  writeFileSync(join(folder, 'npm-cli.js'), NPM);
  writeLock(LOCK);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writeLock(lock: unknown): void {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
}

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, npm_execpath: join(folder, 'npm-cli.js'), npm_node_execpath: process.execPath };
}

function ensure() {
  const script = join('scripts', 'ensure-installed.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    cwd: folder,
    env: environment(),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function runs(): string[] {
  const file = join(folder, 'runs.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}

describe('a fresh folder', () => {
  test('is installed, and standard output stays free', () => {
    const { status, stdout, stderr } = ensure();
    expect(status).toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toContain('npm speaks');
    expect(runs()).toEqual(['ci']);
  });

  test('is left alone, without a word, the second time', () => {
    ensure();
    expect(ensure()).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(runs()).toHaveLength(1);
  });

  test('is installed once when two ask at the same time', async () => {
    const ask = () =>
      new Promise<number | null>((resolve) => {
        const script = join('scripts', 'ensure-installed.mjs');
        spawn(process.execPath, [script], { cwd: folder, env: environment() }).on('close', resolve);
      });
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([0, 0, 0]);
    expect(runs()).toHaveLength(1);
  });
});

describe('a folder that is no longer right', () => {
  beforeEach(() => {
    ensure();
    rmSync(join(folder, 'runs.txt'));
  });

  test.each([
    ['a package is gone', () => rmSync(join(folder, 'node_modules', 'a'), { recursive: true })],
    ['an install was cut off', () => rmSync(join(folder, 'node_modules', '.package-lock.json'))],
    ['its Node is gone', () => rmSync(join(folder, 'node_modules', '.bin'), { recursive: true })],
    ['its Node is another one', () => replaceNode('v20.1.0')],
    ['the lock names another version', () => changeLock({ version: '2.0.0', integrity: 'sha512-c' })],
    ['the lock names another file', () => changeLock({ version: '1.0.0', integrity: 'sha512-c' })],
  ])('is installed again: %s', (_, harm) => {
    harm();
    expect(ensure().status).toBe(0);
    expect(runs()).toEqual(['ci']);
  });

  test('is not installed again for a lock that says the same in other words', () => {
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(LOCK, undefined, 4));
    ensure();
    expect(runs()).toEqual([]);
  });
});

function replaceNode(version: string): void {
  const bin = join(folder, 'node_modules', '.bin');
  rmSync(bin, { recursive: true });
  mkdirSync(bin);
  if (process.platform === 'win32') writeFileSync(join(bin, 'node.cmd'), `@echo ${version}`);
  else writeFileSync(join(bin, 'node'), `#!/bin/sh\necho ${version}\n`, { mode: 0o755 });
}

function changeLock(entry: { version: string; integrity: string }): void {
  writeLock({ packages: { ...LOCK.packages, 'node_modules/a': entry } });
}

describe('an install that fails', () => {
  test('ends with one clear sentence, and leaves no mark behind', () => {
    writeFileSync(join(folder, 'npm-fails'), '');
    const { status, stdout, stderr } = ensure();
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(
      'The packages of this project could not be installed: npm ci ended with exit code 7',
    );
    expect(existsSync(join(folder, 'installing.tmp'))).toBe(false);
  });

  test('is tried again after a process died in it', () => {
    const dead = spawnSync(process.execPath, ['--version']).pid;
    writeFileSync(join(folder, 'installing.tmp'), String(dead));
    expect(ensure().status).toBe(0);
    expect(runs()).toEqual(['ci']);
  });
});
