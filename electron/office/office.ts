import { fail, type Result } from '../../shared/result/result.ts';
import { type Conversion, type ConvertOptions, convertFile } from './convertFile.ts';
import { findOffice } from './findOffice.ts';

/** Laying out a form takes seconds, the first start of LibreOffice on a slow machine half a minute (ms). */
const TIMEOUT_MS = 90_000;

/** LibreOffice, where it is installed. */
export interface Office {
  /** Its program, looked for once; undefined where it is not. */
  readonly find: () => Promise<string | undefined>;
  /** The PDF that it makes of a docx; `officeMissing`, `officeFailed`, `workTimedOut`, `workCancelled`, `workTooLarge`. */
  readonly toPdf: (docx: Uint8Array, signal: AbortSignal) => Promise<Result<Uint8Array>>;
  /** The docx that it makes of an older file; failures as of toPdf. */
  readonly toDocx: (
    file: Uint8Array,
    from: Conversion['from'],
    signal: AbortSignal,
  ) => Promise<Result<Uint8Array>>;
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
  const convert = async (file: Uint8Array, conversion: Conversion, signal: AbortSignal) => {
    const program = await findOnce();
    if (program === undefined) return fail('officeMissing');
    const stop = AbortSignal.any([signal, closing.signal]);
    const converted = convertFile(program, file, conversion, { ...options, signal: stop });
    running.add(converted);
    try {
      return await converted;
    } finally {
      running.delete(converted);
    }
  };
  return {
    find: findOnce,
    toPdf: (docx, signal) => convert(docx, { from: 'docx', to: 'pdf' }, signal),
    toDocx: (file, from, signal) => convert(file, { from, to: 'docx' }, signal),
    close: async () => {
      closing.abort();
      await Promise.allSettled([...running]);
    },
  };
}
