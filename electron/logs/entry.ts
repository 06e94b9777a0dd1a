import type { CallName } from '../../shared/api/calls.ts';
import type { FailureCode } from '../../shared/result/codes.ts';
import type { SafeFault } from './fault.ts';

/** What is worth a line in the log. */
export const LOG_EVENTS = [
  'start',
  'end',
  'failure',
  'slow',
  'bug',
  'uncaught',
  'dataMoved',
  'oldData',
] as const;
export type LogEvent = (typeof LOG_EVENTS)[number];

export type LogLevel = 'info' | 'warn' | 'error';

/**
 * One line of the log. Only values of closed unions, numbers and our own constants have a place in it: contents, names of
 * people, units and files, phones and paths cannot be written.
 */
export interface LogEntry {
  readonly level: LogLevel;
  readonly event: LogEvent;
  readonly call?: CallName;
  readonly code?: FailureCode;
  /** How long the call took. */
  readonly ms?: number;
  readonly fault?: SafeFault;
  /** Of the program and of its SQLite driver, at the start. */
  readonly version?: string;
  readonly driver?: string;
}
