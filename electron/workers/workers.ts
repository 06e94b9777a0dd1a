import { extname, join } from 'node:path';
import { fail, type Result } from '../../shared/result/result.ts';
import { type Child, type SpawnChild, spawnChild } from './childProcess.ts';
import { type JobLimits, runJob } from './job.ts';
import { createPool } from './pool.ts';
import {
  type OutputSchemas,
  PRODUCT_OUTPUTS,
  type ProductTasks,
  type Report,
  type TaskMap,
  type TaskName,
} from './tasks.ts';
import { createTurns } from './turns.ts';

/** One long job does not hold up a short one, and two decoded photos still fit into the memory of an office PC. */
const MAX_CHILDREN = 2;

const IDLE_MS = 60_000;

/** Which tasks there are, the file that serves them, and when a child without work ends (ms). */
export interface WorkersOptions<Tasks extends TaskMap> {
  readonly outputs: OutputSchemas<Tasks>;
  readonly entry: string;
  readonly spawn?: SpawnChild;
  readonly idleMs?: number;
}

/** The time counts from when the job has its turn, the start of a process included. */
export interface RunOptions extends JobLimits {
  readonly signal?: AbortSignal;
  readonly onProgress?: Report;
}

/** Does tasks in child processes, which can be killed. */
export interface Workers<Tasks extends TaskMap = ProductTasks> {
  /**
   * What the task answers; workTimedOut, workTooLarge, workCancelled or workCrashed, and other jobs are not touched by
   * it. Rejects with what the task threw: a bug.
   */
  readonly run: <Name extends TaskName<Tasks>>(
    task: Name,
    input: Tasks[Name]['input'],
    options: RunOptions,
  ) => Promise<Result<Tasks[Name]['output']>>;
  /** Cancels all jobs, those to come too, and ends the processes; fulfilled when they are gone. */
  readonly close: () => Promise<void>;
}

/** Workers for the tasks of the product, in child processes of Node unless something else starts them. */
export function createWorkers(spawn: SpawnChild = spawnChild): Workers {
  // Beside the source, and beside what Vite built from it.
  const entry = join(import.meta.dirname, `workChild${extname(import.meta.filename)}`);
  return createWorkersFor<ProductTasks>({ outputs: PRODUCT_OUTPUTS, entry, spawn });
}

/** Workers for these tasks, two at once, first come, first served. No process starts before the first job. */
export function createWorkersFor<Tasks extends TaskMap>({
  outputs,
  entry,
  spawn = spawnChild,
  idleMs = IDLE_MS,
}: WorkersOptions<Tasks>): Workers<Tasks> {
  const pool = createPool(() => spawn(entry), idleMs);
  const takeTurn = createTurns(MAX_CHILDREN);
  const closing = new AbortController();

  return {
    run: async (task, input, { signal = closing.signal, onProgress = () => {}, ...limits }) => {
      const stop = AbortSignal.any([signal, closing.signal]);
      const giveBack = await takeTurn(stop);
      if (giveBack === undefined) return fail('workCancelled');
      let child: Child | undefined;
      let isFit = false;
      try {
        if (stop.aborted) return fail('workCancelled');
        child = pool.borrow();
        const job = { ...limits, message: { task, input }, output: outputs[task], signal: stop, onProgress };
        const result = await runJob(child, job);
        // After a refusal (photoTimeout) the decoder may still be at it.
        isFit = result.ok;
        return result;
      } finally {
        if (child === undefined) giveBack();
        else pool.handBack(child, isFit).then(giveBack);
      }
    },
    close: async () => {
      closing.abort();
      await pool.close();
    },
  };
}
