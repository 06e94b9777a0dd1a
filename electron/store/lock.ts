import type { Result } from '../../shared/result/result.ts';
import type { Driver } from '../database/driver.ts';
import { type Held, holdFile } from '../database/lockFile.ts';
import { pathsIn } from './dataFolder.ts';

/** Keeps every other program, whatever its door or version, out of a data folder; `dataFolderInUse`, `dataFolderNotWritable`. */
export function lockFolder(folder: string, driver: Driver): Result<Held> {
  return holdFile(driver, pathsIn(folder).lock);
}
