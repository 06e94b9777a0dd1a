import { execFile } from 'node:child_process';
import { closeSync, openSync, readdirSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { PackageOrder } from '../../../electron/packages/packageFile.ts';
import { writePackage } from '../../../electron/packages/writePackage.ts';
import { fail, ok } from '../../../shared/result/result.ts';
import { namesBelow, temporaryFolder } from '../../helpers/folders.ts';
import { canMount, makeReadOnly, mountSmallDisk } from '../../helpers/smallDisk.ts';
import { inMemory, noise, onDisk, unwatched } from './orders.ts';

const STEM = '报送-样例科技馆-推荐表1份';
const PHOTO = '附件1-样例-照片1.jpg';

interface Chosen {
  readonly order: PackageOrder;
  /** The photo on the disk, and its name in the package. */
  readonly photo: string;
}

async function chosen(folder: string): Promise<Chosen> {
  const photo = join(await temporaryFolder(), 'a.jpg');
  await writeFile(photo, noise(1_500_000));
  const entries = [
    inMemory('附件1-样例.docx', noise(2_000)),
    await onDisk(PHOTO, photo),
    inMemory('报送清单.txt', '一份推荐表', 'checklist'),
    inMemory('_程序数据/manifest.json', '{}\n', 'manifest'),
  ];
  return { order: { folder, stem: STEM, entries }, photo };
}

/** The same order with all its files in one zip. */
const zipped = ({ folder, stem, entries }: PackageOrder): PackageOrder => ({
  folder,
  stem,
  entries: [{ path: `${stem}.zip`, files: entries.flatMap((entry) => ('files' in entry ? [] : [entry])) }],
});

describe('a package of loose files', () => {
  test('stands whole under its name, and nothing else beside it', async () => {
    const folder = join(await temporaryFolder(), '导出');
    const { order } = await chosen(folder);
    const written = await writePackage(order, unwatched());
    expect(written).toEqual(ok({ folder: join(folder, STEM), nameTaken: false }));
    const paths = [...order.entries.map(({ path }) => path), '_程序数据'].map((path) => join(STEM, path));
    expect(await namesBelow(folder)).toEqual([STEM, ...paths].toSorted());
    expect(new Uint8Array(await readFile(join(folder, STEM, PHOTO)))).toEqual(noise(1_500_000));
    expect(await readFile(join(folder, STEM, '_程序数据', 'manifest.json'), 'utf8')).toBe('{}\n');
  });

  test('never goes into a folder that is there: the next are （2） and （3）', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, STEM));
    const { order } = await chosen(folder);
    const numbered = (number: number) =>
      ok({ folder: join(folder, `${STEM}（${number}）`), nameTaken: true });
    expect(await writePackage(order, unwatched())).toEqual(numbered(2));
    expect(await writePackage(order, unwatched())).toEqual(numbered(3));
    expect(await namesBelow(join(folder, STEM))).toEqual([]);
  });

  test('of two at once has two names', async () => {
    const folder = await temporaryFolder();
    const { order } = await chosen(folder);
    const written = await Promise.all([writePackage(order, unwatched()), writePackage(order, unwatched())]);
    expect(written.every(({ ok }) => ok)).toBe(true);
    expect((await readdir(folder)).toSorted()).toEqual([STEM, `${STEM}（2）`].toSorted());
  });

  test('says how far it is: every byte once written, once read again', async () => {
    const { order } = await chosen(await temporaryFolder());
    const seen: (readonly [number, number])[] = [];
    const onProgress = (done: number, total: number) => void seen.push([done, total]);
    await writePackage(order, { ...unwatched(), onProgress });
    const total = 2 * (1_500_000 + 2_000 + 15 + 3);
    expect(seen.at(-1)).toEqual([total, total]);
    expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).toSorted((a, b) => a - b));
  });

  test('takes names as long as a disk does, and says when one is longer', async () => {
    const folder = await temporaryFolder();
    const named = (stem: string) => ({ folder, stem: STEM, entries: [inMemory(`${stem}.docx`, '一')] });
    const longest = '字'.repeat(83);
    expect(await writePackage(named(`${longest}a`), unwatched())).toMatchObject({ ok: true });
    expect(Buffer.byteLength(`${longest}a.docx`)).toBe(255);
    expect(await writePackage(named(`${longest}ab`), unwatched())).toEqual(fail('pathTooLong', { folder }));
    expect(await readdir(folder)).toEqual([STEM]);
  });

  test.each([
    ['that differ in capitals alone', 'A.docx', 'a.docx'],
    ['that differ in their Unicode form alone', 'é.docx', 'e\u0301.docx'],
  ])('is never begun with two names %s', async (_which, one, other) => {
    const folder = await temporaryFolder();
    const entries = [inMemory(one, '一'), inMemory(other, '二')];
    await expect(writePackage({ folder, stem: STEM, entries }, unwatched())).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });

  test('never leaves its folder', async () => {
    const folder = await temporaryFolder();
    const entries = [inMemory('../附件1.docx', '一')];
    await expect(writePackage({ folder, stem: STEM, entries }, unwatched())).rejects.toThrow();
  });
});

