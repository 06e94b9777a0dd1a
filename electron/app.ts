import type { Progress } from '../shared/api/model.ts';
import type { TakenPackage } from '../shared/package/checked.ts';
import type { PhotoEdit } from '../shared/photo/edit.ts';
import { fail, ok, type Result } from '../shared/result/result.ts';
import { dispatcher } from './api/dispatch.ts';
import { createGate } from './api/gate.ts';
import { createHandlers } from './api/handlers.ts';
import type { Application, Picture, PictureSize, Surroundings } from './application.ts';
import { databaseFailure } from './database/failure.ts';
import { emptyBin } from './forms/bin.ts';
import { safeFault } from './logs/fault.ts';
import { createLog, type Log } from './logs/log.ts';
import { logged } from './logs/logged.ts';
import { logUncaught } from './logs/uncaught.ts';
import { builtInNotices, DEFAULT_NOTICE } from './notices/notices.ts';
import { createOffice } from './office/office.ts';
import { collectUnused } from './photos/collectUnused.ts';
import { oneAtATime } from './photos/pictureTurn.ts';
import { rendition } from './photos/renditions.ts';
import type { Services } from './services.ts';
import { removeOldCopies } from './store/copies.ts';
import { type Location, locateData } from './store/locate.ts';
import { openStore, type Store } from './store/openStore.ts';
import { settleOld } from './store/settleOld.ts';
import { removeUnusedReceipts } from './submissions/receiptFiles.ts';
import { takeInPackages } from './submissions/takeIn/takeInPackages.ts';
import { programVersion } from './version.ts';
import type { SpawnChild } from './workers/childProcess.ts';
import { createJobs } from './workers/jobs.ts';
import { createWorkers } from './workers/workers.ts';

/**
 * Builds the application on a data folder (its usual or chosen place where none is named); a door whose child processes
 * are not Node's own says how they are started. Failures of locateData and openStore.
 */
export async function createApplication(
  options: { readonly dataFolder?: string; readonly spawnChild?: SpawnChild },
  surroundings: Surroundings,
): Promise<Result<Application>> {
  const location = locateData(options.dataFolder);
  if (!location.ok) return location;
  const store = await openStore(location.value.folder, { at: surroundings.now().toISOString() });
  if (!store.ok) return store;
  const log = createLog({ folder: store.value.paths.logs, now: surroundings.now });
  const stopLogging = await begin(log, location.value, store.value);
  const listeners = new Set<(progress: Progress) => void>();
  const services: Services = {
    store: store.value,
    findNotice: await builtInNotices(),
    workers: createWorkers(options.spawnChild),
    jobs: createJobs(),
    office: createOffice(),
    prepared: new Map(),
    takenOff: new Map(),
    takenOffScans: new Map(),
    pictureTurn: oneAtATime(),
    checkedVersions: new Map(),
    surroundings,
    log,
    location: location.value,
    gate: createGate(),
    chosenFolders: new Set(),
    tellProgress: (progress) => {
      for (const listener of listeners) listener(progress);
    },
  };
  await tidyUp(services);
  // Off the way: nobody waits for it but the end of the program.
  const collected = collectPictures(services);
  const quit = Promise.withResolvers<void>();
  const call = dispatcher(createHandlers(services, quit.resolve), {
    failureOf: (cause) => databaseFailure(store.value.database.file, cause),
    onBug: (name, cause) => log.write({ level: 'error', event: 'bug', call: name, fault: safeFault(cause) }),
    gate: services.gate,
  });
  return ok({
    call: logged(call, log),
    picture: (sha256, size, edit) => picture(services, { sha256, size, edit }),
    takeIn: (path, onForm) => takeIn(services, path, onForm),
    onProgress: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dataFolder: store.value.folder,
    logFault: (cause) => log.write({ level: 'error', event: 'bug', fault: safeFault(cause) }),
    quitRequested: quit.promise,
    close: async () => {
      await Promise.all([services.workers.close(), services.office.close()]);
      await collected;
      stopLogging();
      log.write({ level: 'info', event: 'end' });
      await log.flush();
      store.value.close();
    },
  });
}

/** The disk's failures are answers here too, as with the calls. */
async function takeIn(
  services: Services,
  path: string,
  onForm?: (done: number, total: number) => void,
): Promise<Result<readonly TakenPackage[]>> {
  try {
    return await takeInPackages(services, path, onForm);
  } catch (cause) {
    const failure = databaseFailure(services.store.database.file, cause);
    if (failure) return failure;
    services.log.write({ level: 'error', event: 'bug', fault: safeFault(cause) });
    return fail('internal');
  }
}

/**
 * What has had its time goes: forms in the bin, copies of the database, receipts of nothing. A disk that refuses it keeps
 * nobody from starting.
 */
async function tidyUp(services: Services): Promise<void> {
  try {
    await emptyBin(services);
    await removeOldCopies(services.store.paths.backups, services.surroundings.now());
    await removeUnusedReceipts(services.store);
  } catch (cause) {
    services.log.write({ level: 'error', event: 'bug', fault: safeFault(cause) });
  }
}

/** Photos that nobody has had for a long time go; a disk that refuses it is noted. */
async function collectPictures(services: Services): Promise<void> {
  try {
    await collectUnused(services);
  } catch (cause) {
    services.log.write({ level: 'error', event: 'bug', fault: safeFault(cause) });
  }
}

interface AskedPicture {
  readonly sha256: string;
  readonly size: PictureSize;
  readonly edit: PhotoEdit | undefined;
}

async function picture(
  services: Services,
  { sha256, size, edit }: AskedPicture,
): Promise<Picture | undefined> {
  const notice = services.findNotice(DEFAULT_NOTICE);
  if (!notice.ok) return undefined;
  const jpeg = await rendition(services, sha256, { notice: notice.value, size, edit });
  return jpeg.ok ? { bytes: jpeg.value, mime: 'image/jpeg' } : undefined;
}

/** The first lines of a good start; what a move of the data left over is settled now. Answers how to stop logging. */
async function begin(log: Log, location: Location, { database }: Store): Promise<() => void> {
  log.write({ level: 'info', event: 'start', version: programVersion(), driver: database.driver });
  if (!(await settleOld(location, database.driver))) log.write({ level: 'warn', event: 'oldData' });
  return logUncaught(log);
}
