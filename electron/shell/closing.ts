import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserWindow, Dialog, IpcMain } from 'electron';
import { CHANNELS } from '../../shared/api/bridge.ts';
import { ok } from '../../shared/result/result.ts';
import { answerOn } from './ipc.ts';
import { UNSAVED } from './texts.ts';

/** How long the window may take to save before the person is asked (ms). */
const ANSWER_MS = 5_000;

/** What closing a window needs of Electron. */
export interface ClosingParts {
  readonly window: BrowserWindow;
  readonly ipc: Pick<IpcMain, 'handle'>;
  readonly dialog: Pick<Dialog, 'showMessageBox'>;
  readonly answerMs?: number;
}

/** Lets a window close only when all in it is saved, or the person does not mind. */
export function closeWhenSaved({ window, ipc, dialog, answerMs = ANSWER_MS }: ClosingParts): void {
  let onSaved: (saved: boolean) => void = () => {};
  let closing = false;
  answerOn(ipc, CHANNELS.saved, (saved) => {
    onSaved(saved === true);
    return ok({});
  });

  /** Whether the page has saved everything; one that never stood or has broken down holds nothing. */
  const isSaved = () => {
    const { webContents } = window;
    if (webContents.isLoadingMainFrame() || webContents.isCrashed()) return true;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    onSaved = resolve;
    webContents.send(CHANNELS.closing);
    return Promise.race([promise, delay(answerMs, false, { ref: false })]);
  };

  const close = async () => {
    if ((await isSaved()) || (await isGivenUp(dialog, window))) window.destroy();
  };

  window.on('close', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    void close().finally(() => {
      closing = false;
    });
  });
}

/** Whether the person closes the window although something in it is not saved. */
async function isGivenUp(dialog: ClosingParts['dialog'], window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: UNSAVED.message,
    detail: UNSAVED.detail,
    buttons: [UNSAVED.back, UNSAVED.close],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
