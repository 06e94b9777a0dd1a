import type { z } from 'zod';
import { fail, type Result } from '../../shared/result/result.ts';
import type { Child } from './childProcess.ts';
import { type ChildMessage, childMessage, type JobMessage } from './messages.ts';
import type { Report } from './tasks.ts';

/** How long a job may run, and how much memory its process may hold in all while it runs. */
export interface JobLimits {
  readonly timeoutMs: number;
  readonly maxMemoryBytes: number;
}

/** A job as a child is given it, who wants to stop it, and who wants to hear how far it is. */
export interface Job<Output> extends JobLimits {
  readonly message: JobMessage;
  readonly output: z.ZodType<Output>;
  readonly signal: AbortSignal;
  readonly onProgress: Report;
}

/** What a fast decoder takes in this time is small beside the limit (ms). */
const MEMORY_EVERY_MS = 50;

/**
 * What a child answers to a job; workTimedOut, workTooLarge, workCancelled or workCrashed (gone, or nothing that it says
 * makes sense). Rejects with what the task threw. The child is left as it is: after anything but success it may still be
 * at work.
 */
export async function runJob<Output>(child: Child, job: Job<Output>): Promise<Result<Output>> {
  const { promise, resolve, reject } = Promise.withResolvers<Result<Output>>();
  const cancel = () => resolve(fail('workCancelled'));
  const timeout = setTimeout(() => resolve(fail('workTimedOut')), job.timeoutMs);
  const memory = setInterval(() => {
    if ((child.memoryBytes() ?? 0) > job.maxMemoryBytes) resolve(fail('workTooLarge'));
  }, MEMORY_EVERY_MS);
  job.signal.addEventListener('abort', cancel);
  child.ended.then(() => resolve(fail('workCrashed')));
  const schema = childMessage(job.output);
  try {
    child.send(job.message, (message) => {
      try {
        const heard = schema.safeParse(message);
        if (heard.success) hear(heard.data, job, resolve);
        else resolve(fail('workCrashed'));
      } catch (error) {
        reject(error);
      }
    });
    return await promise;
  } finally {
    clearTimeout(timeout);
    clearInterval(memory);
    job.signal.removeEventListener('abort', cancel);
  }
}

/** Throws what the task threw. */
function hear<Output>(
  message: ChildMessage<Output>,
  { onProgress }: Job<Output>,
  resolve: (result: Result<Output>) => void,
): void {
  if (message.kind === 'progress') onProgress(message.done, message.total);
  else if (message.kind === 'answer') resolve(message.result);
  else throw Object.assign(new Error(message.message), { stack: message.stack });
}
