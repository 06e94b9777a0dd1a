import type { Progress } from '../shared/api/model.ts';
import { ok, type Result } from '../shared/result/result.ts';
import { dispatcher } from './api/dispatch.ts';
import { createHandlers } from './api/handlers.ts';
import type { Application, Picture, PictureSize, Surroundings } from './application.ts';
import { databaseFailure } from './database/failure.ts';
import { emptyBin } from './forms/bin.ts';
import { builtInNotices, DEFAULT_NOTICE } from './notices/notices.ts';
import { intakeLimits } from './photos/intakeLimits.ts';
import { rendition } from './photos/renditions.ts';
import type { Services } from './services.ts';
import { removeOldCopies } from './store/copies.ts';
import { dataFolder } from './store/dataFolder.ts';
import { openStore } from './store/openStore.ts';
import { createJobs } from './workers/jobs.ts';
import { createWorkers } from './workers/workers.ts';

/** Long sides of the pictures that the window shows (px): a thumbnail on a screen of double density, a whole screen. */
const LONG_SIDES: Record<PictureSize, number> = { thumbnail: 480, screen: 1920 };

/** Builds the application on a data folder (its usual place where none is named). Failures of openStore. */
export async function createApplication(
  options: { readonly dataFolder?: string },
  surroundings: Surroundings,
): Promise<Result<Application>> {
  const store = await openStore(options.dataFolder ?? dataFolder(), { at: surroundings.now().toISOString() });
  if (!store.ok) return store;
  const listeners = new Set<(progress: Progress) => void>();
  const services: Services = {
    store: store.value,
    findNotice: await builtInNotices(),
    workers: createWorkers(),
    jobs: createJobs(),
    prepared: new Map(),
    takenOff: new Map(),
    surroundings,
    tellProgress: (progress) => {
      for (const listener of listeners) listener(progress);
    },
  };
  await tidyUp(services);
  const quit = Promise.withResolvers<void>();
  return ok({
    call: dispatcher(createHandlers(services, quit.resolve), {
      failureOf: (cause) => databaseFailure(store.value.database.file, cause),
      onBug: reportBug,
    }),
    picture: (sha256, size) => picture(services, sha256, size),
    onProgress: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    quitRequested: quit.promise,
    close: async () => {
      await services.workers.close();
      store.value.close();
    },
  });
}

/** What has had its time goes: forms in the bin, copies of the database. A disk that refuses it keeps nobody from starting. */
async function tidyUp(services: Services): Promise<void> {
  try {
    await emptyBin(services);
    await removeOldCopies(services.store.paths.backups, services.surroundings.now());
  } catch (cause) {
    reportBug('tidyUp', cause);
  }
}

async function picture(services: Services, sha256: string, size: PictureSize): Promise<Picture | undefined> {
  const notice = services.findNotice(DEFAULT_NOTICE);
  if (!notice.ok) return undefined;
  const limits = { ...intakeLimits(notice.value), longSidePx: LONG_SIDES[size] };
  const jpeg = await rendition(services, sha256, limits);
  return jpeg.ok ? { bytes: jpeg.value, mime: 'image/jpeg' } : undefined;
}

/** A bug: its stack, and never what the call carried. */
function reportBug(call: string, cause: unknown): void {
  console.error(`${call}:`, cause instanceof Error ? cause.stack : typeof cause);
}
