import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { MOVED_MARK, UNFINISHED_MARK } from '../../shared/messages/dataFolder.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder that JIANBIAO_DATA_DIR names in the place of every other. */
export function namedFolder(environment: Environment = process.env): string | undefined {
  return environment.JIANBIAO_DATA_DIR ? resolve(environment.JIANBIAO_DATA_DIR) : undefined;
}

/** Where the data of this person lies unless another place was chosen, the same for every door. */
export function usualFolder(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  switch (platform) {
    case 'win32':
      return join(environment.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'jianbiaotong', 'data');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'jianbiaotong', 'data');
    default: {
      // The XDG specification: a relative path here is to be ignored.
      const data = environment.XDG_DATA_HOME;
      return join(data && isAbsolute(data) ? data : join(home, '.local', 'share'), 'jianbiaotong');
    }
  }
}

/** What lies in the data folder. */
export interface DataPaths {
  readonly database: string;
  readonly lock: string;
  /** How a second start reaches the program that runs. */
  readonly running: string;
  /** Says, where the data was moved away, where to. */
  readonly movedMark: string;
  /** Stands in a copy of the data until it is the one in force. */
  readonly unfinishedMark: string;
  /** Originals of photos, never altered, never handed out. */
  readonly photos: string;
  /** Derived pictures; may be deleted. */
  readonly renditions: string;
  /** Scans of sealed pages as they came. */
  readonly scans: string;
  /** Files that show that a hand-in arrived, by SHA-256. */
  readonly receipts: string;
  readonly backups: string;
  readonly notices: string;
  readonly logs: string;
  /** The profile of the browser that shows the window, where the person's cache cannot be written. */
  readonly browser: string;
}

export function pathsIn(folder: string): DataPaths {
  return {
    database: join(folder, 'jianbiao.db'),
    lock: join(folder, 'lock.db'),
    running: join(folder, 'running.json'),
    movedMark: join(folder, MOVED_MARK),
    unfinishedMark: join(folder, UNFINISHED_MARK),
    photos: join(folder, 'photos'),
    renditions: join(folder, 'renditions'),
    scans: join(folder, 'scans'),
    receipts: join(folder, 'receipts'),
    backups: join(folder, 'backups'),
    notices: join(folder, 'notices'),
    logs: join(folder, 'logs'),
    browser: join(folder, 'browser'),
  };
}

/** Makes the data folder and what lies in it, and tries to write there; `dataFolderNotWritable`, `diskFull`. */
export function prepareFolder(folder: string): Result<DataPaths> {
  const paths = pathsIn(folder);
  const { photos, renditions, scans, receipts, backups, notices, logs } = paths;
  try {
    // Names, phones and faces are in it: nobody else on the machine needs to read them.
    for (const place of [folder, photos, renditions, scans, receipts, backups, notices, logs])
      mkdirSync(place, { recursive: true, mode: 0o700 });
    tryToWrite(folder);
    return ok(paths);
  } catch (error) {
    return folderFailure(folder, error);
  }
}

function tryToWrite(folder: string): void {
  const trial = join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeFileSync(trial, 'x', { flag: 'wx' });
  } finally {
    rmSync(trial, { force: true });
  }
}

/** What an error of the file system in the data folder means: `diskFull`, else `dataFolderNotWritable`. */
export function folderFailure(folder: string, error: unknown): Result<never> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return fail(code === 'ENOSPC' || code === 'EDQUOT' ? 'diskFull' : 'dataFolderNotWritable', { folder });
}
