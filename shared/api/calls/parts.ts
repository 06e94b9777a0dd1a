import { z } from 'zod';

/** One call: the schema of its request; the type of its answer stands beside it for the compiler only. */
export interface CallDefinition<Request, Answer> {
  readonly request: z.ZodType<Request>;
  readonly answer?: Answer;
}

export const call =
  <Answer>() =>
  <Request>(request: z.ZodType<Request>): CallDefinition<Request, Answer> => ({ request });

/* What a control may hold, also by a paste into the wrong one (characters). */
export const line = z.string().max(20_000);
export const text = z.string().max(100_000);
export const id = z.uuid();
export const nothing = z.strictObject({});
/** A file chosen in the window crosses as base64, a third larger than its bytes. */
export const MAX_UPLOAD_BYTES = 64 * 1024 * 1024;
export const base64 = z.base64().max(Math.ceil(MAX_UPLOAD_BYTES / 3) * 4);

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** Far above what any notice asks for. */
export const MAX_PHOTOS = 50;
