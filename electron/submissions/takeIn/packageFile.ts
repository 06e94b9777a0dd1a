import { type ArchiveEntry, foldedPath } from '../../../shared/package/reading.ts';
import { fail, type Result } from '../../../shared/result/result.ts';
import type { Services } from '../../services.ts';
import type { OpenedPackage } from './openPackages.ts';

const LIMITS = { timeoutMs: 120_000, maxMemoryBytes: 768 * 1024 * 1024 };

/** The bytes of a file of a package, proven again; `packageChangedMeanwhile` where it is another one by now. */
export async function bytesOf(
  { workers }: Pick<Services, 'workers'>,
  { archive, entries }: OpenedPackage,
  path: string,
): Promise<Result<Uint8Array>> {
  const entry: ArchiveEntry | undefined = entries.get(foldedPath(path));
  if (!entry) return fail('packageChangedMeanwhile', { file: path });
  return workers.run('readPackageFile', { path: archive, entry }, LIMITS);
}
