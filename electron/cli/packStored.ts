import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { CallRequest } from '../../shared/api/calls.ts';
import { sizeText } from '../../shared/messages/size.ts';
import { blockText } from '../../shared/messages/submissionBlocks.ts';
import type { Failure } from '../../shared/result/result.ts';
import type { Submission } from '../../shared/submission/model.ts';
import type { Application } from '../application.ts';
import { type Answer, failureAnswer } from './answer.ts';
import { byTenths } from './byTenths.ts';
import type { Call } from './command.ts';
import { draftIn, handInCodeOf, packed, packedMail, packedSoFar, roundOfPacked } from './texts.ts';
import type { CallApplication } from './withApplication.ts';

interface Packing extends Pick<Application, 'onProgress'> {
  /** The ids of the forms. */
  readonly forms: readonly string[];
}

/** The folder of a hand-in of stored forms, as they were exported; how far it is is told, but of one form alone. */
export async function packStored(
  application: CallApplication,
  { zip, split, eml, earlierScans, out, tell }: Call,
  { forms, onProgress }: Packing,
): Promise<Answer> {
  const order = {
    forms: [...forms],
    packing: zip ? ('zip' as const) : ('files' as const),
    photos: 'full' as const,
    scans: true,
    ...(earlierScans && { earlierScans }),
    ...(split !== undefined && { limitBytes: split }),
  } satisfies CallRequest<'submissions.plan'>;
  const job = randomUUID();
  const told = byTenths((done, total) => forms.length > 1 && tell(packedSoFar(done, total)));
  const stopFollowing = onProgress((progress) => progress.job === job && told(progress.done, progress.total));
  const done = await application('submissions.pack', { ...order, job });
  stopFollowing();
  if (!done.ok) return refused(application, order, done.error);
  const drafts: string[] = [];
  for (let part = 1; eml && part <= done.value.parts.length; part += 1) {
    const draft = await application('submissions.draft', { id: done.value.id, part });
    if (!draft.ok)
      return failureAnswer(draft.error, { lines: linesOf(done.value), value: packedValue(done.value) });
    drafts.push(join(out, draft.value.fileName));
  }
  return {
    exit: 0,
    lines: [...linesOf(done.value), ...drafts.map(draftIn)],
    value: { ...packedValue(done.value), ...(eml && { drafts }) },
  };
}

/** A refusal, and where forms are kept back all that keeps them. */
async function refused(
  application: CallApplication,
  order: CallRequest<'submissions.plan'>,
  error: Failure,
): Promise<Answer> {
  const plan = error.code === 'submissionBlocked' ? await application('submissions.plan', order) : undefined;
  const blocks = plan?.ok ? plan.value.blocks : [];
  return failureAnswer(error, { lines: blocks.map(blockText), value: plan ? { blocks } : {} });
}

const linesOf = ({ folder, code, round, replaces, parts }: Submission): readonly string[] => [
  packed(folder ?? ''),
  ...(code === null ? [] : [handInCodeOf(code)]),
  ...(round > 1 ? [roundOfPacked(round, replaces)] : []),
  ...parts.map(({ name, files, messageBytes }) => packedMail(name, files.length, sizeText(messageBytes))),
];

const packedValue = ({ id, folder, code, round, replaces, parts }: Submission) => ({
  id,
  folder,
  code,
  round,
  replaces,
  parts,
});
