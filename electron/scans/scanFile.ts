import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ok, type Result } from '../../shared/result/result.ts';
import type { StoredScan } from '../database/scans.ts';
import { type ScanKeeper, scanBytes, scanCopy, scanNotice } from './scanCopy.ts';

/** A file that goes into a package: where it lies, its size in bytes, its hash. */
export interface OutgoingScan {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * What goes into a package for a scan. A picture without any metadata, turned as it was looked at; a PDF as it came: to turn or
 * clean it, it would have to be written anew. `scanMissing`, failures of readScan, of the work, of the disk.
 */
export async function scanFile(
  services: ScanKeeper,
  scan: Pick<StoredScan, 'sha256' | 'kind' | 'name' | 'turns'>,
): Promise<Result<OutgoingScan>> {
  const { sha256, kind, turns } = scan;
  if (kind === 'pdf') {
    const original = await scanBytes(services, scan);
    if (!original.ok) return original;
    return ok({ path: join(services.store.paths.scans, sha256), bytes: original.value.length, sha256 });
  }
  const notice = scanNotice(services);
  if (!notice.ok) return notice;
  const copy = await scanCopy(services, scan, { notice: notice.value, turns });
  if (!copy.ok) return copy;
  const { path, bytes } = copy.value;
  return ok({ path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
}
