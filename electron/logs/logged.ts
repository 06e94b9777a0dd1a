import { isCallName } from '../../shared/api/calls.ts';
import type { Application } from '../application.ts';
import type { LogEntry } from './entry.ts';
import type { Log } from './log.ts';

/** A call that takes longer than a person waits without wondering (ms). */
const SLOW_MS = 2_000;

/** Answers calls as `call` does, and tells the log of those that failed or were slow: by name, code and duration. */
export function logged(
  call: Application['call'],
  log: Log,
  clock = () => performance.now(),
): Application['call'] {
  return async (name, request) => {
    const begun = clock();
    const answer = await call(name, request);
    const ms = Math.round(clock() - begun);
    const about: Pick<LogEntry, 'call' | 'ms'> = { ...(isCallName(name) && { call: name }), ms };
    if (!answer.ok) log.write({ level: 'warn', event: 'failure', ...about, code: answer.error.code });
    else if (ms > SLOW_MS) log.write({ level: 'info', event: 'slow', ...about });
    return answer;
  };
}
