import { existsSync } from 'node:fs';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { namedFolder, pathsIn, usualFolder } from './dataFolder.ts';
import { type Pointer, pointerFile, readPointer } from './pointer.ts';

/** Where the data of this start is, and who said so. */
export interface Location {
  readonly folder: string;
  /** Named by an option or by JIANBIAO_DATA_DIR: then a chosen place would have no effect. */
  readonly named: boolean;
  readonly usual: string;
  readonly pointerFile: string;
  readonly old?: Pointer['old'];
}

/**
 * The data folder: `named` or that of the environment, else the chosen place, else the usual one. A chosen place without data is
 * never begun anew: `dataFolderGone`, `dataPlaceUnreadable`; `dataFolderMovedAway` where only an old copy is left.
 */
export function locateData(
  named: string | undefined = namedFolder(),
  usual = usualFolder(),
): Result<Location> {
  const file = pointerFile(usual);
  const location = (folder: string, isNamed: boolean): Result<Location> =>
    existsSync(pathsIn(folder).movedMark)
      ? fail('dataFolderMovedAway', { folder })
      : ok({ folder, named: isNamed, usual, pointerFile: file });
  if (named) return location(named, true);
  const pointer = readPointer(file);
  if (!pointer.ok) return pointer;
  if (!pointer.value) return location(usual, false);
  const { folder, old } = pointer.value;
  if (!existsSync(pathsIn(folder).database)) return fail('dataFolderGone', { folder });
  // Data that was moved back to where it once was may still lie beside the mark: the pointer is what counts.
  return ok({ folder, named: false, usual, pointerFile: file, ...(old && { old }) });
}
