import { randomUUID } from 'node:crypto';
import type { Services } from '../services.ts';

/** Long work has so many steps, of which gathering is the first half: how long each takes nobody knows before. */
const STEPS = 1_000;
const GATHERED = STEPS / 2;

/** Work under a name, with what tells how far it is. */
export interface Running {
  readonly signal: AbortSignal;
  /** So many of the forms are gathered. */
  readonly onForm: (done: number, total: number) => void;
  /** So many bytes are written, read again and compared. */
  readonly onBytes: (done: number, total: number) => void;
}

/** Runs long work so that it can be followed and cancelled by its name; without one nobody does. */
export function runningJob<T>(
  { jobs, tellProgress }: Pick<Services, 'jobs' | 'tellProgress'>,
  job: string | undefined,
  work: (running: Running) => Promise<T>,
): Promise<T> {
  const tell = (done: number) => {
    if (job !== undefined) tellProgress({ job, done: Math.floor(done), total: STEPS });
  };
  return jobs.run(job ?? randomUUID(), (signal) =>
    work({
      signal,
      onForm: (done, total) => tell((GATHERED * done) / total),
      onBytes: (done, total) => tell(GATHERED + ((STEPS - GATHERED) * done) / Math.max(total, 1)),
    }),
  );
}
