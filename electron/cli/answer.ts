import { failureSentence } from '../../shared/messages/failures.ts';
import type { FailureCode } from '../../shared/result/codes.ts';
import type { Failure } from '../../shared/result/result.ts';

/** 0 done, 1 refused or errors found, 2 wrong use or unreadable input. */
export type ExitCode = 0 | 1 | 2;

/** What a command answers: lines for a person, an object for a program, the exit code. */
export interface Answer {
  readonly exit: ExitCode;
  readonly lines: readonly string[];
  readonly value: Readonly<Record<string, unknown>>;
}

const UNREADABLE: ReadonlySet<FailureCode> = new Set([
  'usage',
  'fileMissing',
  'fileUnreadable',
  'fileTooLarge',
  'textNotUtf8',
  'documentUnreadable',
  'wordFormMissing',
  'wordConverterMissing',
  'wordNotConverted',
  'formFileNotJson',
  'formFileNotObject',
  'formFileUnknownKey',
  'formFileNewer',
  'formFileInvalid',
  'noticeUnknown',
  'noticeNotJson',
  'noticeNewer',
  'noticeInvalid',
  'packageMissing',
  'packageUnreadable',
  'packageUnsafe',
  'packageNewer',
  'packageInvalid',
]);

/** The answer that a failure gives: its code for programs, its sentence for people. */
export function failureAnswer(failure: Failure, more: Pick<Answer, 'lines' | 'value'> = NOTHING): Answer {
  const message = failureSentence(failure);
  return {
    exit: UNREADABLE.has(failure.code) ? 2 : 1,
    lines: [message, ...more.lines],
    value: { error: { code: failure.code, message, details: failure.details }, ...more.value },
  };
}

const NOTHING = { lines: [], value: {} };
