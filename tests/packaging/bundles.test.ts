import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBundles } from '../../scripts/bundle/makeBundles.ts';
import nodeLock from '../../scripts/bundle/node/package-lock.json' with { type: 'json' };
import { BUNDLE_TARGETS, type BundleTarget } from '../../scripts/bundle/targets.ts';
import { stagedVersion } from '../../scripts/stage/stage.ts';
import { TARGETS } from '../../scripts/stage/targets.ts';
import { TYPED_FORMS } from '../e2e/typedForms.ts';
import { bodyOf, openDocx, within } from '../helpers/docx.ts';
import { namesBelow } from '../helpers/folders.ts';
import { wordText } from '../helpers/word.ts';
import { missingAmong, nativeFilesOf, strangersAmong } from './allowList.ts';
import type { Journey } from './bundleJourney.ts';
import { bundlePlace } from './bundlePlace.ts';
import { machineOf, newestGlibc } from './nativeFiles.ts';
import { offline } from './offline.ts';
import { unpack, type ZipEntry, zipEntries } from './zipEntries.ts';

const MAKE_LIMIT_MS = 300_000;
const JOURNEY_LIMIT_MS = 120_000;
const START_LIMIT_MS = 30_000;

const TOP = `荐表通-${stagedVersion()}`;
/** What UOS V20 has; Node itself must run there. */
const GLIBC = 28;

let root: string;
let bundles: ReadonlyMap<BundleTarget, readonly ZipEntry[]>;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'jianbiaotong-bundles-'));
  const written = await makeBundles(BUNDLE_TARGETS, join(root, 'zip'));
  bundles = new Map(
    await Promise.all(
      written.map(async ({ target, path }) => [target, zipEntries(await readFile(path))] as const),
    ),
  );
}, MAKE_LIMIT_MS);
afterAll(() => rm(root, { recursive: true, force: true }));

const START_FILES = {
  win32: ['荐表通.cmd', '使用说明.txt', 'node/node.exe', 'node/LICENSE', 'app/startHidden.mjs'],
  linux: ['荐表通.sh', '荐表通.desktop', '使用说明.txt', 'node/node', 'node/LICENSE'],
} as const;

describe.each(BUNDLE_TARGETS)('the portable folder for %s', (name) => {
  const target = TARGETS[name];
  const entries = () => bundles.get(name) ?? [];
  const entry = (path: string) => entries().find((each) => each.name === `${TOP}/${path}`);
  const bytesOf = (path: string) => entry(path)?.bytes ?? new Uint8Array();
  const textOf = (path: string) =>
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesOf(path));

  test('is one folder with the start, Node and the whole program, and nothing else', () => {
    const paths = entries().map((each) => each.name);
    expect(paths.filter((path) => !path.startsWith(`${TOP}/`))).toEqual([]);
    const inside = paths.map((path) => path.slice(TOP.length + 1));
    const start: readonly string[] = START_FILES[target.os];
    expect(start.filter((path) => !inside.includes(path))).toEqual([]);
    const program = inside.filter((path) => path.startsWith('app/') && !start.includes(path));
    expect(inside.filter((path) => !start.includes(path) && !program.includes(path))).toEqual([]);
    const files = program.map((path) => path.slice('app/'.length));
    expect(strangersAmong(files, target)).toEqual([]);
    expect(missingAmong(files)).toEqual([]);
  });

  test('has Node and the libraries of this kind of computer, each once', () => {
    const native = entries().filter(({ bytes }) => machineOf(bytes) !== undefined);
    for (const { name: path, bytes } of native) expect(machineOf(bytes), path).toEqual(target);
    const paths = native.map((each) => each.name.slice(`${TOP}/`.length));
    const expected = nativeFilesOf(target);
    for (const pattern of expected)
      expect(paths.filter((path) => pattern.test(path.slice('app/'.length)))).toHaveLength(1);
    expect(paths.filter((path) => path.startsWith('node/'))).toHaveLength(1);
    expect(paths).toHaveLength(expected.length + 1);
  });

  test('keeps names in UTF-8, no times, and lets only programs run', () => {
    const runs = entries().filter(({ mode }) => (mode & 0o111) !== 0);
    const programs = target.os === 'win32' ? ['node/node.exe'] : ['荐表通.sh', '荐表通.desktop', 'node/node'];
    expect(runs.map((each) => each.name)).toEqual(programs.map((path) => `${TOP}/${path}`));
    for (const { name: path, isUtf8, mode, time } of entries()) {
      expect(isUtf8, path).toBe(true);
      expect(mode & 0o100444, path).toBe(0o100444);
      expect(time).toBe(entries()[0]?.time);
    }
  });

  test('names every library inside the one for photos with its licence', () => {
    const [readMe] = entries().filter((each) =>
      /@img\/sharp-(libvips|win32).*\/README\.md$/u.test(each.name),
    );
    const rows = new TextDecoder().decode(readMe?.bytes).match(/^\| \w.*\|$/gmu) ?? [];
    expect(rows.length).toBeGreaterThan(20);
    const notices = textOf('app/THIRD-PARTY-NOTICES');
    expect(rows.filter((row) => !notices.includes(row))).toEqual([]);
  });

  test('says how to start it, where the data lies, and what was not tried', () => {
    const text = textOf('使用说明.txt');
    for (const words of ['双击“荐表通.', 'jianbiaotong', 'JIANBIAO_DATA_DIR', '不联网', '还没有试过'])
      expect(text).toContain(words);
    // One page: so many lines of so many characters fit on A4 in 五号.
    expect(text.split('\n').length).toBeLessThan(50);
  });

  if (target.os === 'win32')
    test('has texts as Windows wants them', () => {
      for (const path of ['荐表通.cmd', '使用说明.txt'])
        expect(textOf(path).replaceAll('\r\n', ''), path).not.toMatch(/[\r\n]/u);
      expect(textOf('使用说明.txt').startsWith('\uFEFF')).toBe(true);
      // No byte of another code page, and every path in quotes.
      expect(textOf('荐表通.cmd')).toMatch(/^[\x20-\x7e\r\n]*$/u);
      expect(textOf('荐表通.cmd').match(/"%~dp0[^"]*"/gu)).toHaveLength(2);
      expect(textOf('荐表通.cmd').match(/%~dp0/gu)).toHaveLength(2);
    });

  if (target.os === 'linux')
    test('has texts as Linux wants them, and a Node that runs on UOS V20', () => {
      for (const path of ['荐表通.sh', '荐表通.desktop', '使用说明.txt'])
        expect(textOf(path)).not.toContain('\r');
      expect(newestGlibc(bytesOf('node/node'))).toBeGreaterThan(0);
      expect(newestGlibc(bytesOf('node/node'))).toBeLessThanOrEqual(GLIBC);
    });
});

