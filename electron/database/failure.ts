import { dirname } from 'node:path';
import { fail, type Result } from '../../shared/result/result.ts';

/* Primary result codes of SQLite (sqlite.org/rescode.html), by the names that better-sqlite3 gives them. */
const NAMES: Readonly<Record<number, string>> = {
  3: 'SQLITE_PERM',
  5: 'SQLITE_BUSY',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  26: 'SQLITE_NOTADB',
};
/** SQLITE_IOERR_SHMSIZE: the WAL index found no room on the disk. */
const INDEX_WITHOUT_ROOM = 4874;

/**
 * What an exception of SQLite means for the user: `diskFull`, `dataFolderNotWritable`, `dataFolderInUse` (another program holds
 * the file), `databaseDamaged`; undefined for every other exception, which is a bug.
 */
export function databaseFailure(file: string, error: unknown): Result<never> | undefined {
  const folder = dirname(file);
  switch (codeName(error)) {
    case 'SQLITE_FULL':
      return fail('diskFull', { folder });
    case 'SQLITE_PERM':
    case 'SQLITE_READONLY':
    case 'SQLITE_IOERR':
    case 'SQLITE_CANTOPEN':
      return fail('dataFolderNotWritable', { folder });
    case 'SQLITE_BUSY':
      return fail('dataFolderInUse', { folder });
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return fail('databaseDamaged', { file });
    default:
      return undefined;
  }
}

function codeName(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  // node:sqlite gives a number whose low byte is the primary code, better-sqlite3 a name that begins with it.
  if ('errcode' in error && typeof error.errcode === 'number')
    return error.errcode === INDEX_WITHOUT_ROOM ? 'SQLITE_FULL' : NAMES[error.errcode & 0xff];
  if (!('code' in error) || typeof error.code !== 'string') return undefined;
  if (error.code === 'SQLITE_IOERR_SHMSIZE') return 'SQLITE_FULL';
  return error.code.split('_').slice(0, 2).join('_');
}
