import { fail, type Result } from '../../shared/result/result.ts';
import { type ConvertOptions, convertToPdf } from './convertToPdf.ts';
import { findOffice } from './findOffice.ts';

/** Laying out a form takes seconds, the first start of LibreOffice on a slow machine half a minute (ms). */
const TIMEOUT_MS = 90_000;

/** LibreOffice, where it is installed. */
export interface Office {
  /** Its program, looked for once; undefined where it is not. */
  readonly find: () => Promise<string | undefined>;
  /** The PDF that it makes of a docx; `officeMissing`, `officeFailed`, `workTimedOut`, `workCancelled`, `workTooLarge`. */
  readonly toPdf: (docx: Uint8Array, signal: AbortSignal) => Promise<Result<Uint8Array>>;
  /** Ends what runs; fulfilled when it is gone, files and all. */
  readonly close: () => Promise<void>;
}

export function createOffice(
  find: () => Promise<string | undefined> = findOffice,
  options: Omit<ConvertOptions, 'signal'> = { timeoutMs: TIMEOUT_MS },
): Office {
  let found: Promise<string | undefined> | undefined;
  const closing = new AbortController();
  const running = new Set<Promise<unknown>>();
  const findOnce = () => {
    found ??= find();
    return found;
  };
  return {
    find: findOnce,
    toPdf: async (docx, signal) => {
      const program = await findOnce();
      if (program === undefined) return fail('officeMissing');
      const stop = AbortSignal.any([signal, closing.signal]);
      const converted = convertToPdf(program, docx, { ...options, signal: stop });
      running.add(converted);
      try {
        return await converted;
      } finally {
        running.delete(converted);
      }
    },
    close: async () => {
      closing.abort();
      await Promise.allSettled([...running]);
    },
  };
}
