import { useEffect } from 'react';
import { type Keeper, registerKeeper } from '../bridge/unsaved.ts';

/** What waits is stored when its controls go, when the window is hidden or left, and before the program ends. `keeper` stays the same. */
export function useSavedOnLeaving(keeper: Keeper): void {
  useEffect(() => {
    const save = () => void keeper.save();
    const unregister = registerKeeper(keeper);
    const hidden = () => document.visibilityState === 'hidden' && save();
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', save);
    return () => {
      unregister();
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', save);
    };
  }, [keeper]);
}
