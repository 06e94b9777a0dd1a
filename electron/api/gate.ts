import type { CallName } from '../../shared/api/calls.ts';
import { fail, type Result } from '../../shared/result/result.ts';

/** Lets calls in, or keeps them out while the data is on the move. */
export interface Gate {
  /** Runs a call; `dataFolderMoving` while the gate is shut, `dataFolderMoved` once it stays so. */
  readonly pass: <T>(name: CallName, call: () => Promise<Result<T>>) => Promise<Result<T>>;
  /** Lets no call in, waits for those that run, does the work. After work that went well the gate stays shut. */
  readonly shut: <T>(work: () => Promise<Result<T>>) => Promise<Result<T>>;
}

/** These change nothing of the data, or end the move or the program. */
const FREE: ReadonlySet<CallName> = new Set([
  'app.state',
  'app.quit',
  'jobs.cancel',
  'about.state',
  'about.diagnostics',
  'about.licences',
  'dataFolder.show',
  'dataFolder.places',
  'dataFolder.choose',
  'dataFolder.move',
  'dataFolder.adopt',
]);

/** A gate that is open. */
export function createGate(): Gate {
  let state: 'open' | 'shut' | 'moved' = 'open';
  const running = new Set<Promise<unknown>>();
  const refusal = () => fail(state === 'moved' ? 'dataFolderMoved' : 'dataFolderMoving');
  return {
    pass: async (name, call) => {
      if (FREE.has(name)) return call();
      if (state !== 'open') return refusal();
      const answer = call();
      running.add(answer);
      return answer.finally(() => running.delete(answer));
    },
    shut: async (work) => {
      if (state !== 'open') return refusal();
      state = 'shut';
      try {
        await Promise.allSettled(running);
        const done = await work();
        if (done.ok) state = 'moved';
        return done;
      } finally {
        if (state === 'shut') state = 'open';
      }
    },
  };
}
