import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Unit, UnitField } from '../../shared/unit/unit.ts';
import { routeFragment } from '../app/route.ts';
import { registerKeeper } from '../bridge/unsaved.ts';
import { type Saving, unitQueue } from './unitQueue.ts';

/** The own unit while it is typed. */
export interface UnitDraft {
  readonly unit: Unit;
  readonly saving: Saving;
  readonly change: (field: UnitField, text: string) => void;
  /** Saves what waits; false when it could not be saved. */
  readonly save: () => Promise<boolean>;
}

/** What is typed is saved by itself, and once more when the screen is left. */
export function useUnitDraft(stored: Unit): UnitDraft {
  const [queue] = useState(() => unitQueue(stored));
  useEffect(
    () =>
      registerKeeper({
        save: queue.save,
        isFailing: () => queue.saving().kind === 'failed',
        place: routeFragment({ screen: 'unit' }),
      }),
    [queue],
  );
  return {
    unit: useSyncExternalStore(queue.subscribe, queue.typed),
    saving: useSyncExternalStore(queue.subscribe, queue.saving),
    change: (field, text) => queue.change({ [field]: text }),
    save: queue.save,
  };
}
