import { startTransition, useEffect, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { createPauses } from '../ui/pauses.ts';
import type { DraftState } from './draft.ts';

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
      // The first key of many is followed at once, the others in their pauses.
      if (!isTyping || !pauses.isWaiting()) follow();
      if (isTyping) pauses.changed();
    });
    return () => {
      unsubscribe();
      pauses.close();
    };
  }, [store]);
  return typed;
}
