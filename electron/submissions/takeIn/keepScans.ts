import { randomUUID } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result/result.ts';
import { MAX_SCANS } from '../../../shared/scan/scan.ts';
import type { StoredScan } from '../../database/scans.ts';
import { decodeScan, scanNotice } from '../../scans/scanCopy.ts';
import type { Services } from '../../services.ts';
import { keepOriginal } from '../../store/originals.ts';
import type { OpenedPackage } from './openPackages.ts';
import { bytesOf } from './packageFile.ts';

export type KeptScan = Omit<StoredScan, 'position'>;

/** The scans of a form in a package, each read and kept as any scan is. Failures of the reading, of the disk; `scansFull`. */
export async function keepScans(
  services: Services,
  opened: OpenedPackage,
  paths: readonly string[],
): Promise<Result<readonly KeptScan[]>> {
  if (paths.length > MAX_SCANS) return fail('scansFull', { max: MAX_SCANS });
  const kept: KeptScan[] = [];
  for (const path of paths) {
    const bytes = await bytesOf(services, opened, path);
    if (!bytes.ok) return bytes;
    const scan = await keepScan(services, path, bytes.value);
    if (!scan.ok) return scan;
    if (!kept.some(({ sha256 }) => sha256 === scan.value.sha256)) kept.push(scan.value);
  }
  return ok(kept);
}

async function keepScan(services: Services, path: string, bytes: Uint8Array): Promise<Result<KeptScan>> {
  const { store, surroundings } = services;
  const notice = scanNotice(services);
  if (!notice.ok) return notice;
  const read = await decodeScan(services, bytes, { notice: notice.value });
  if (!read.ok) return read;
  return services.pictureTurn(async () => {
    const kept = await keepOriginal(store.paths.scans, bytes);
    if (!kept.ok) return kept;
    const now = surroundings.now();
    // One that lay there without a form must not be taken away as old before its form has it.
    await utimes(join(store.paths.scans, kept.value.sha256), now, now).catch(() => undefined);
    return ok({
      id: randomUUID(),
      sha256: kept.value.sha256,
      kind: read.value.kind,
      name: path.split('/').at(-1) ?? path,
      bytes: bytes.length,
      pages: read.value.pages,
      turns: 0,
      addedAt: now.toISOString(),
    });
  });
}
