import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resourcePath } from '../files/resources.ts';

/** What of an error may be written down. Its message may name a person, a file or a folder and is left out. */
export interface SafeFault {
  readonly name: string;
  /** Of the system or of SQLite: ENOSPC, SQLITE_CORRUPT. */
  readonly code?: string;
  /** Places in the program's own files and in Node itself, innermost first: electron/app.ts:12:3. */
  readonly frames: readonly string[];
}

const ROOT = dirname(resourcePath());
const MAX_FRAMES = 20;
/** As the engine and the libraries name errors and codes; a text that happens to look so is still no sentence. */
const NAME = /^[A-Z][A-Za-z]{0,40}Error$|^Error$/u;
const CODE = /^(E[A-Z0-9]{2,20}|ERR_[A-Z0-9_]{2,60}|SQLITE_[A-Z_]{2,40})$/u;
const FRAME = /^\s+at (?:.*\()?(.+?):(\d{1,6}):(\d{1,6})\)?$/u;
const NODE_FILE = /^node:[a-z_/]{1,60}$/u;
const PROGRAM_FILE = /^[\w@./+-]+\.[cm]?[jt]s$/u;

/** The part of something thrown that holds nothing personal. */
export function safeFault(cause: unknown): SafeFault {
  if (!(cause instanceof Error)) return { name: 'none', frames: [] };
  const code =
    'code' in cause && typeof cause.code === 'string' && CODE.test(cause.code) ? cause.code : undefined;
  return {
    name: NAME.test(cause.name) ? cause.name : 'Error',
    ...(code && { code }),
    frames: framesOf(String(cause.stack)),
  };
}

function framesOf(stack: string): readonly string[] {
  const frames = stack.split('\n').flatMap((line) => {
    const [, file = '', row, column] = FRAME.exec(line) ?? [];
    const own = ownFile(file);
    return own === undefined ? [] : [`${own}:${row}:${column}`];
  });
  return frames.slice(0, MAX_FRAMES);
}

/** A file of Node or of the program, as it is called below the program's folder; undefined for every other text. */
function ownFile(file: string): string | undefined {
  if (NODE_FILE.test(file)) return file;
  const path = pathOf(file)?.replaceAll('\\', '/');
  const root = `${ROOT.replaceAll('\\', '/')}/`;
  const below = path?.startsWith(root) ? path.slice(root.length) : undefined;
  if (!below || !PROGRAM_FILE.test(below) || below.split('/').includes('..')) return undefined;
  // A message may hold lines that look like these: what is no file of ours is not written.
  return existsSync(join(ROOT, below)) ? below : undefined;
}

function pathOf(file: string): string | undefined {
  if (!file.startsWith('file:')) return file;
  try {
    return fileURLToPath(file);
  } catch {
    return undefined;
  }
}
