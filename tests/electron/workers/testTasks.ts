import { join } from 'node:path';
import { z } from 'zod';
import type { OutputSchemas } from '../../../electron/workers/tasks.ts';

/** Every way in which a child can go wrong. Each task reports its process id before it does anything else. */
export type TestTasks = {
  readonly echo: { readonly input: unknown; readonly output: unknown };
  readonly pid: { readonly input: null; readonly output: number };
  readonly loop: { readonly input: null; readonly output: null };
  readonly wait: { readonly input: null; readonly output: null };
  readonly eat: { readonly input: { readonly stepBytes: number }; readonly output: null };
  readonly abort: { readonly input: null; readonly output: null };
  readonly exit: { readonly input: null; readonly output: null };
  readonly garbage: { readonly input: readonly number[]; readonly output: null };
  readonly wrongOutput: { readonly input: null; readonly output: number };
  readonly refuse: { readonly input: null; readonly output: null };
  readonly bug: { readonly input: null; readonly output: null };
};

export const TEST_OUTPUTS: OutputSchemas<TestTasks> = {
  echo: z.unknown(),
  pid: z.number(),
  loop: z.null(),
  wait: z.null(),
  eat: z.null(),
  abort: z.null(),
  exit: z.null(),
  garbage: z.null(),
  wrongOutput: z.number(),
  refuse: z.null(),
  bug: z.null(),
};

export const TEST_ENTRY = join(import.meta.dirname, 'testChild.ts');
