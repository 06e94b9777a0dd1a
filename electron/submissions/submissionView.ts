import type { Notice } from '../../shared/notice/schema.ts';
import { type MailTexts, mailTexts } from '../../shared/package/mailText.ts';
import type { Submission, SubmissionPart } from '../../shared/submission/model.ts';
import type { KeptPart } from '../../shared/submission/stored.ts';
import type { StoredSubmission } from '../database/submissions.ts';
import type { Services } from '../services.ts';

/** A hand-in as the window sees it. Its texts are made of the names that are still known: those of erased forms are not. */
export function submissionView(
  { findNotice }: Pick<Services, 'findNotice'>,
  stored: StoredSubmission,
): Submission {
  const notice = findNotice(stored.notice);
  const { id, madeAt, round, replaces, code, recipient, folder, packing, sentOn, way, receipt } = stored;
  const names = new Map(packing.parts.flatMap(({ forms }) => forms).map((form) => [form.id, form.name]));
  return {
    id,
    madeAt,
    round,
    replaces,
    code,
    recipient,
    forms: stored.forms.map((form) => ({
      id: form.id,
      kind: form.kind,
      name: names.get(form.id) ?? form.nameNow,
      checkCode: form.checkCode,
      current: form.version === form.nowVersion,
    })),
    folder,
    parts: packing.parts.map((_, at) => part(notice.ok ? notice.value : undefined, stored, at)),
    sentOn,
    way,
    receipt: receipt?.name ?? null,
  };
}

function part(notice: Notice | undefined, stored: StoredSubmission, at: number): SubmissionPart {
  const kept = stored.packing.parts[at];
  if (!kept) throw new Error('a part of a hand-in is none');
  const files = stored.files
    .filter((file) => file.part === at + 1)
    .map(({ path, purpose, bytes, form, sha256 }) => ({ path, purpose, bytes, form, sha256 }));
  return {
    name: kept.name,
    files,
    zip: kept.zip?.name ?? null,
    messageBytes: kept.messageBytes,
    ...(notice ? textsOf(notice, stored, at) : { subject: '', body: '' }),
  };
}

/** Subject and text of the mail of a part (from 0), as they were when it was packed. */
export function textsOf(
  notice: Notice,
  { packing: { sender, parts }, round, files }: Pick<StoredSubmission, 'packing' | 'round' | 'files'>,
  at: number,
): MailTexts {
  const mailed = (forms: KeptPart['forms'] = []) =>
    forms.map(({ id, name }) => ({
      name,
      files: files.filter(({ form }) => form === id).map(({ purpose }) => purpose),
    }));
  return mailTexts(notice, {
    unit: sender,
    count: parts.reduce((sum, { count }) => sum + count, 0),
    round,
    part: { number: at + 1, of: parts.length },
    forms: mailed(parts[at]?.forms),
    elsewhere: parts.flatMap(({ forms }, other) =>
      other === at ? [] : [{ part: other + 1, forms: mailed(forms) }],
    ),
  });
}
