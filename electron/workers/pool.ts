import type { Child } from './childProcess.ts';

/** A child that holds more after its work (bytes) is not kept: the next job would be charged with it. */
const KEPT_MEMORY_BYTES = 256 * 1024 * 1024;

/** Children that are kept warm between jobs. */
export interface Pool {
  /** A child that rests, or a new one. */
  readonly borrow: () => Child;
  /** Keeps a child that is fit for another job, or kills it; fulfilled when the borrower's place is free again. */
  readonly handBack: (child: Child, isFit: boolean) => Promise<void>;
  /** Kills all, the borrowed ones too; fulfilled when they are gone. */
  readonly close: () => Promise<void>;
}

/** An empty pool whose children end after `idleMs` without work. */
export function createPool(spawn: () => Child, idleMs: number): Pool {
  const alive = new Set<Child>();
  const resting = new Map<Child, NodeJS.Timeout>();

  const wake = (child: Child) => {
    clearTimeout(resting.get(child));
    resting.delete(child);
  };
  /** Nobody may be lent a child that is about to be gone. */
  const end = (child: Child) => {
    wake(child);
    child.kill();
  };
  const start = () => {
    const child = spawn();
    alive.add(child);
    child.ended.then(() => {
      alive.delete(child);
      wake(child);
    });
    return child;
  };

  return {
    borrow: () => {
      // The one that has rested for the shortest time, so that the other comes to its end.
      const child = [...resting.keys()].at(-1) ?? start();
      wake(child);
      return child;
    },
    handBack: async (child, isFit) => {
      if (isFit && alive.has(child) && (child.memoryBytes() ?? 0) <= KEPT_MEMORY_BYTES) {
        resting.set(child, setTimeout(end, idleMs, child).unref());
        return;
      }
      child.kill();
      await child.ended;
    },
    close: async () => {
      const ended = [...alive].map((child) => child.ended);
      for (const child of alive) child.kill();
      await Promise.all(ended);
    },
  };
}
