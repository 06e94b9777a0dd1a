import type { FormChanges } from '../../shared/api/calls/forms.ts';
import type { SavedForm } from '../../shared/api/model.ts';
import type { Failure, Result } from '../../shared/result/result.ts';

/** Where the changes of a form are: all stored, on their way, or kept here because saving failed. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface SaveQueueOptions {
  readonly version: number;
  readonly savedAt: string;
  readonly send: (version: number, changes: FormChanges) => Promise<Result<SavedForm>>;
  readonly onState: (state: SaveState) => void;
  /** How long a change may wait for more of its kind (ms). */
  readonly delayMs?: number;
  /** How long after a failure saving is tried again by itself (ms). */
  readonly retryMs?: number;
}

/** One object, so that a store that is told so at every keystroke sees no change. */
const WAITING: SaveState = { kind: 'waiting' };

/** Changes wait from the first one on, not from the last: whoever types without a pause is saved all the same. */
const DELAY_MS = 500;
const RETRY_MS = 3_000;
/** Trying again by itself helps against a busy disk, not against these. */
const FINAL: ReadonlySet<string> = new Set(['formChangedElsewhere', 'formMissing', 'callInvalid']);

/** The one writer of a form: changes are gathered, sent one after the other, and never dropped. */
export interface SaveQueue {
  /** Takes a change to be saved soon. */
  readonly push: (changes: FormChanges) => void;
  /** Saves what waits now; fulfilled when all is stored or saving failed. */
  readonly flush: () => Promise<boolean>;
  /**
   * Saves what waits, then runs a call that changes the form too, with the version it must name; `apply` takes its
   * value over before anything more is saved.
   */
  readonly exclusive: <T extends { readonly version: number }>(
    call: (version: number) => Promise<Result<T>>,
    apply: (value: T) => void,
  ) => Promise<Result<T>>;
  readonly pending: () => FormChanges;
  /** Lets go of what waits, asked for by its writer: from now on nothing is sent, and nothing is owed. */
  readonly close: () => void;
}

export function createSaveQueue(options: SaveQueueOptions): SaveQueue {
  let version = options.version;
  let savedAt = options.savedAt;
  let pending: FormChanges = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let stopped: Failure | undefined;
  /** A failure stays in sight until something was saved again. */
  let failing = false;
  let closed = false;

  const isEmpty = () => Object.keys(pending).length === 0;
  const schedule = (delay: number) => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void flush();
    }, delay);
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };

  async function sendPending(): Promise<boolean> {
    if (closed) return true;
    if (stopped) return false;
    if (isEmpty()) return true;
    const sent = pending;
    pending = {};
    const answer = await options.send(version, sent);
    if (answer.ok) {
      version = answer.value.version;
      savedAt = answer.value.savedAt;
      failing = false;
      options.onState(isEmpty() ? { kind: 'saved', at: savedAt } : WAITING);
      return isEmpty() || sendPending();
    }
    pending = { ...sent, ...pending };
    fail(answer.error);
    return false;
  }

  function fail(failure: Failure): void {
    failing = true;
    options.onState({ kind: 'failed', failure });
    if (FINAL.has(failure.code)) stopped = failure;
    else schedule(options.retryMs ?? RETRY_MS);
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer);
    timer = undefined;
    if (stopped?.code === 'callInvalid') stopped = undefined;
    return inTurn(sendPending);
  }

  return {
    push: (changes) => {
      if (closed) return;
      pending = { ...pending, ...changes };
      if (!failing) options.onState(WAITING);
      schedule(options.delayMs ?? DELAY_MS);
    },
    flush,
    exclusive: (call, apply) =>
      inTurn(async () => {
        await sendPending();
        const answer = await call(version);
        if (answer.ok) {
          version = answer.value.version;
          apply(answer.value);
        }
        return answer;
      }),
    pending: () => pending,
    close: () => {
      clearTimeout(timer);
      closed = true;
      pending = {};
    },
  };
}
