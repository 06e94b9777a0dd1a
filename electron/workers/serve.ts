import { openChannel } from './channel.ts';
import type { ChildMessage, JobMessage } from './messages.ts';
import type { TaskFunctions, TaskMap } from './tasks.ts';

/** Makes this process a child that does tasks for the one that started it, until that one ends it or is gone. */
export function serve<Tasks extends TaskMap>(functions: TaskFunctions<Tasks>): void {
  const channel = openChannel();
  // The parent is our own program: its compiler has checked what it sends.
  channel.listen((message) => void answer(functions, message as JobMessage, channel.send));
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
