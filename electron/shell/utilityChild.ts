import process from 'node:process';
import { app, utilityProcess } from 'electron';
import { type Child, keptEnvironment } from '../workers/childProcess.ts';

/**
 * Starts a utility process of Electron with an entry that calls serve(): the packaged program cannot start itself as
 * Node any more (fuse runAsNode).
 */
export function spawnUtilityChild(entry: string): Child {
  const started = utilityProcess.fork(entry, [], {
    env: environment(),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  let listener: (message: unknown) => void = () => {};
  let unwanted = false;
  started.on('message', (message: unknown) => listener(message));
  started.on('exit', () => resolve());
  // Electron knows no process to end before this.
  started.on('spawn', () => {
    if (unwanted) started.kill();
  });
  return {
    get pid() {
      return started.pid;
    },
    send: (message, onMessage) => {
      listener = onMessage;
      started.postMessage(message);
    },
    memoryBytes: () => memoryOf(started.pid),
    kill: () => {
      unwanted = true;
      started.kill();
    },
    ended,
  };
}

/**
 * An AppImage finds its libraries by LD_LIBRARY_PATH. Electron takes an empty environment for none at all and would
 * hand over ours; NODE_ENV keeps it from being empty.
 */
function environment(): Record<string, string> {
  const { LD_LIBRARY_PATH } = process.env;
  return { ...keptEnvironment(), NODE_ENV: 'production', ...(LD_LIBRARY_PATH && { LD_LIBRARY_PATH }) };
}

/** What a process of the program holds in memory (bytes); Electron counts in kilobytes. */
function memoryOf(pid: number | undefined): number | undefined {
  const metric = app.getAppMetrics().find((each) => each.pid === pid);
  return metric && metric.memory.workingSetSize * 1024;
}
