import { Socket } from 'node:net';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CHANNEL_FD, encodeMessage, messageReader } from './pipes.ts';

/** How a child talks with the program that started it. */
export interface Channel {
  readonly send: (message: unknown) => void;
  readonly listen: (onMessage: (message: unknown) => void) => void;
}

/** The port that Electron gives to its utility processes. */
interface ParentPort {
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => unknown;
  readonly postMessage: (message: unknown) => void;
}

/** The channel of this process: Electron's port where there is one, else the pipes of spawnChild. */
export function openChannel(): Channel {
  const { parentPort } = process as { readonly parentPort?: ParentPort };
  return parentPort ? portChannel(parentPort) : pipeChannel();
}

/** Needs no guard: Electron counts the memory of its processes, and ends them when the program is gone. */
function portChannel(port: ParentPort): Channel {
  return {
    send: (message) => port.postMessage(message),
    listen: (onMessage) => void port.on('message', ({ data }) => onMessage(data)),
  };
}

function pipeChannel(): Channel {
  new Worker(guardFile()).unref();
  const pipe = new Socket({ fd: CHANNEL_FD });
  // process.exit() would wait for a decoder that still runs in the thread pool.
  const end = () => process.kill(process.pid, 'SIGKILL');
  pipe.on('end', end).on('error', end);
  return {
    send: (message) => {
      for (const part of encodeMessage(message)) pipe.write(part);
    },
    listen: (onMessage) => void pipe.on('data', messageReader(onMessage)),
  };
}

function guardFile(): string {
  return join(import.meta.dirname, `workGuard${extname(import.meta.filename)}`);
}
