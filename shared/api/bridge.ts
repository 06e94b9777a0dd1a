import type { CallName } from './callNames.ts';
import type { Progress } from './model.ts';

/**
 * What the Electron door puts into the window as `window.jianbiaotong`, and nothing beside it. A request is parsed where
 * it arrives, an answer where it comes back: both are unknown on the way.
 */
export interface WindowBridge {
  readonly calls: Readonly<Record<CallName, (request: unknown) => Promise<unknown>>>;
  /** Follows the progress of long work; answers how to stop following. */
  readonly onProgress: (listener: (progress: Progress) => void) => () => void;
  /** Names who saves what is unsaved when the window is about to close, and says whether all of it is saved. */
  readonly onClosing: (save: () => Promise<boolean>) => void;
}

/** The name of the bridge in the window. */
export const BRIDGE = 'jianbiaotong';

/** What crosses between window and program beside the calls, each of which is a channel of its own name. */
export const CHANNELS = {
  /** To the window: a Progress. */
  progress: 'window.progress',
  /** To the window: save what is unsaved, the window is to close. */
  closing: 'window.closing',
  /** From the window: whether all is saved now. */
  saved: 'window.saved',
} as const;
