import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../shared/result/result.ts';
import type { Unit, UnitField } from '../../shared/unit/unit.ts';
import { call } from '../bridge/transport.ts';
import { registerSaver } from '../bridge/unsaved.ts';

/** Changes wait this long for more of their kind (ms). */
const DELAY_MS = 500;

export type Saving =
  | { readonly kind: 'unchanged' | 'waiting' | 'saved' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The own unit while it is typed. */
export interface UnitDraft {
  readonly unit: Unit;
  readonly saving: Saving;
  readonly change: (field: UnitField, text: string) => void;
  /** Saves what waits; false when it could not be saved. */
  readonly save: () => Promise<boolean>;
}

/** What is typed is saved by itself, one save after the other, and once more when the screen is left. */
export function useUnitDraft(stored: Unit): UnitDraft {
  const [unit, setUnit] = useState(stored);
  const [saving, setSaving] = useState<Saving>({ kind: 'unchanged' });
  const queue = useRef({ typed: stored, kept: stored, last: Promise.resolve(true) });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const [save] = useState(() => () => {
    clearTimeout(timer.current);
    const { current } = queue;
    const send = async () => {
      const { typed } = current;
      if (typed === current.kept) return true;
      const answer = await call('unit.save', { unit: typed });
      if (answer.ok) current.kept = typed;
      setSaving(answer.ok ? { kind: 'saved' } : { kind: 'failed', failure: answer.error });
      return answer.ok;
    };
    current.last = current.last.then(send);
    return current.last;
  });
  useEffect(() => registerSaver(save), [save]);

  const change = (field: UnitField, text: string) => {
    queue.current.typed = { ...queue.current.typed, [field]: text };
    setUnit(queue.current.typed);
    setSaving({ kind: 'waiting' });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), DELAY_MS);
  };
  return { unit, saving, change, save };
}
