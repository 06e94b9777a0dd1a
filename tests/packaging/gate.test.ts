import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { extractAll, statFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { filesBelow } from '../../scripts/stage/stage.ts';
import { TARGETS, type TargetName } from '../../scripts/stage/targets.ts';
import { skipFirstRun } from '../e2e/firstRun.ts';
import { writePhotos } from '../e2e/photoFiles.ts';
import { captionsOf, choosePhotos, eventually, goToSection, newForm } from '../e2e/window.ts';
import { openBuilt } from '../electron/shell/builtProgram.ts';
import { namesBelow } from '../helpers/folders.ts';
import { heicOf } from '../helpers/heif.ts';
import { missingAmong, nativeFilesOf, strangersAmong } from './allowList.ts';
import { machineOf, newestGlibc } from './nativeFiles.ts';
import { hashOf, type PackedProgram, packHere } from './packedProgram.ts';
import { integrityIn } from './windowsProgram.ts';

/** What UOS V20 has. better-sqlite3 asks for more: where it cannot be loaded, node:sqlite takes its place. */
const GLIBC = 28;
const GLIBC_OF_BETTER_SQLITE3 = 34;

const LIBHEIF = 'node_modules/libheif-js/libheif-wasm';

const PACK_LIMIT_MS = 240_000;

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'jianbiaotong-packages-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** electron-builder packs nothing for a Mac on Windows. */
const NAMES = (Object.keys(TARGETS) as TargetName[]).filter(
  (name) => process.platform !== 'win32' || TARGETS[name].os !== 'darwin',
);

describe.each(NAMES)('the package for %s', (name) => {
  const target = TARGETS[name];
  let packed: PackedProgram;
  let folder: string;
  let files: readonly string[];

  const libraries = () => files.filter((file) => nativeFilesOf(target).some((pattern) => pattern.test(file)));

  beforeAll(async () => {
    packed = await packHere(name, join(root, name), manifest.devDependencies.electron);
    folder = join(root, name, 'extracted');
    extractAll(packed.archive, folder);
    files = filesBelow(folder);
  }, PACK_LIMIT_MS);

  test('holds the whole program and nothing else', () => {
    expect(strangersAmong(files, target)).toEqual([]);
    expect(missingAmong(files)).toEqual([]);
  });

  test('starts where package.json says', async () => {
    expect(files).toContain(manifest.main);
    expect(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))).toMatchObject({
      main: manifest.main,
      version: manifest.version,
      dependencies: manifest.dependencies,
      // Without one no deb and no rpm can be made.
      homepage: manifest.homepage,
    });
  });

  test('has every library once, for this kind of computer', async () => {
    const machines = new Map<string, ReturnType<typeof machineOf>>();
    for (const file of files) {
      const machine = machineOf(await readFile(join(folder, file)));
      if (machine !== undefined) machines.set(file, machine);
    }
    const expected = nativeFilesOf(target);
    for (const pattern of expected)
      expect(
        [...machines.keys()].filter((file) => pattern.test(file)),
        String(pattern),
      ).toHaveLength(1);
    expect(machines.size).toBe(expected.length);
    for (const machine of machines.values()) expect(machine).toEqual(target);
  });

  test('leaves libraries, and the notices, outside the archive', () => {
    const replaceable = ['libheif.js', 'libheif.wasm'].map((name) => `${LIBHEIF}/${name}`);
    for (const file of [...libraries(), ...replaceable, 'THIRD-PARTY-NOTICES']) {
      const entry = statFile(packed.archive, join(file));
      expect('unpacked' in entry && entry.unpacked, file).toBe(true);
    }
  });

  test('has its fuses set', async () => {
    const fuses = await getCurrentFuseWire(packed.program);
    const state = (on: boolean) => (on ? '1' : '0').charCodeAt(0);
    expect(fuses).toMatchObject({
      [FuseV1Options.RunAsNode]: state(false),
      [FuseV1Options.EnableCookieEncryption]: state(true),
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: state(false),
      [FuseV1Options.EnableNodeCliInspectArguments]: state(false),
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: state(true),
      [FuseV1Options.OnlyLoadAppFromAsar]: state(true),
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: state(false),
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: state(false),
    });
  });

  if (target.os === 'win32')
    test('carries the hash of its archive in the program', async () => {
      expect(integrityIn(await readFile(packed.program))).toEqual([
        { file: 'resources\\app.asar', alg: 'SHA256', value: hashOf(packed.archive) },
      ]);
    });

  if (target.os === 'darwin')
    test('carries the hash of its archive, and its Chinese name, in Info.plist', async () => {
      const list = await readFile(join(packed.program, 'Contents', 'Info.plist'), 'utf8');
      expect(list).toContain(hashOf(packed.archive));
      expect(list).toContain('<string>荐表通</string>');
    });

  if (target.os === 'linux')
    test('asks for no newer glibc than it is meant for', async () => {
      const asked = async (file: string) => newestGlibc(await readFile(join(folder, file)));
      for (const file of libraries()) {
        const limit = file.includes('better-sqlite3') ? GLIBC_OF_BETTER_SQLITE3 : GLIBC;
        expect(await asked(file), file).toBeGreaterThan(0);
        expect(await asked(file), file).toBeLessThanOrEqual(limit);
      }
    });

  // Only the package of this very kind of computer can run here.
  if (target.os === process.platform && target.cpu === process.arch) {
    test('runs from what is in the archive: both forms with photos by the command line', async () => {
      const out = join(root, 'out');
      const cli = join(folder, 'dist', 'electron', 'cli.js');
      await promisify(execFile)(process.execPath, [cli, 'demo', '--out', out], { cwd: root });
      expect((await namesBelow(out)).filter((file) => file.endsWith('.docx'))).toHaveLength(2);
    });

    test('runs from what is in the archive: a HEIC photo read in a child process', async () => {
      const photo = join(root, '照片.heic');
      const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: '#b03030' } });
      await writeFile(photo, await heicOf(picture));
      const cli = join(folder, 'dist', 'electron', 'cli.js');
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [cli, 'photos', 'inspect', photo, '--json'],
        {
          cwd: root,
        },
      );
      expect(JSON.parse(stdout)).toMatchObject({ photos: [{ accepted: true, type: 'heif', widthPx: 64 }] });
    });

    test('runs from what is in the archive: a form with a photo in the stand-in for Electron', async () => {
      const { page, root: place } = await openBuilt({ dist: join(folder, 'dist') });
      await skipFirstRun(page);
      await newForm(page, 'unit');
      await goToSection(page, '照片');
      await choosePhotos(page, (await writePhotos(join(place, '照片'))).slice(0, 1));
      await eventually(() => captionsOf(page)).toHaveLength(1);
    });
  }
});
