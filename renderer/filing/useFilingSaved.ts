import { useMemo } from 'react';
import { routeFragment } from '../app/route.ts';
import type { Draft } from '../form/draft.ts';
import { useSavedOnLeaving } from '../form/useSavedOnLeaving.ts';

/** What waits of 网上填报 is stored when it is left. */
export function useFilingSaved({ id, filing }: Draft): void {
  useSavedOnLeaving(
    useMemo(
      () => ({
        save: filing.save,
        isFailing: () => filing.store.getState().failure !== null,
        place: routeFragment({ screen: 'form', id, section: 'basic', part: 'filing' }),
      }),
      [id, filing],
    ),
  );
}
