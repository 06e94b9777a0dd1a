import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import process from 'node:process';
import type { ForkOptions } from 'electron';

/** The processes that run. */
export const children = new Set<number>();

/** Loaded before the entry: the port that a utility process has. */
const PARENT_PORT = `data:text/javascript,
  const { EventEmitter } = process.getBuiltinModule('node:events');
  process.parentPort = Object.assign(new EventEmitter(), { postMessage: (data) => process.send(data) });
  process.on('message', (data) => process.parentPort.emit('message', { data }));
  process.on('disconnect', () => process.exit());`;

export const utilityProcess = {
  fork: (entry: string, args: string[], { env = process.env }: ForkOptions) => {
    const execArgv = ['--import', PARENT_PORT.replaceAll('\n', '')];
    const child = fork(entry, args, { execArgv, serialization: 'advanced', env: env as NodeJS.ProcessEnv });
    const utility = Object.assign(new EventEmitter(), {
      pid: undefined as number | undefined,
      postMessage: (message: object) => void child.send(message),
      // Electron knows no process before `spawn`, and ends none.
      kill: () => utility.pid !== undefined && child.kill(),
    });
    child.on('message', (message) => utility.emit('message', message));
    child.on('spawn', () => {
      children.add(child.pid ?? 0);
      utility.pid = child.pid;
      utility.emit('spawn');
    });
    child.on('exit', (code) => {
      children.delete(child.pid ?? 0);
      utility.pid = undefined;
      utility.emit('exit', code);
    });
    return utility;
  },
};
