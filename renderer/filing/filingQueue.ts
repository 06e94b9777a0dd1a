import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FormMarks } from '../../shared/api/model.ts';
import type { Filing } from '../../shared/form/marks.ts';
import type { Failure, Result } from '../../shared/result/result.ts';

/** A change waits this long for more of its kind, from the first one on (ms). */
const DELAY_MS = 250;
/** How long after a failure storing is tried again by itself (ms). */
const RETRY_MS = 3_000;

export interface FilingState {
  /** As it stands in the controls, stored or not yet. */
  readonly filing: Filing;
  /** Why it could not be stored; null while all is well. */
  readonly failure: Failure | null;
}

/** The one writer of a form's 网上填报: it is a mark, and goes its own way beside the form's content. */
export interface FilingQueue {
  readonly store: StoreApi<FilingState>;
  readonly change: (changes: Partial<Filing>) => void;
  /** Stores what waits now; false when it could not be stored. */
  readonly save: () => Promise<boolean>;
  readonly isWaiting: () => boolean;
}

export function createFilingQueue(
  stored: Filing,
  send: (filing: Filing) => Promise<Result<FormMarks>>,
): FilingQueue {
  const store = createStore<FilingState>(() => ({ filing: stored, failure: null }));
  let kept = stored;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<boolean> = Promise.resolve(true);

  const isWaiting = () => store.getState().filing !== kept;
  const schedule = (delay: number) => {
    timer ??= setTimeout(() => void save(), delay);
  };
  const write = async (): Promise<boolean> => {
    const { filing } = store.getState();
    if (filing === kept) return true;
    const answer = await send(filing);
    store.setState({ failure: answer.ok ? null : answer.error });
    if (!answer.ok) {
      // Trying again helps against a busy disk, not where the form is gone.
      if (answer.error.code !== 'formMissing') schedule(RETRY_MS);
      return false;
    }
    kept = filing;
    return write();
  };
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    last = last.then(write);
    return last;
  };
  return {
    store,
    change: (changes) => {
      store.setState(({ filing }) => ({ filing: { ...filing, ...changes } }));
      schedule(DELAY_MS);
    },
    save,
    isWaiting,
  };
}
