import type { UnsafeReason } from '../../../shared/package/reading.ts';
import { fail, ok, type Result } from '../../../shared/result/result.ts';

/** Thrown inside the reading of a package that is not opened; never seen outside of `readingPackage`. */
export class Unsafe extends Error {
  readonly reason: UnsafeReason | 'structure';
  readonly file: string;

  constructor(reason: UnsafeReason | 'structure', file = '') {
    super(reason);
    this.reason = reason;
    this.file = file;
  }
}

/** What the work gives; `packageUnreadable`, or `packageUnsafe` with the reason and the file where it was found. */
export async function readingPackage<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (cause) {
    if (!(cause instanceof Unsafe)) throw cause;
    const { reason, file } = cause;
    return reason === 'structure' ? fail('packageUnreadable') : fail('packageUnsafe', { reason, file });
  }
}