test('the Node of the bundles is the one that runs the tests, each pinned by its hash', () => {
  const locked = Object.entries(nodeLock.packages).filter(([path]) => path !== '');
  expect(locked.map(([path]) => path)).toEqual(
    [...BUNDLE_TARGETS].sort().map((name) => `node_modules/node-${name}`),
  );
  for (const [path, entry] of locked) {
    expect(entry, path).toMatchObject({ version: process.versions.node });
    expect('integrity' in entry && entry.integrity, path).toMatch(/^sha512-/u);
  }
});

/** The bundle that can run here; there is none for a Mac, and that for Windows hides what it says. */
const [OWN] = BUNDLE_TARGETS.filter(
  (name) => TARGETS[name].os === process.platform && TARGETS[name].cpu === process.arch,
);

if (OWN !== undefined && process.platform === 'linux')
  describe('the portable folder, unpacked where its name has blanks and Chinese', () => {
    let bundle: string;

    beforeAll(async () => {
      const folder = join(root, '荐表通 便携版（测试） & 50%');
      await unpack(bundles.get(OWN) ?? [], folder);
      bundle = join(folder, TOP);
    });

    test(
      'makes a form with photos into a Word file without network, home or Node',
      async () => {
        const folder = join(root, 'journey');
        const driver = join(import.meta.dirname, 'bundleJourney.ts');
        const [program, ...args] = offline([process.execPath, driver, bundle, folder]);
        const { stdout } = await promisify(execFile)(program, args);
        const journey: Journey = JSON.parse(stdout);
        expect(journey.ended).toBe(0);
        const exports = join(folder, '数据', '导出');
        const [file = '', ...others] = (await namesBelow(exports)).filter((each) => each.endsWith('.docx'));
        expect(others).toEqual([]);
        const docx = await readFile(join(exports, file));
        const [form] = TYPED_FORMS;
        expect(wordText(docx).paragraphs).toEqual(
          expect.arrayContaining([...(form?.narrative ?? []), ...(form?.captions ?? [])]),
        );
        expect(within(bodyOf(openDocx(docx)), 'wp:extent')).toHaveLength(form?.captions.length ?? 0);
        expect(existsSync(join(folder, 'network.log'))).toBe(false);
      },
      JOURNEY_LIMIT_MS,
    );

    test('would have been caught looking at the network', async () => {
      const { env, networkLog } = await bundlePlace(join(root, 'watch'));
      const node = join(bundle, 'node', 'node');
      spawnSync(node, ['-e', "require('node:net').connect(9, '127.0.0.1').on('error', () => {})"], { env });
      expect(await readFile(networkLog, 'utf8')).toContain('TCPCONNECTWRAP');
    });

    test('starts from its entry for the desktop', async () => {
      const { env } = await bundlePlace(join(root, 'desktop'));
      const entry = join(bundle, '荐表通.desktop');
      const [program = '', ...args] = execOf(await readFile(entry, 'utf8'), entry);
      // A file in the place of the data folder: the program says so and ends.
      const refused = { ...env, JIANBIAO_DATA_DIR: entry };
      const options = { env: refused, cwd: '/', encoding: 'utf8', timeout: START_LIMIT_MS } as const;
      const { status, stderr } = spawnSync(program, args, options);
      expect(stderr).toContain(entry);
      expect(status).toBe(1);
    });
  });

/** The command of an entry as the Desktop Entry Specification reads it, %k being the place of its file. */
function execOf(entry: string, file: string): readonly string[] {
  const value = /^Exec=(.*)$/mu.exec(entry)?.[1]?.replaceAll('\\\\', '\\') ?? '';
  return [...value.matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/gu)].map(([, quoted, plain]) =>
    plain === undefined ? (quoted ?? '').replaceAll(/\\(.)/gu, '$1') : plain.replace('%k', file),
  );
}
