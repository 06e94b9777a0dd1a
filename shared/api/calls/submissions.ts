import { z } from 'zod';
import {
  EARLIER_SCANS,
  PACKINGS,
  PHOTO_COPIES,
  type Submission,
  type SubmissionPlan,
} from '../../submission/model.ts';
import { recipientSchema } from '../../submission/recipient.ts';
import { base64, call, id, line, nothing } from './parts.ts';

/** The most forms that go with one hand-in. */
export const MAX_SUBMITTED = 2_000;

/** What is to be handed in, and how (shared/submission/model.ts). */
const submissionOrder = {
  forms: z.array(id).min(1).max(MAX_SUBMITTED),
  packing: z.enum(PACKINGS),
  photos: z.enum(PHOTO_COPIES),
  scans: z.boolean(),
  earlierScans: z.enum(EARLIER_SCANS).optional(),
  asOne: z.boolean().optional(),
  limitBytes: z.int().positive().optional(),
};

/** What is handed in. */
export const SUBMISSION_CALLS = {
  /** All hand-ins, the last first. */
  'submissions.list': call<readonly Submission[]>()(nothing),
  /** What a hand-in would be: what keeps it back, how many mails, what they weigh. Copies of photos may have to be made; no more is written. */
  'submissions.plan': call<SubmissionPlan>()(z.strictObject({ ...submissionOrder, job: id.optional() })),
  /** Writes the folder of a hand-in, proves it, and keeps it in the log. */
  'submissions.pack': call<Submission>()(z.strictObject({ ...submissionOrder, job: id })),
  /** Shows the folder of a part (from 1) with its files. */
  'submissions.show': call<Record<string, never>>()(z.strictObject({ id, part: z.int().positive() })),
  /** Writes the draft of a mail for a part beside its folder, and opens it where the door can. */
  'submissions.draft': call<{ readonly fileName: string; readonly opened: boolean }>()(
    z.strictObject({ id, part: z.int().positive() }),
  ),
  /** A person says that a hand-in was sent, or, with nulls, that it was not: its forms bear the mark. */
  'submissions.sent': call<Submission>()(
    z.strictObject({
      id,
      sent: z.strictObject({ on: z.iso.date(), way: line, recipient: recipientSchema.optional() }).nullable(),
    }),
  ),
  /** Notes that forms were handed in without a package: on paper, by another program. */
  'submissions.note': call<Submission>()(
    z.strictObject({
      forms: z.array(id).min(1).max(MAX_SUBMITTED),
      on: z.iso.date(),
      way: line,
      recipient: recipientSchema,
    }),
  ),
  /** Takes a hand-in out of the log; what lies in its folder stays. */
  'submissions.remove': call<Record<string, never>>()(z.strictObject({ id })),
  /** Keeps the file that shows that a hand-in arrived, or lets go of it. */
  'submissions.receipt': call<Submission>()(
    z.strictObject({ id, receipt: z.strictObject({ name: line, data: base64 }).nullable() }),
  ),
  /** Opens that file in the system's program for it. */
  'submissions.openReceipt': call<Record<string, never>>()(z.strictObject({ id })),
} as const;
