import { randomUUID } from 'node:crypto';
import type { CallRequest } from '../../shared/api/calls.ts';
import { fieldValue } from '../../shared/form/content.ts';
import { formDefinition } from '../../shared/form/definition.ts';
import { blockedDetails } from '../../shared/messages/submissionBlocks.ts';
import { NAME_FIELD } from '../../shared/notice/formSchema.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { Submission } from '../../shared/submission/model.ts';
import type { Recipient } from '../../shared/submission/recipient.ts';
import { standings } from '../../shared/submission/standing.ts';
import { NOT_PACKED } from '../../shared/submission/stored.ts';
import { normaliseLine } from '../../shared/text/normalise.ts';
import type { StoredForm } from '../database/forms.ts';
import { markSentForms } from '../database/sentForms.ts';
import {
  deleteSubmission,
  insertSubmission,
  listSubmissions,
  readSubmission,
  setSent,
} from '../database/submissions.ts';
import { codeBy } from '../forms/codeNow.ts';
import type { Services } from '../services.ts';
import { storedForms } from './handIn.ts';
import { removeUnusedReceipts } from './receiptFiles.ts';
import { roundOf } from './rounds.ts';
import { submissionView } from './submissionView.ts';

/** All hand-ins, the last first. */
export function listHandIns(services: Services): Result<readonly Submission[]> {
  return ok(listSubmissions(services.store.database).map((stored) => submissionView(services, stored)));
}

/** A hand-in of the log for the window; `submissionMissing`. */
export function readHandIn(services: Services, id: string): Result<Submission> {
  const stored = readSubmission(services.store.database, id);
  return stored.ok ? ok(submissionView(services, stored.value)) : stored;
}

/** Marks a hand-in as sent, or not; its forms bear the mark. `submissionMissing`, failures of the disk. */
export function markSent(
  services: Services,
  { id, sent }: CallRequest<'submissions.sent'>,
): Result<Submission> {
  const { database } = services.store;
  return database.transaction(() => {
    const before = readSubmission(database, id);
    if (!before.ok) return before;
    const recipient = sent?.recipient ? lines(sent.recipient) : before.value.recipient;
    const mark = { sentOn: sent?.on ?? null, way: sent ? line(sent.way) : null, recipient };
    const set = setSent(database, id, mark);
    if (!set.ok) return set;
    const marked = markSentForms(
      database,
      before.value.forms.map((form) => form.id),
    );
    return marked.ok ? readHandIn(services, id) : marked;
  });
}

/**
 * Notes that forms were handed in without a package, with the codes that they have now. `submissionBlocked` of a sample, `formMissing`,
 * `callInvalid` (forms of several notices), `submissionNotedAlready` of one that waits in a package or went out as it is, failures of the disk.
 */
export function noteHandIn(
  services: Services,
  { forms: ids, on, way, recipient }: CallRequest<'submissions.note'>,
): Result<Submission> {
  const { store, surroundings } = services;
  const { database } = store;
  return database.transaction(() => {
    const found = storedForms(services, ids);
    if (!found.ok) return found;
    const { forms, notice } = found.value;
    const samples = forms.filter(({ sample }) => sample);
    if (samples.length > 0)
      return fail(
        'submissionBlocked',
        blockedDetails(
          samples.map(({ id: form, kind, content }) => ({
            form,
            name: fieldValue(content, NAME_FIELD[kind]),
            code: 'sample',
            details: {},
          })),
        ),
      );
    const already = standingAlready(services, forms);
    if (already) return already;
    const id = randomUUID();
    const noted = insertSubmission(database, {
      id,
      madeAt: surroundings.now().toISOString(),
      notice: notice.id,
      round: roundOf(
        database,
        forms.map((form) => form.id),
      ).round,
      replaces: null,
      code: null,
      recipient: lines(recipient),
      folder: null,
      packing: NOT_PACKED,
      sentOn: on,
      way: line(way),
      forms: forms.map((form) => ({
        id: form.id,
        version: form.version,
        checkCode: codeBy(formDefinition(notice, form.kind), form),
      })),
      files: [],
    });
    if (!noted.ok) return noted;
    const marked = markSentForms(
      database,
      forms.map((form) => form.id),
    );
    return marked.ok ? readHandIn(services, id) : marked;
  });
}

/** One hand-in has one entry: what was packed is ticked off there, what went out as it is went once. */
function standingAlready(services: Services, forms: readonly StoredForm[]): Result<never> | undefined {
  const log = listSubmissions(services.store.database).map((stored) => submissionView(services, stored));
  const all = standings(log);
  for (const { id, kind, content } of forms) {
    const standing = all.get(id);
    if (standing === 'packed' || standing === 'sent')
      return fail('submissionNotedAlready', {
        name: fieldValue(content, NAME_FIELD[kind]),
        reason: standing,
      });
  }
  return undefined;
}

/** Takes a hand-in out of the log, and its mark from its forms; its folder stays. `submissionMissing`, failures of the disk. */
export async function removeHandIn(
  services: Services,
  { id }: CallRequest<'submissions.remove'>,
): Promise<Result<Record<string, never>>> {
  const { database } = services.store;
  return services.pictureTurn(async () => {
    const removed = database.transaction(() => {
      const before = readSubmission(database, id);
      if (!before.ok) return before;
      const deleted = deleteSubmission(database, id);
      if (!deleted.ok || before.value.sentOn === null) return deleted;
      return markSentForms(
        database,
        before.value.forms.map((form) => form.id),
      );
    });
    if (!removed.ok) return removed;
    await removeUnusedReceipts(services.store);
    return ok({});
  });
}

const line = (entered: string) => normaliseLine(entered).text;

const lines = ({ name, mailbox, person, phone }: Recipient): Recipient => ({
  name: line(name),
  mailbox: line(mailbox),
  person: line(person),
  phone: line(phone),
});
