import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputPlace, OutputPlaces } from '../../shared/api/model.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { outputRoot, PROGRAM, WITHOUT_DOCUMENTS } from '../files/outputFolder.ts';
import { writableFolder } from '../files/writableFolder.ts';
import type { Services } from '../services.ts';
import { freeBytes } from '../store/dataFiles.ts';
import type { Store } from '../store/openStore.ts';
import { machineHere, rootsOffered } from '../store/places.ts';
import { chooseRoot, outputRootOf } from './outputPlace.ts';

/** The folders offered for the Word files: the documents, other drives, the data folder; only those that can be written. */
export async function outputPlaces({ store, surroundings }: Services): Promise<Result<OutputPlaces>> {
  const places = await Promise.all(foldersFor(store).map((folder) => placeOf(folder, store)));
  return ok({ canChoose: surroundings.chooseFolder !== undefined, places });
}

/** Has the Word files go to an offered folder from now on; `callInvalid` of an id that is none, `folderNotWritable`. */
export async function useOutputPlace(
  { store }: Services,
  place: string,
): Promise<Result<{ readonly folder: string }>> {
  const folder = foldersFor(store).find((each) => idOf(each) === place);
  return folder === undefined ? fail('callInvalid', { path: 'place' }) : choose(store, folder);
}

/** Has them go to a folder that the person chooses in the door's dialog; null where they chose none. */
export async function chooseOutputPlace({
  store,
  surroundings,
}: Services): Promise<Result<{ readonly folder: string | null }>> {
  const folder = await surroundings.chooseFolder?.();
  return folder === undefined ? ok({ folder: null }) : choose(store, folder);
}

/** The folder is there from now on: one that is missing later was taken away. */
async function choose(store: Store, folder: string): Promise<Result<{ readonly folder: string }>> {
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    return fail('folderNotWritable', { folder });
  }
  if (writableFolder(folder, '') !== folder) return fail('folderNotWritable', { folder });
  const chosen = chooseRoot(store, folder);
  return chosen.ok ? ok({ folder }) : chosen;
}

function foldersFor(store: Store): readonly string[] {
  const roots = rootsOffered(machineHere()).map((root) => join(root, PROGRAM));
  const offered = [outputRoot(store.folder), ...roots, join(store.folder, WITHOUT_DOCUMENTS)];
  return [...new Set(offered)].filter((folder) => writableFolder(folder, '') === folder);
}

async function placeOf(folder: string, store: Store): Promise<OutputPlace> {
  const current = folder === outputRootOf(store);
  return { id: idOf(folder), folder, freeBytes: await freeBytes(folder), current };
}

const idOf = (folder: string) => createHash('sha256').update(folder).digest('hex');