describe.each([
  ['of loose files', (order: PackageOrder) => order],
  ['with a zip', zipped],
])('a package %s leaves nothing behind', (_which, packing) => {
  test('when a file has gone since it was chosen', async () => {
    const folder = await temporaryFolder();
    const { order, photo } = await chosen(folder);
    await rm(photo);
    expect(await writePackage(packing(order), unwatched())).toEqual(fail('packageFileGone', { file: PHOTO }));
    expect(await readdir(folder)).toEqual([]);
  });

  test('when a folder has taken the place of a file', async () => {
    const folder = await temporaryFolder();
    const { order, photo } = await chosen(folder);
    await rm(photo);
    await mkdir(photo);
    expect(await writePackage(packing(order), unwatched())).toEqual(fail('packageFileGone', { file: PHOTO }));
    expect(await readdir(folder)).toEqual([]);
  });

  test.each([
    ['of the same length', noise(1_500_000, 2)],
    ['shorter', noise(1_499_999)],
    ['longer', noise(1_500_001)],
  ])('when a file has changed since it was chosen and is %s', async (_how, changed) => {
    const folder = await temporaryFolder();
    const { order, photo } = await chosen(folder);
    await writeFile(photo, changed);
    expect(await writePackage(packing(order), unwatched())).toEqual(
      fail('packageFileChanged', { file: PHOTO }),
    );
    expect(await readdir(folder)).toEqual([]);
  });

  test('when it is cancelled, at the beginning and in the middle', async () => {
    const folder = await temporaryFolder();
    const { order } = await chosen(folder);
    expect(
      await writePackage(packing(order), { signal: AbortSignal.abort(), onProgress: () => undefined }),
    ).toEqual(fail('workCancelled'));
    const stop = new AbortController();
    const onProgress = (done: number, total: number) => (done > total / 4 ? stop.abort() : undefined);
    expect(await writePackage(packing(order), { signal: stop.signal, onProgress })).toEqual(
      fail('workCancelled'),
    );
    expect(await readdir(folder)).toEqual([]);
  });

  test('when what stands on the disk is not what was written', async () => {
    const folder = await temporaryFolder();
    const { order } = await chosen(folder);
    const spoil = (done: number, total: number) => {
      if (done <= total / 2) return;
      const temporary = join(folder, readdirSync(folder)[0] ?? '');
      const large = readdirSync(temporary).find((name) => statSync(join(temporary, name)).size > 1_000_000);
      const file = openSync(join(temporary, large ?? ''), 'r+');
      writeSync(file, '!!', 1_000_000);
      closeSync(file);
    };
    expect(await writePackage(packing(order), { ...unwatched(), onProgress: spoil })).toEqual(
      fail('packageProofFailed', { file: PHOTO }),
    );
    expect(await readdir(folder)).toEqual([]);
  });

  test('when a stranger has come among what was written', async () => {
    const folder = await temporaryFolder();
    const { order } = await chosen(folder);
    const intrude = () => writeFileSync(join(folder, readdirSync(folder)[0] ?? '', 'virus.exe'), '');
    expect(await writePackage(packing(order), { ...unwatched(), onProgress: intrude })).toEqual(
      fail('packageProofFailed', { file: 'virus.exe' }),
    );
  });
});

describe('a program that is killed while it packs', () => {
  test.each([0.05, 0.45, 0.5, 0.8, 1])(
    'when %d of it is done leaves nothing under a final name, and the next one clears up',
    async (part) => {
      const folder = await temporaryFolder();
      const child = join(import.meta.dirname, 'packChild.ts');
      const killed = promisify(execFile)(process.execPath, [child, folder, String(part)]);
      await expect(killed).rejects.toMatchObject({ signal: 'SIGKILL' });
      const left = await readdir(folder);
      expect(left).toHaveLength(1);
      expect(left[0]).toMatch(/^\.jianbiaotong-.*\.tmp$/u);
      const { order } = await chosen(folder);
      expect(await writePackage(order, unwatched())).toEqual(
        ok({ folder: join(folder, STEM), nameTaken: false }),
      );
      expect(await readdir(folder)).toEqual([STEM]);
    },
  );
});

describe('what other programs are writing', () => {
  const own = `.jianbiaotong-00000000-${process.pid}-0123456789ab.tmp`;

  test('on another computer is left alone for a day, what is older goes', async () => {
    const folder = await temporaryFolder();
    const old = own.replace('0123456789ab', 'ba9876543210');
    for (const name of [own, old]) await mkdir(join(folder, name));
    const before = new Date(Date.now() - 25 * 60 * 60 * 1000);
    await utimes(join(folder, old), before, before);
    await writePackage((await chosen(folder)).order, unwatched());
    expect((await readdir(folder)).toSorted()).toEqual([own, STEM].toSorted());
  });

  test('and what people put there is never touched', async () => {
    const folder = await temporaryFolder();
    const theirs = ['.jianbiaotong', '.jianbiaotong-材料.tmp', '.隐藏'];
    for (const name of theirs) await mkdir(join(folder, name));
    await writePackage((await chosen(folder)).order, unwatched());
    expect((await readdir(folder)).toSorted()).toEqual([...theirs, STEM].toSorted());
  });
});

if (canMount())
  describe.each([
    ['of loose files', (order: PackageOrder) => order],
    ['with a zip', zipped],
  ])('a package %s', (_which, packing) => {
    test('on a full disk is called so, leaves no half result, and keeps what was there', async () => {
      const folder = await temporaryFolder();
      mountSmallDisk(folder, '1m');
      await writeFile(join(folder, '领导改过.docx'), '原有');
      const { order } = await chosen(folder);
      expect(await writePackage(packing(order), unwatched())).toEqual(fail('diskFull', { folder }));
      expect(await readdir(folder)).toEqual(['领导改过.docx']);
      expect(await readFile(join(folder, '领导改过.docx'), 'utf8')).toBe('原有');
    });

    test('on a disk that became read-only is called so', async () => {
      const folder = await temporaryFolder();
      mountSmallDisk(folder, '4m');
      makeReadOnly(folder);
      const { order } = await chosen(folder);
      expect(await writePackage(packing(order), unwatched())).toEqual(fail('folderNotWritable', { folder }));
    });
  });
