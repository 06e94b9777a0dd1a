import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notice } from '../../shared/notice/schema.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { MAX_SCAN_PAGES, SCAN_ENDINGS, type ScanTurns } from '../../shared/scan/scan.ts';
import type { StoredScan } from '../database/scans.ts';
import { replaceFile } from '../files/writeFile.ts';
import { DEFAULT_NOTICE } from '../notices/notices.ts';
import { intakeLimits } from '../photos/intakeLimits.ts';
import { DECODE_LIMITS } from '../photos/renditions.ts';
import type { Services } from '../services.ts';
import { folderFailure } from '../store/dataFolder.ts';
import { readOriginal } from '../store/originals.ts';
import type { RunOptions } from '../workers/workers.ts';
import type { ReadScan, ScanLimits } from './readScan.ts';

/** What scans are read and kept with. */
export interface ScanKeeper extends Pick<Services, 'workers' | 'findNotice'> {
  readonly store: Pick<Services['store'], 'folder' | 'paths'>;
}

/** A file that is a scan, by the name that a person knows it by. */
export type ScanFile = Pick<StoredScan, 'sha256' | 'kind' | 'name'>;

/** The notice whose bounds hold for scans: a scan is of a paper, whatever form is on it. */
export const scanNotice = ({ findNotice }: Pick<Services, 'findNotice'>): Result<Notice> =>
  findNotice(DEFAULT_NOTICE);

/** The bounds of a notice: those of photos, and the copy of a picture as large as the copy of a photo. */
const scanLimits = (notice: Notice): ScanLimits => ({
  ...intakeLimits(notice, 'copy'),
  maxPages: MAX_SCAN_PAGES,
});

/** A file read in the child process; failures of readScan and of the work itself. */
export function decodeScan(
  { workers }: Pick<Services, 'workers'>,
  bytes: Uint8Array,
  { notice, turns = 0, ...options }: DecodeOptions,
): Promise<Result<ReadScan>> {
  const input = { bytes, limits: scanLimits(notice), turns };
  return workers.run('readScan', input, { ...DECODE_LIMITS, ...options });
}

interface DecodeOptions extends Pick<RunOptions, 'signal' | 'onProgress'> {
  readonly notice: Notice;
  readonly turns?: ScanTurns;
}

/** The file of a scan as it came; `scanMissing` where it is gone or not what its hash says. */
export async function scanBytes({ store }: ScanKeeper, scan: ScanFile): Promise<Result<Uint8Array>> {
  const original = await readOriginal(store.paths.scans, scan.sha256);
  return original.ok ? original : fail('scanMissing', { file: scan.name });
}

/** Where the copy of a picture lies once it was made: beside the pictures made of photos. */
function copyPath(
  { store }: ScanKeeper,
  { sha256, kind }: ScanFile,
  turns: ScanTurns,
  notice: Notice,
): string {
  const { longSidePx, quality } = scanLimits(notice);
  return join(
    store.paths.renditions,
    `${sha256}-scan-${longSidePx}-${quality}-${turns}${SCAN_ENDINGS[kind]}`,
  );
}

/**
 * The copy of a scanned picture that may leave the machine, turned so, and where it lies; made once and kept. `scanMissing`,
 * failures of readScan, of the work, of the disk.
 */
export async function scanCopy(
  services: ScanKeeper,
  scan: ScanFile,
  { notice, turns }: { readonly notice: Notice; readonly turns: ScanTurns },
): Promise<Result<{ readonly path: string; readonly bytes: Uint8Array }>> {
  const path = copyPath(services, scan, turns, notice);
  // A copy alone, whose original is gone or changed, is no proof of anything.
  const original = await scanBytes(services, scan);
  if (!original.ok) return original;
  const kept = await readFile(path).catch(() => undefined);
  if (kept) return ok({ path, bytes: new Uint8Array(kept) });
  const read = await decodeScan(services, original.value, { notice, turns });
  if (!read.ok) return read;
  if (read.value.copy === null) throw new Error('a scan is no picture');
  const made = await keepCopy(services, scan, { notice, turns, copy: read.value.copy });
  return made.ok ? ok({ path, bytes: read.value.copy }) : made;
}

/** Keeps a copy that was made. `scanMissing` where its original was erased meanwhile, failures of the disk. */
export async function keepCopy(
  services: ScanKeeper,
  scan: ScanFile,
  { notice, turns, copy }: { readonly notice: Notice; readonly turns: ScanTurns; readonly copy: Uint8Array },
): Promise<Result<undefined>> {
  const { folder, paths } = services.store;
  const path = copyPath(services, scan, turns, notice);
  try {
    await replaceFile(path, copy);
  } catch (error) {
    return folderFailure(folder, error);
  }
  if (existsSync(join(paths.scans, scan.sha256))) return ok(undefined);
  await rm(path, { force: true });
  return fail('scanMissing', { file: scan.name });
}
