import type { CallRequest } from '../../shared/api/calls.ts';
import type { DataPlace, DataPlaces } from '../../shared/api/model.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { Services } from '../services.ts';
import { adoptData } from '../store/adoptData.ts';
import { moveData } from '../store/moveData.ts';
import { dataPlace, foldersOffered, folderWithin, machineHere } from '../store/places.ts';

/** Shows the data folder in the system's file manager; `folderNotOpened`. */
export async function showDataFolder({
  store,
  surroundings,
}: Services): Promise<Result<Record<string, never>>> {
  const { folder, database } = store;
  return (await surroundings.showFile(database.file)) ? ok({}) : fail('folderNotOpened', { folder });
}

/** Where on this machine the data could be kept as well. */
export async function dataPlaces(services: Services): Promise<Result<DataPlaces>> {
  return ok({
    named: services.location.named,
    canChoose: services.surroundings.chooseFolder !== undefined,
    places: await placesOf(services),
  });
}

/** Takes a folder of the person's own choice among the places. */
export async function chooseDataPlace({
  surroundings,
  chosenFolders,
}: Services): Promise<Result<{ readonly place: DataPlace | null }>> {
  const chosen = await surroundings.chooseFolder?.();
  if (chosen === undefined) return ok({ place: null });
  const folder = folderWithin(chosen);
  chosenFolders.add(folder);
  return ok({ place: await dataPlace(folder) });
}

/** Moves the data to a place; `dataFolderNamed`, `callInvalid` of an id that is none, failures of moveData. */
export async function moveDataFolder(
  services: Services,
  { place, removeOld, job }: CallRequest<'dataFolder.move'>,
): Promise<Result<{ readonly folder: string }>> {
  const { store, location, jobs, tellProgress } = services;
  return switchTo(services, place, (to) =>
    jobs.run(job, (signal) =>
      moveData({
        store,
        to,
        pointerFile: location.pointerFile,
        removeOld,
        signal,
        onProgress: (done, total) => tellProgress({ job, done, total }),
      }),
    ),
  );
}

/** Uses the data that lies at a place from the next start on; failures as of a move, and of adoptData. */
export async function adoptDataFolder(
  services: Services,
  place: string,
): Promise<Result<{ readonly folder: string }>> {
  const { location, surroundings } = services;
  const at = surroundings.now().toISOString();
  return switchTo(services, place, (folder) => adoptData(folder, { pointerFile: location.pointerFile, at }));
}

async function switchTo(
  services: Services,
  place: string,
  work: (folder: string) => Promise<Result<undefined>>,
): Promise<Result<{ readonly folder: string }>> {
  const { location, gate, log } = services;
  if (location.named) return fail('dataFolderNamed', { folder: location.folder });
  const found = (await placesOf(services)).find(({ id }) => id === place);
  if (!found) return fail('callInvalid', { path: 'place' });
  const { folder } = found;
  const done = await gate.shut(() => work(folder));
  if (!done.ok) return done;
  log.write({ level: 'info', event: 'dataMoved' });
  return ok({ folder });
}

async function placesOf({ location, chosenFolders }: Services): Promise<readonly DataPlace[]> {
  const folders = new Set([location.usual, ...foldersOffered(machineHere()), ...chosenFolders]);
  folders.delete(location.folder);
  return Promise.all([...folders].map(dataPlace));
}
