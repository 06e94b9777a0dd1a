import process from 'node:process';
import { safeFault } from './fault.ts';
import type { Log } from './log.ts';

/**
 * Tells the log of exceptions that nobody caught, in whatever door; what Node does then (it ends the program) is not changed.
 * Answers how to stop.
 */
export function logUncaught(log: Log): () => void {
  const write = (cause: unknown) =>
    log.writeAtOnce({ level: 'error', event: 'uncaught', fault: safeFault(cause) });
  process.on('uncaughtExceptionMonitor', write);
  return () => {
    process.off('uncaughtExceptionMonitor', write);
  };
}
