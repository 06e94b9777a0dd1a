import type { AboutState } from '../../shared/api/model.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import { sqliteVersion } from '../database/verify.ts';
import type { Services } from '../services.ts';
import { outputRootOf } from '../settings/outputPlace.ts';
import { bytesBelow, freeBytes } from '../store/dataFiles.ts';
import { programVersion } from '../version.ts';
import { runtimeVersions } from './runtime.ts';

/** The running program and its data folder. */
export async function aboutState({ store, log }: Services): Promise<Result<AboutState>> {
  const { folder, database } = store;
  return ok({
    version: programVersion(),
    runtime: runtimeVersions(),
    driver: database.driver,
    sqliteVersion: sqliteVersion(database),
    dataFolder: folder,
    dataBytes: await bytesBelow(folder),
    freeBytes: await freeBytes(folder),
    logBytes: await log.bytes(),
    outputFolder: outputRootOf(store),
  });
}
