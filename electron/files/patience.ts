import { setTimeout as delay } from 'node:timers/promises';

/** What Windows says of a file that another program, a virus scanner mostly, has open at this moment. */
const BUSY: ReadonlySet<unknown> = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** A scanner is done in this time, a person in Word is not (ms). */
const PATIENCE = { forMs: 2_000, everyMs: 100 };

export const isBusy = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && BUSY.has(cause.code);

/** Does something to a file, again and again while another program holds it; throws what the last try threw. */
export async function patiently<T>(act: () => Promise<T>, { forMs, everyMs } = PATIENCE): Promise<T> {
  const end = performance.now() + forMs;
  for (;;) {
    try {
      return await act();
    } catch (cause) {
      if (!isBusy(cause) || performance.now() >= end) throw cause;
      await delay(everyMs);
    }
  }
}
