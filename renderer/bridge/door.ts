import type { CallName } from '../../shared/api/callNames.ts';
import type { Progress } from '../../shared/api/model.ts';
import type { Result } from '../../shared/result/result.ts';

/** The way from the window to the application. */
export interface Door {
  /** Answers a call of the application; whatever is no answer of it is `connectionLost`. Never throws. */
  readonly call: (name: CallName, request: unknown) => Promise<Result<unknown>>;
  /** Follows the progress of long work; answers how to stop following. */
  readonly onProgress: (listener: (progress: Progress) => void) => () => void;
}
