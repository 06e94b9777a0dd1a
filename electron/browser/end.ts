import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import type { Windows } from '../http/windows.ts';
import type { BrowserWindow } from './open.ts';

/** How long no window may be open, in ms. */
export interface Graces {
  /** Before the first one: a browser may hand over to one that already runs, and that takes its time. */
  readonly beforeFirst: number;
  /** A reload closes the stream of a window and opens it again. */
  readonly betweenStreams: number;
}

export const GRACES: Graces = { beforeFirst: 60_000, betweenStreams: 3_000 };

const LOOK_AGAIN_MS = 200;

/**
 * Fulfilled when the process of the window has ended and no other window is open. Without a process nobody can tell
 * a closed window from one that is only not open yet: then it is never fulfilled.
 */
export async function lastWindowClosed(
  window: BrowserWindow | undefined,
  windows: Pick<Windows, 'count' | 'seen'>,
  graces: Graces,
): Promise<void> {
  await (window?.ended ?? new Promise<never>(() => undefined));
  let lastSeen = performance.now();
  while (performance.now() - lastSeen < (windows.seen() ? graces.betweenStreams : graces.beforeFirst)) {
    if (windows.count() > 0) lastSeen = performance.now();
    await delay(LOOK_AGAIN_MS, undefined, { ref: false });
  }
}

/** Fulfilled when the system asks the program to end. A second time it ends at once, as the system does by itself. */
export function endSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
