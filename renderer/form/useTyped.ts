import { startTransition, useEffect, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { DraftState } from './draft.ts';

/** Longer than between the keys of a typist at speed, too short to be waited for (ms). */
const PAUSE = 250;
/** Who types without a pause sees counts and findings move all the same (ms). */
const LONGEST = 500;

export type Typed = Pick<DraftState, 'content' | 'photos'>;

/** What stands in the controls; the long text is followed in the pauses of typing: no key waits for what is shown of it elsewhere. */
export function useTyped(store: StoreApi<DraftState>): Typed {
  const [typed, setTyped] = useState<Typed>(store.getState);
  useEffect(() => {
    const follow = () => startTransition(() => setTyped(store.getState()));
    const pauses = createPauses(follow);
    // What changed before this effect.
    follow();
    const unsubscribe = store.subscribe(({ content, photos, isTyping }, before) => {
      if (content === before.content && photos === before.photos) return;
      if (isTyping) pauses.changed();
      else follow();
    });
    return () => {
      unsubscribe();
      pauses.close();
    };
  }, [store]);
  return typed;
}

/** Calls for the first change at once, for those that follow it quickly in the next pause. */
function createPauses(onPause: () => void) {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let longest: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    clearTimeout(pause);
    clearTimeout(longest);
    pause = undefined;
    longest = undefined;
  };
  const end = () => {
    const isBehind = longest !== undefined;
    close();
    if (isBehind) onPause();
  };
  return {
    changed: () => {
      if (pause === undefined) onPause();
      else longest ??= setTimeout(end, LONGEST);
      clearTimeout(pause);
      pause = setTimeout(end, PAUSE);
    },
    close,
  };
}
