/** Long work that can be cancelled by its name. */
export interface Jobs {
  /** Runs work under a name with the signal that ends it; one name at a time. */
  readonly run: <T>(job: string, work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** Ends the work of a name; whether there was any. */
  readonly cancel: (job: string) => boolean;
}

export function createJobs(): Jobs {
  const running = new Map<string, AbortController>();
  return {
    run: async (job, work) => {
      const controller = new AbortController();
      running.set(job, controller);
      try {
        return await work(controller.signal);
      } finally {
        running.delete(job);
      }
    },
    cancel: (job) => {
      running.get(job)?.abort();
      return running.has(job);
    },
  };
}
