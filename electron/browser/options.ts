import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { USAGE } from './texts.ts';

/** How the browser door was started. */
export interface Options {
  readonly dataFolder?: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly open: boolean;
}

/** The options of a command line; `usage`. */
export function readOptions(args: readonly string[]): Result<Options> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { 'data-dir': { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
    });
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return fail('usage', { problem: USAGE });
    const dataFolder = values['data-dir'];
    return ok({ ...(dataFolder ? { dataFolder: resolve(dataFolder) } : {}), port, open: !values['no-open'] });
  } catch {
    return fail('usage', { problem: USAGE });
  }
}
