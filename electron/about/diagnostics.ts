import { diagnosticsText } from '../../shared/messages/diagnostics.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import { countRows } from '../database/counts.ts';
import { quickCheck, sqliteVersion } from '../database/verify.ts';
import type { Services } from '../services.ts';
import { bytesBelow, freeBytes } from '../store/dataFiles.ts';
import { programVersion } from '../version.ts';
import { runtimeVersions, systemVersion } from './runtime.ts';

const LOG_LINES = 60;

/** What helps whoever is asked for help: versions, counts, the state of the database, the end of the log. Nothing personal. */
export async function diagnostics({
  store,
  log,
  surroundings,
}: Services): Promise<Result<{ readonly text: string }>> {
  const { folder, database } = store;
  const text = diagnosticsText({
    at: surroundings.now().toISOString(),
    version: programVersion(),
    system: systemVersion(),
    runtime: runtimeVersions(),
    driver: database.driver,
    sqliteVersion: sqliteVersion(database),
    counts: countRows(database),
    check: quickCheck(database),
    dataBytes: await bytesBelow(folder),
    freeBytes: await freeBytes(folder),
    logLines: await log.lastLines(LOG_LINES),
  });
  return ok({ text });
}
