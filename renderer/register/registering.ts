import type { Result } from '../../shared/result/result.ts';
import type { Submission } from '../../shared/submission/model.ts';
import { call } from '../bridge/transport.ts';
import type { Mark, Registered } from './mark.ts';

/** Stores what was ticked off for a form; handing in goes into the log. */
export async function registerForm(
  { id }: { readonly id: string },
  registered: Registered,
): Promise<Result<unknown>> {
  if (registered.mark === 'seal') return call('forms.mark', { id, marks: { sealedOn: registered.on } });
  const { on, way, recipient } = registered;
  return call('submissions.note', { forms: [id], on, way, recipient });
}

/** Takes a mark back; of handing in, the last entry of the log that says so, with all the forms that it names. */
export async function takeBack(form: string, mark: Mark): Promise<Result<unknown>> {
  if (mark === 'seal') return call('forms.mark', { id: form, marks: { sealedOn: null } });
  const log = await call('submissions.list', {});
  if (!log.ok) return log;
  const last = lastSent(log.value, form);
  // Registered before there was a log.
  if (!last) return call('forms.mark', { id: form, marks: { handedIn: null } });
  const answer = await call('submissions.sent', { id: last.id, sent: null });
  // A note without a folder says nothing else.
  return answer.ok && last.folder === null ? call('submissions.remove', { id: last.id }) : answer;
}

/** The last hand-in of the log with which a form was sent. */
const lastSent = (log: readonly Submission[], form: string): Submission | undefined =>
  log.find(({ sentOn, forms }) => sentOn !== null && forms.some(({ id }) => id === form));
