import { statSync } from 'node:fs';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { getSetting, setSetting } from '../database/settings.ts';
import { outputFolder, outputRoot } from '../files/outputFolder.ts';
import type { Services } from '../services.ts';
import type { Store } from '../store/openStore.ts';

const KEY = 'outputFolder';

/** The folder that a person chose for the Word files, also where the start names another usual one; undefined for none. */
function chosenRoot({ database }: Store): string | undefined {
  return z.string().min(1).safeParse(getSetting(database, KEY)).data;
}

/** The folder above those of the years and units. */
export const outputRootOf = (store: Store): string => chosenRoot(store) ?? outputRoot(store.folder);

/**
 * Where the Word files of a unit go. `outputFolderGone` where the chosen folder is not there any more: a drive that is not
 * plugged in must not be made anew on the system's own.
 */
export function exportFolder({ store, surroundings }: Services, year: number, unit: string): Result<string> {
  if (surroundings.outputFolder) return ok(surroundings.outputFolder);
  const chosen = chosenRoot(store);
  if (chosen !== undefined && !isFolder(chosen)) return fail('outputFolderGone', { folder: chosen });
  return ok(outputFolder(chosen ?? outputRoot(store.folder), year, unit));
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Remembers a folder for the Word files; the usual one is remembered as none. Failures of the disk. */
export function chooseRoot({ database, folder: dataFolder }: Store, folder: string): Result<undefined> {
  return setSetting(database, KEY, folder === outputRoot(dataFolder) ? null : folder);
}
