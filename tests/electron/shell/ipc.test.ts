import type { IpcMainInvokeEvent } from 'electron';
import { expect, test } from 'vitest';
import { answerOn } from '../../../electron/shell/ipc.ts';
import { fail, ok } from '../../../shared/result/result.ts';

type Listener = (event: IpcMainInvokeEvent, message: unknown) => Promise<unknown>;

/** What a page gets as the answer to a message. */
async function answerTo(answer: Parameters<typeof answerOn>[2], message: unknown): Promise<unknown> {
  const listeners: Listener[] = [];
  answerOn({ handle: (_, listener) => void listeners.push(listener) }, 'channel', answer);
  const frame = { url: 'app://jianbiaotong/' };
  const event = { sender: { mainFrame: frame }, senderFrame: frame } as unknown as IpcMainInvokeEvent;
  return listeners[0]?.(event, message);
}

test('what the page says arrives as it is, and so does the answer', async () => {
  expect(await answerTo((message) => ok({ message }), ['a'])).toEqual(ok({ message: ['a'] }));
});

test.each([
  [
    'thrown',
    () => {
      throw new Error('C:\\Users\\样例');
    },
  ],
  ['rejected', () => Promise.reject(new Error('C:\\Users\\样例'))],
])('an error that is %s does not cross', async (_, answer) => {
  expect(await answerTo(answer, {})).toEqual(fail('internal'));
});
