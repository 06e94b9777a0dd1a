/** Longer than between the keys of a typist at speed, too short to be waited for (ms). */
const PAUSE = 250;
/** Who types without a pause sees something move all the same (ms). */
const LONGEST = 500;

/** The pauses between changes that follow each other quickly. */
export interface Pauses {
  readonly changed: () => void;
  /** Whether a change waits for its pause. */
  readonly isWaiting: () => boolean;
  readonly close: () => void;
}

/** Calls in the next pause after a change, or when changes have followed each other for long. */
export function createPauses(onPause: () => void): Pauses {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let longest: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    clearTimeout(pause);
    clearTimeout(longest);
    pause = undefined;
    longest = undefined;
  };
  const end = () => {
    close();
    onPause();
  };
  return {
    changed: () => {
      clearTimeout(pause);
      pause = setTimeout(end, PAUSE);
      longest ??= setTimeout(end, LONGEST);
    },
    isWaiting: () => pause !== undefined,
    close,
  };
}
