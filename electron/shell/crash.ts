import type { WebContents } from 'electron';

/** Builds a page anew that broke down, once; what was typed is in the store. The second time it is given up. */
export function reloadOnce(contents: WebContents, giveUp: () => void): void {
  let reloaded = false;
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    if (reloaded) return giveUp();
    reloaded = true;
    // Not within the event: the page that it tells of is still being taken down.
    setImmediate(() => {
      if (!contents.isDestroyed()) contents.reload();
    });
  });
}
