import type { FailureCode } from '../../shared/result/codes.ts';
import type { Failure } from '../../shared/result/result.ts';

/** What another folder helps against. */
const OF_FOLDER: ReadonlySet<FailureCode> = new Set([
  'folderNotWritable',
  'outputFolderGone',
  'diskFull',
  'pathTooLong',
  'fileInUse',
]);

/** Whether an export failed because of where its file was to go: every other form would fail there too. */
export const isOfFolder = ({ code }: Failure): boolean => OF_FOLDER.has(code);
