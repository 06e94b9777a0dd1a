import { z } from 'zod';
import type { Failure, Result } from '../../shared/result/result.ts';

const envelope = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) }),
  }),
]);

/** Stands for every answer that is none. */
export const LOST: Result<never> = { ok: false, error: { code: 'connectionLost', details: {} } };

/** The answer of the application in what came from a door; `connectionLost` where it is none. */
export function answerIn(message: unknown): Result<unknown> {
  const answer = envelope.safeParse(message);
  return answer.success
    ? (answer.data as { ok: true; value: unknown } | { ok: false; error: Failure })
    : LOST;
}
