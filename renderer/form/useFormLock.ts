import { useCallback, useEffect, useRef, useState } from 'react';

/** How long the window that holds a form is given to save and let it go before it is taken (ms). */
const PATIENCE_MS = 2_000;
/** A form that was left in this window a moment ago may still be on its way out (ms). */
const SETTLING_MS = 500;

interface Options {
  /** Called when another window asks for the form: what is unsaved is to be saved. */
  readonly onLetGo: () => Promise<unknown>;
  /** Called when the form was taken over from another window: what it saved is to be read. */
  readonly onTakenOver: () => void;
}

/**
 * Whether this window is the one that fills in a form, by the browser's own locks: they end with the window, also where
 * it crashes. The version of a save remains the last guard.
 */
export function useFormLock(id: string, options: Options) {
  const [isElsewhere, setElsewhere] = useState(false);
  const release = useRef<() => void>(() => undefined);
  const { onLetGo, onTakenOver } = options;

  const hold = useCallback(
    async (request: LockOptions): Promise<boolean> => {
      const held = Promise.withResolvers<boolean>();
      const letGo = Promise.withResolvers<void>();
      navigator.locks
        .request(lockOf(id), request, (lock) => {
          if (!lock) return held.resolve(false);
          release.current = letGo.resolve;
          setElsewhere(false);
          held.resolve(true);
          return letGo.promise;
        })
        // Not had in time, or taken by another window.
        .catch(() => {
          setElsewhere(true);
          held.resolve(false);
        });
      return held.promise;
    },
    [id],
  );

  useEffect(() => {
    // Only a form that somebody holds is waited for: a busy machine may answer late that it is free.
    const left = new AbortController();
    const first = async () => {
      if (await hold({ ifAvailable: true })) return;
      await hold({ signal: AbortSignal.any([left.signal, AbortSignal.timeout(SETTLING_MS)]) });
    };
    void first();
    return () => {
      left.abort();
      release.current();
    };
  }, [hold]);

  useEffect(() => {
    const channel = new BroadcastChannel(lockOf(id));
    channel.onmessage = async () => {
      await onLetGo();
      setElsewhere(true);
      release.current();
    };
    return () => channel.close();
  }, [id, onLetGo]);

  const takeOver = async () => {
    const channel = new BroadcastChannel(lockOf(id));
    channel.postMessage(null);
    channel.close();
    const given = await hold({ signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!given) await hold({ steal: true });
    onTakenOver();
  };
  return { isElsewhere, takeOver };
}

const lockOf = (id: string) => `form:${id}`;
