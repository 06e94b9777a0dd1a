import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PackageOrder } from '../../../electron/packages/packageFile.ts';
import { writePackage } from '../../../electron/packages/writePackage.ts';
import { fail, ok } from '../../../shared/result/result.ts';
import { namesBelow, temporaryFolder } from '../../helpers/folders.ts';
import { inMemory, noise, onDisk, unwatched } from './orders.ts';

const STEM = '报送-样例科技馆-推荐表1份';

async function someOrder(folder: string): Promise<PackageOrder> {
  const place = await temporaryFolder();
  const photo = join(place, 'a.jpg');
  await writeFile(photo, noise(700_000));
  return {
    folder,
    stem: STEM,
    entries: [
      inMemory('附件1-样例.docx', noise(2_000)),
      await onDisk('附件1-样例-照片1.jpg', photo),
      inMemory('报送清单.txt', '一份推荐表', 'checklist'),
      inMemory('_程序数据/manifest.json', '{}\n', 'manifest'),
    ],
  };
}

describe('a package of loose files', () => {
  test('stands whole under its name, and nothing else beside it', async () => {
    const folder = join(await temporaryFolder(), '导出');
    const order = await someOrder(folder);
    const written = await writePackage(order, unwatched());
    expect(written).toEqual(ok({ folder: join(folder, STEM), nameTaken: false }));
    expect(await namesBelow(folder)).toEqual(
      [
        STEM,
        ...[...order.entries.map(({ path }) => path), '_程序数据'].map((path) => join(STEM, path)),
      ].toSorted(),
    );
    expect(new Uint8Array(await readFile(join(folder, STEM, '附件1-样例-照片1.jpg')))).toEqual(
      noise(700_000),
    );
    expect(await readFile(join(folder, STEM, '_程序数据', 'manifest.json'), 'utf8')).toBe('{}\n');
  });
});
