import { z } from 'zod';
import { FAILURE_CODES } from '../../shared/result/codes.ts';
import type { Result } from '../../shared/result/result.ts';

/** Parent to child: one piece of work. */
export interface JobMessage {
  readonly task: string;
  readonly input: unknown;
}

/** Child to parent: any number of reports, then one answer, or what the task threw. */
export type ChildMessage<Output> =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'answer'; readonly result: Result<Output> }
  | { readonly kind: 'thrown'; readonly message: string; readonly stack: string };

/** The schema of all that a child may say about a task with this output. */
export function childMessage<Output>(output: z.ZodType<Output>): z.ZodType<ChildMessage<Output>> {
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('progress'), done: z.number(), total: z.number() }),
    z.strictObject({ kind: z.literal('answer'), result: resultOf(output) }),
    z.strictObject({ kind: z.literal('thrown'), message: z.string(), stack: z.string() }),
  ]);
}

function resultOf<Output>(output: z.ZodType<Output>): z.ZodType<Result<Output>> {
  const details = z.record(z.string(), z.union([z.string(), z.number()]));
  return z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value: output }),
    z.strictObject({
      ok: z.literal(false),
      error: z.strictObject({ code: z.enum(FAILURE_CODES), details }),
    }),
  ]);
}
