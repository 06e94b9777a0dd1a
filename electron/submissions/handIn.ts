import type { Notice } from '../../shared/notice/schema.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { SubmissionBlock, SubmissionOrder } from '../../shared/submission/model.ts';
import type { Recipient } from '../../shared/submission/recipient.ts';
import { recipientFor } from '../../shared/submission/recipient.ts';
import { readForm, type StoredForm } from '../database/forms.ts';
import { packageCode } from '../packages/manifestBytes.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings/settings.ts';
import { type GatheredForm, gatherForm } from './gatherForm.ts';
import { type Round, roundOf } from './rounds.ts';
import { senderOf } from './sender.ts';

/** A hand-in before it is divided into mails. */
export interface HandIn extends Round {
  readonly notice: Notice;
  readonly recipient: Recipient;
  readonly sender: string;
  /** The code of the package; of the forms that are ready. */
  readonly code: string;
  readonly forms: readonly StoredForm[];
  readonly ready: readonly GatheredForm[];
  readonly blocks: readonly SubmissionBlock[];
  /** What one mail may weigh (bytes). */
  readonly limitBytes: number;
}

/** Work that can be cancelled, and tells how many of the forms it has gathered. */
export interface GatheringWork {
  readonly signal: AbortSignal;
  readonly onForm: (done: number, total: number) => void;
}

/**
 * Gathers all that is to be handed in, and all that keeps it back. `formMissing`; `callInvalid` where forms are of several notices;
 * `noticeUnknown`, failures of gatherForm.
 */
export async function gatherHandIn(
  services: Services,
  order: SubmissionOrder,
  { signal, onForm }: GatheringWork,
): Promise<Result<HandIn>> {
  const { database } = services.store;
  const found = storedForms(services, order.forms);
  if (!found.ok) return found;
  const { forms, notice } = found.value;
  const ready: GatheredForm[] = [];
  const blocks: SubmissionBlock[] = [];
  for (const [at, form] of forms.entries()) {
    const gathered = await gatherForm(services, form, { notice, order, signal });
    if (!gathered.ok) return gathered;
    if ('ready' in gathered.value) ready.push(gathered.value.ready);
    else blocks.push(...gathered.value.blocks);
    onForm(at + 1, forms.length);
  }
  const settings = readSettings(database);
  const round = roundOf(
    database,
    forms.map(({ id }) => id),
  );
  return ok({
    ...round,
    notice,
    recipient: recipientFor(settings, notice),
    sender: senderOf(services, forms),
    code: packageCode(ready, round.round),
    forms,
    ready,
    blocks,
    limitBytes: order.limitBytes ?? settings.mailLimitBytes ?? notice.mail.maxMessageBytes,
  });
}

/** The forms, each once, and the notice that all of them are of. */
export function storedForms(
  { store, findNotice }: Services,
  ids: readonly string[],
): Result<{ readonly forms: readonly StoredForm[]; readonly notice: Notice }> {
  const forms: StoredForm[] = [];
  for (const id of new Set(ids)) {
    const form = readForm(store.database, id);
    if (!form.ok) return form;
    forms.push(form.value);
  }
  const [id = '', ...others] = new Set(forms.map(({ notice }) => notice));
  if (others.length > 0) return fail('callInvalid', { path: 'forms' });
  const notice = findNotice(id);
  return notice.ok ? ok({ forms, notice: notice.value }) : notice;
}
