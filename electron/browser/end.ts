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

/** The processes of the windows that this program opened. */
export interface OpenedWindows {
  readonly add: (window: BrowserWindow) => void;
  /** How many of them still run. */
  readonly running: () => number;
  readonly close: () => void;
}

export function createOpenedWindows(): OpenedWindows {
  const running = new Set<BrowserWindow>();
  return {
    add: (window) => {
      running.add(window);
      void window.ended.then(() => running.delete(window));
    },
    running: () => running.size,
    close: () => {
      for (const window of running) window.close();
    },
  };
}

/** Fulfilled when no process of a window runs any more, and no window is open that another process shows. */
export async function lastWindowClosed(
  opened: Pick<OpenedWindows, 'running'>,
  windows: Pick<Windows, 'count' | 'seen'>,
  graces: Graces,
): Promise<void> {
  let lastSeen = performance.now();
  while (performance.now() - lastSeen < (windows.seen() ? graces.betweenStreams : graces.beforeFirst)) {
    if (opened.running() > 0 || windows.count() > 0) lastSeen = performance.now();
    await delay(LOOK_AGAIN_MS, undefined, { ref: false });
  }
}

/** Fulfilled when the system asks the program to end. A second time it ends at once, as the system does by itself. */
export function endSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
