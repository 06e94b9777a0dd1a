import type { Failure } from '../../shared/result/result.ts';
import type { Unit } from '../../shared/unit/unit.ts';
import { call } from '../bridge/transport.ts';

/** Changes wait this long for more of their kind (ms). */
const DELAY_MS = 500;

export type Saving =
  | { readonly kind: 'unchanged' | 'waiting' | 'saved' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The one writer of the own unit. */
export interface UnitQueue {
  readonly typed: () => Unit;
  readonly saving: () => Saving;
  readonly change: (changes: Partial<Unit>) => void;
  /** Saves what waits, one save after the other; false when it could not be saved. */
  readonly save: () => Promise<boolean>;
  /** Tells whenever `typed` or `saving` changes; answers how to stop that. */
  readonly subscribe: (changed: () => void) => () => void;
}

let last: UnitQueue | undefined;

/** The writer that still holds what could not be saved, else a new one of what is stored. */
export function unitQueue(stored: Unit): UnitQueue {
  if (last?.saving().kind !== 'failed') last = createUnitQueue(stored);
  return last;
}

function createUnitQueue(stored: Unit): UnitQueue {
  let typed = stored;
  let kept = stored;
  let saving: Saving = { kind: 'unchanged' };
  let sending: Promise<boolean> = Promise.resolve(true);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const tell = (now: Saving) => {
    saving = now;
    for (const listener of listeners) listener();
  };
  const send = async () => {
    const sent = typed;
    if (sent === kept) return true;
    const answer = await call('unit.save', { unit: sent });
    if (answer.ok) kept = sent;
    tell(answer.ok ? { kind: 'saved' } : { kind: 'failed', failure: answer.error });
    return answer.ok;
  };
  const save = () => {
    clearTimeout(timer);
    sending = sending.then(send);
    return sending;
  };
  return {
    typed: () => typed,
    saving: () => saving,
    change: (changes) => {
      typed = { ...typed, ...changes };
      tell({ kind: 'waiting' });
      clearTimeout(timer);
      timer = setTimeout(() => void save(), DELAY_MS);
    },
    save,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
