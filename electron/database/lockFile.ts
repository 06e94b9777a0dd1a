import { ok, type Result } from '../../shared/result/result.ts';
import type { Driver } from './driver.ts';
import { databaseFailure } from './failure.ts';

/** A file held by this program alone. */
export interface Held {
  readonly release: () => void;
}

/**
 * Holds a file until it is released or the program ends, however it ends. `dataFolderInUse` where another holds it,
 * `dataFolderNotWritable`. Why by SQLite: docs/decisions/sqlite-driver-and-lock.md.
 */
export function holdFile(driver: Driver, file: string): Result<Held> {
  try {
    const connection = driver.connect(file, 'write');
    try {
      connection.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
      return ok({ release: connection.close });
    } catch (error) {
      connection.close();
      throw error;
    }
  } catch (error) {
    const failure = databaseFailure(file, error);
    if (failure === undefined) throw error;
    return failure;
  }
}
