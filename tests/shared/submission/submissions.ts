import type { Submission, SubmittedForm } from '../../../shared/submission/model.ts';
import { NO_RECIPIENT } from '../../../shared/submission/recipient.ts';

let count = 0;

/** A hand-in of these forms, packed and not sent, with changes. */
export function submissionOf(
  forms: readonly (string | SubmittedForm)[],
  changes: Partial<Submission> = {},
): Submission {
  count += 1;
  return {
    id: `00000000-0000-4000-9000-${String(count).padStart(12, '0')}`,
    madeAt: '2021-09-20T02:00:00.000Z',
    round: 1,
    replaces: null,
    code: null,
    recipient: NO_RECIPIENT,
    forms: forms.map((form) => (typeof form === 'string' ? submittedForm(form) : form)),
    folder: '/样例',
    parts: [],
    sentOn: null,
    way: null,
    receipt: null,
    ...changes,
  };
}

export const submittedForm = (id: string, current = true): SubmittedForm => ({
  id,
  kind: 'activity',
  name: id,
  checkCode: null,
  current,
});
