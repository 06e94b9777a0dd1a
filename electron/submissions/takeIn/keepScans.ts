import { randomUUID } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { ManifestForm } from '../../../shared/package/manifest.ts';
import { fail, ok, type Result } from '../../../shared/result/result.ts';
import { MAX_SCANS } from '../../../shared/scan/scan.ts';
import type { StoredScan } from '../../database/scans.ts';
import { decodeScan, scanNotice } from '../../scans/scanCopy.ts';
import type { Services } from '../../services.ts';
import { keepOriginal } from '../../store/originals.ts';
import type { OpenedPackage } from './openPackages.ts';
import { bytesOf } from './packageFile.ts';

/** The scans of a form in a package, and of which text they are. */
type PackedScans = Pick<ManifestForm, 'scans' | 'earlierScans' | 'checkCode'>;

export type KeptScan = Omit<StoredScan, 'position'>;

/** The scans of a form in a package, each read and kept as any scan is. Failures of the reading, of the disk; `scansFull`. */
export async function keepScans(
  services: Services,
  opened: OpenedPackage,
  { scans: paths, earlierScans = [], checkCode }: PackedScans,
): Promise<Result<readonly KeptScan[]>> {
  if (paths.length > MAX_SCANS) return fail('scansFull', { max: MAX_SCANS });
  const kept: KeptScan[] = [];
  for (const path of paths) {
    const bytes = await bytesOf(services, opened, path);
    if (!bytes.ok) return bytes;
    const code = earlierScans.includes(path) ? null : checkCode;
    const scan = await keepScan(services, { path, code }, bytes.value);
    if (!scan.ok) return scan;
    if (!kept.some(({ sha256 }) => sha256 === scan.value.sha256)) kept.push(scan.value);
  }
  return ok(kept);
}

async function keepScan(
  services: Services,
  { path, code }: { readonly path: string; readonly code: string | null },
  bytes: Uint8Array,
): Promise<Result<KeptScan>> {
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
      code,
    });
  });
}
