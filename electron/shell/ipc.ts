import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { CALL_NAMES } from '../../shared/api/callNames.ts';
import { fail, type Result } from '../../shared/result/result.ts';
import type { Application } from '../application.ts';
import { isOwnAddress } from './address.ts';

/** Answers what the window says on a channel; whoever else speaks there is answered `callUnknown`. */
export function answerOn(
  ipc: Pick<IpcMain, 'handle'>,
  channel: string,
  answer: (message: unknown) => Promise<Result<unknown>> | Result<unknown>,
): void {
  ipc.handle(channel, async (event, message: unknown) => {
    if (!isOwnPage(event)) return fail('callUnknown');
    try {
      return await answer(message);
    } catch {
      // Electron would hand the window a text with the error's own words. The application itself has logged it.
      return fail('internal');
    }
  });
}

/** One channel for every call of the closed list. */
export function answerCalls(ipc: Pick<IpcMain, 'handle'>, call: Application['call']): void {
  for (const name of CALL_NAMES) answerOn(ipc, name, (request) => call(name, request));
}

/** Whether our own page speaks, and no frame within it. */
function isOwnPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOwnAddress(senderFrame.url);
}
