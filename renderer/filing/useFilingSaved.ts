import { useEffect } from 'react';
import { routeFragment } from '../app/route.ts';
import { registerKeeper } from '../bridge/unsaved.ts';
import type { Draft } from '../form/draft.ts';

/** What waits is stored when its controls go, when the window is hidden or left, and before the program ends. */
export function useFilingSaved({ id, filing }: Draft): void {
  useEffect(() => {
    const save = () => void filing.save();
    const unregister = registerKeeper({
      save: filing.save,
      isFailing: () => filing.store.getState().failure !== null,
      place: routeFragment({ screen: 'form', id, section: 'basic', part: 'filing' }),
    });
    const hidden = () => document.visibilityState === 'hidden' && save();
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', save);
    return () => {
      unregister();
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', save);
    };
  }, [id, filing]);
}
