/** Gives a turn when one is free, first come, first served; its holder gives it back. Undefined if aborted before. */
export type TakeTurn = (signal: AbortSignal) => Promise<(() => void) | undefined>;

/** So many turns at the same time. */
export function createTurns(count: number): TakeTurn {
  let free = count;
  const waiting: (() => void)[] = [];

  const giveBack = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };

  return (signal) => {
    if (signal.aborted) return Promise.resolve(undefined);
    if (free > 0) {
      free -= 1;
      return Promise.resolve(giveBack);
    }
    const { promise, resolve } = Promise.withResolvers<(() => void) | undefined>();
    const leave = () => {
      waiting.splice(waiting.indexOf(enter), 1);
      resolve(undefined);
    };
    const enter = () => {
      signal.removeEventListener('abort', leave);
      resolve(giveBack);
    };
    signal.addEventListener('abort', leave, { once: true });
    waiting.push(enter);
    return promise;
  };
}
