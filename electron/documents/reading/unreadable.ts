import type { UnreadableReason } from '../../../shared/messages/proof.ts';
import { fail, ok, type Result } from '../../../shared/result/result.ts';

/** Thrown inside the reading of a file that is not what it should be; never seen outside of `reading`. */
export class Unreadable extends Error {
  readonly reason: UnreadableReason;
  readonly part: string;

  constructor(reason: UnreadableReason, part = '') {
    super(reason);
    this.reason = reason;
    this.part = part;
  }
}

/** What the work gives; `documentUnreadable` with the reason and the part of the file where it found the file unsound. */
export async function reading<T>(work: () => T | Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (cause) {
    if (cause instanceof Unreadable)
      return fail('documentUnreadable', { reason: cause.reason, part: cause.part });
    throw cause;
  }
}
