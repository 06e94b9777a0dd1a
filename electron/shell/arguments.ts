import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** The data folder that `--data-dir` names; undefined where it names none. Chromium's own switches stand beside it. */
export function namedDataFolder(args: readonly string[]): string | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: { 'data-dir': { type: 'string' } },
    strict: false,
  });
  const named = values['data-dir'];
  return typeof named === 'string' && named !== '' ? resolve(named) : undefined;
}
