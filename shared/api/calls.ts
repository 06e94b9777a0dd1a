import type { z } from 'zod';
import type { CallName } from './callNames.ts';
import { APP_CALLS } from './calls/app.ts';
import { EXPORT_CALLS } from './calls/exports.ts';
import { FORM_CALLS } from './calls/forms.ts';
import type { CallDefinition } from './calls/parts.ts';
import { PHOTO_CALLS } from './calls/photos.ts';
import { SCAN_CALLS } from './calls/scans.ts';
import { SUBMISSION_CALLS } from './calls/submissions.ts';
import { WORD_CALLS } from './calls/word.ts';

/**
 * Everything the application can do, by name. Every door offers exactly these; `job` names a piece of long work so
 * that its progress can be followed and the work be cancelled.
 */
export const CALLS = {
  ...APP_CALLS,
  ...FORM_CALLS,
  ...WORD_CALLS,
  ...PHOTO_CALLS,
  ...EXPORT_CALLS,
  ...SCAN_CALLS,
  ...SUBMISSION_CALLS,
} as const satisfies Record<CallName, CallDefinition<unknown, unknown>>;

export type { CallName };
export type CallRequest<Name extends CallName> = z.infer<(typeof CALLS)[Name]['request']>;
export type CallAnswer<Name extends CallName> = NonNullable<(typeof CALLS)[Name]['answer']>;

/** Whether a name from outside is one of the calls (own keys only: `constructor` is none). */
export function isCallName(name: string): name is CallName {
  return Object.hasOwn(CALLS, name);
}
