import { statSync } from 'node:fs';
import type { CallRequest } from '../../shared/api/calls.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import type { SubmissionPart, SubmissionPlan } from '../../shared/submission/model.ts';
import type { Rendition } from '../photos/intakeLimits.ts';
import { renditionPath } from '../photos/renditions.ts';
import type { Services } from '../services.ts';
import { gatherHandIn, type HandIn } from './handIn.ts';
import { runningJob } from './job.ts';
import { type Mail, mailsOf } from './mails.ts';

/** What a hand-in would be. Copies of photos that are missing are made. Failures of gatherHandIn. */
export function planHandIn(
  services: Services,
  { job, ...order }: CallRequest<'submissions.plan'>,
): Promise<Result<SubmissionPlan>> {
  return runningJob(services, job, async (running) => {
    const gathered = await gatherHandIn(services, order, running);
    if (!gathered.ok) return gathered;
    const handIn = gathered.value;
    const { recipient, round, blocks, limitBytes, notice } = handIn;
    const mails = blocks.length > 0 ? [] : await mailsOf(handIn, order);
    const tooLarge = handIn.ready.filter(({ document }) => document.bytes > notice.mail.maxDocxBytes);
    return ok({
      recipient,
      round,
      blocks,
      parts: mails.map(partOf),
      earlierScans: handIn.ready.filter((each) => each.hasEarlierScans).map(({ form }) => form.id),
      tooLarge: tooLarge.map(({ form }) => form.id),
      photoBytes: {
        full: copiesBytes(services, handIn, 'copy'),
        smaller: copiesBytes(services, handIn, 'smaller'),
        none: 0,
      },
      limitBytes,
    });
  });
}

function partOf({ name, files, zip, messageBytes, subject, body }: Mail): SubmissionPart {
  const planned = files.map(({ path, purpose, bytes, form }) => ({ path, purpose, bytes, form }));
  return { name, files: planned, zip, messageBytes, subject, body };
}

/** What the copies of all photos weigh (bytes); null while one of them is still to be made. */
function copiesBytes({ store }: Services, { notice, forms }: HandIn, size: Rendition): number | null {
  let sum = 0;
  for (const { photos } of forms)
    for (const { sha256, edit } of photos) {
      const path = renditionPath(store.paths, sha256, { notice, size, edit });
      const found = statSync(path, { throwIfNoEntry: false });
      if (!found) return null;
      sum += found.size;
    }
  return sum;
}
