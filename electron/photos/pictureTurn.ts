/** Runs pieces of work one after the other, in the order in which they come. */
export type OneAtATime = <T>(work: () => Promise<T>) => Promise<T>;

/** A row of its own to stand in. Work that fails keeps nobody waiting. */
export function oneAtATime(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
