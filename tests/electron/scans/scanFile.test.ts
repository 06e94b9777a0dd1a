import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { StoredScan } from '../../../electron/database/scans.ts';
import { builtInNotices } from '../../../electron/notices/notices.ts';
import type { ScanKeeper } from '../../../electron/scans/scanCopy.ts';
import { scanFile } from '../../../electron/scans/scanFile.ts';
import { prepareFolder } from '../../../electron/store/dataFolder.ts';
import { keepOriginal } from '../../../electron/store/originals.ts';
import { createWorkers } from '../../../electron/workers/workers.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { pagePicture, pdfOf } from '../../helpers/scans.ts';

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What scanFile needs of the application, on a folder of its own. */
async function withStore() {
  const folder = await temporaryFolder();
  const paths = prepareFolder(folder);
  if (!paths.ok) throw new Error(paths.error.code);
  const workers = createWorkers();
  const needed: ScanKeeper = {
    workers,
    findNotice: await builtInNotices(),
    store: { folder, paths: paths.value },
  };
  const keep = async (bytes: Uint8Array, kind: StoredScan['kind'], turns: StoredScan['turns'] = 0) => {
    const kept = await keepOriginal(paths.value.scans, bytes);
    if (!kept.ok) throw new Error(kept.error.code);
    return { sha256: kept.value.sha256, kind, name: '盖章页', turns };
  };
  return { needed, keep, paths: paths.value, [Symbol.asyncDispose]: workers.close };
}

test('a PDF goes out as it came; a picture turned, without metadata, the same bytes every time', async () => {
  await using store = await withStore();
  const { needed, keep, paths } = store;
  const pdf = pdfOf({ pages: 2 });
  expect(await scanFile(needed, await keep(pdf, 'pdf', 1))).toEqual({
    ok: true,
    value: { path: join(paths.scans, hashOf(pdf)), bytes: pdf.length, sha256: hashOf(pdf) },
  });
  const exif = { IFD0: { Artist: '张三' } };
  const picture = await keep(await pagePicture('#eee').withExif(exif).jpeg().toBuffer(), 'jpeg', 1);
  const out = await scanFile(needed, picture);
  if (!out.ok) throw new Error(out.error.code);
  const bytes = await readFile(out.value.path);
  expect(out.value).toMatchObject({ bytes: bytes.length, sha256: hashOf(bytes) });
  const metadata = await sharp(bytes).metadata();
  expect(metadata).toMatchObject({ format: 'jpeg', width: 200, height: 320 });
  expect(metadata).not.toHaveProperty('exif');
  await rm(out.value.path);
  expect(await scanFile(needed, picture)).toEqual(out);
});

test('a scan whose file is gone is missed by its name', async () => {
  await using store = await withStore();
  const scan = await store.keep(pdfOf({ pages: 1 }), 'pdf');
  await rm(join(store.paths.scans, scan.sha256));
  expect(await scanFile(store.needed, scan)).toEqual({
    ok: false,
    error: { code: 'scanMissing', details: { file: '盖章页' } },
  });
});
