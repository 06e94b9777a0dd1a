import { Socket } from 'node:net';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ChildMessage, JobMessage } from './messages.ts';
import { CHANNEL_FD, encodeMessage, messageReader } from './pipes.ts';
import type { TaskFunctions, TaskMap } from './tasks.ts';

/** Makes this process a child that does tasks for the one that started it, until that one closes the channel. */
export function serve<Tasks extends TaskMap>(functions: TaskFunctions<Tasks>): void {
  new Worker(guardFile()).unref();
  const channel = new Socket({ fd: CHANNEL_FD });
  const send = (message: ChildMessage<unknown>) => {
    for (const part of encodeMessage(message)) channel.write(part);
  };
  // process.exit() would wait for a decoder that still runs in the thread pool.
  const end = () => process.kill(process.pid, 'SIGKILL');
  channel.on('end', end).on('error', end);
  channel.on(
    'data',
    // The parent is our own program: its compiler has checked what it sends.
    messageReader((message) => void answer(functions, message as JobMessage, send)),
  );
}

async function answer<Tasks extends TaskMap>(
  functions: TaskFunctions<Tasks>,
  { task, input }: JobMessage,
  send: (message: ChildMessage<unknown>) => void,
): Promise<void> {
  try {
    if (!Object.hasOwn(functions, task)) throw new Error(`no task ${task}`);
    const name: keyof Tasks = task;
    const result = await functions[name](input, (done, total) => send({ kind: 'progress', done, total }));
    send({ kind: 'answer', result });
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    send({ kind: 'thrown', message, stack: stack ?? message });
  }
}

function guardFile(): string {
  return join(import.meta.dirname, `workGuard${extname(import.meta.filename)}`);
}
