import { z } from 'zod';
import { FIELD_IDS, FORM_KINDS } from '../notice/formSchema.ts';
import type { AppState, ExportedForm, FormSummary, OpenForm, PreparedPhoto, SavedForm } from './model.ts';

/** One call: the schema of its request; the type of its answer stands beside it for the compiler only. */
export interface CallDefinition<Request, Answer> {
  readonly request: z.ZodType<Request>;
  readonly answer?: Answer;
}

const call =
  <Answer>() =>
  <Request>(request: z.ZodType<Request>): CallDefinition<Request, Answer> => ({ request });

/* What a control may hold, also by a paste into the wrong one (characters). */
const line = z.string().max(20_000);
const text = z.string().max(100_000);
const id = z.uuid();
const nothing = z.strictObject({});
/** A file chosen in the window crosses as base64, a third larger than its bytes. */
export const MAX_UPLOAD_BYTES = 64 * 1024 * 1024;
const base64 = z.base64().max(Math.ceil(MAX_UPLOAD_BYTES / 3) * 4);

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

const opinion = z.strictObject({ text, date: z.union([z.literal(''), z.iso.date()]) });

/** A change of a form: the parts that are named replace what was there. */
const changes = z
  .strictObject({
    reportingUnit: line,
    fields: z.partialRecord(z.enum(FIELD_IDS), line),
    narrative: text,
    photos: z.array(z.strictObject({ id, caption: line })).max(50),
    opinions: z.strictObject({ recommendation: opinion, approval: opinion }),
  })
  .partial();

export type FormChanges = z.infer<typeof changes>;

/**
 * Everything the application can do, by name. Every door offers exactly these; `job` names a piece of long work so
 * that its progress can be followed and the work be cancelled.
 */
export const CALLS = {
  'app.state': call<AppState>()(nothing),
  'app.quit': call<Record<string, never>>()(nothing),
  'forms.list': call<readonly FormSummary[]>()(nothing),
  'forms.create': call<{ readonly id: string }>()(z.strictObject({ kind: z.enum(FORM_KINDS) })),
  'forms.open': call<OpenForm>()(z.strictObject({ id })),
  'forms.save': call<SavedForm>()(z.strictObject({ id, version: z.int().positive(), changes })),
  'forms.export': call<ExportedForm>()(z.strictObject({ id, draft: z.boolean(), job: id })),
  /** Reads and keeps a photo; it takes a while and touches no form. */
  'photos.prepare': call<PreparedPhoto>()(z.strictObject({ form: id, data: base64, job: id })),
  /** Puts a photo prepared before on a form, as its last. */
  'photos.add': call<OpenForm>()(
    z.strictObject({ form: id, version: z.int().positive(), name: line, sha256 }),
  ),
  'photos.remove': call<OpenForm>()(z.strictObject({ form: id, version: z.int().positive(), photo: id })),
  'exports.show': call<Record<string, never>>()(z.strictObject({ id })),
  'jobs.cancel': call<{ readonly cancelled: boolean }>()(z.strictObject({ job: id })),
} as const;

export type CallName = keyof typeof CALLS;
export type CallRequest<Name extends CallName> = z.infer<(typeof CALLS)[Name]['request']>;
export type CallAnswer<Name extends CallName> = NonNullable<(typeof CALLS)[Name]['answer']>;

/** Whether a name from outside is one of the calls (own keys only: `constructor` is none). */
export function isCallName(name: string): name is CallName {
  return Object.hasOwn(CALLS, name);
}
