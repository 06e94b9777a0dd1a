import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { CallAnswer, CallRequest } from '../../shared/api/calls.ts';
import { mailDraftName } from '../../shared/package/mailText.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { writeNewFile } from '../files/writeFile.ts';
import { draftMail } from '../packages/draftMail.ts';
import type { Services } from '../services.ts';
import { type PackedFile, packedPart } from './packedFiles.ts';
import { textsOf } from './submissionView.ts';

const ENDING = '.eml';

/**
 * Writes the draft of a mail beside the folder of the hand-in, and opens it where the door can. Failures of packedPart;
 * `submissionFileChanged` (by its hash); `submissionNotWhole` where one of its forms was erased; `noticeUnknown`; failures of writing.
 */
export async function draftHandIn(
  services: Services,
  request: CallRequest<'submissions.draft'>,
): Promise<Result<CallAnswer<'submissions.draft'>>> {
  const part = await packedPart(services, request);
  if (!part.ok) return part;
  const { stored, attachments } = part.value;
  const kept = stored.packing.parts[request.part - 1];
  if (!kept || stored.folder === null) return fail('callInvalid', { path: 'part' });
  if (kept.zip === null && kept.forms.length < kept.count) return fail('submissionNotWhole');
  const notice = services.findNotice(stored.notice);
  if (!notice.ok) return notice;
  const read = await readAll(attachments);
  if (!read.ok) return read;
  const texts = textsOf(notice.value, stored, request.part - 1);
  const draft = await draftMail({ to: stored.recipient.mailbox, ...texts, attachments: read.value });
  const stem = mailDraftName(notice.value, basename(stored.folder), kept.name);
  const written = await writeNewFile(dirname(stored.folder), stem, ENDING, draft);
  if (!written.ok) return written;
  const opened = (await services.surroundings.openFile?.(written.value)) ?? false;
  return ok({ fileName: basename(written.value), opened });
}

async function readAll(
  files: readonly PackedFile[],
): Promise<Result<readonly { readonly name: string; readonly bytes: Uint8Array }[]>> {
  const all: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const { path, sha256 } of files) {
    const name = basename(path);
    const bytes = await readFile(path).catch(() => undefined);
    if (!bytes) return fail('submissionFileGone', { file: name });
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      return fail('submissionFileChanged', { file: name });
    all.push({ name, bytes: new Uint8Array(bytes) });
  }
  return ok(all);
}
