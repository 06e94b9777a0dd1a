import type { z } from 'zod';
import { fail, ok, type Result } from '../result/result.ts';
import { NOTICE_FORMAT, type Notice, noticeSchema } from './schema.ts';

/**
 * The notice that a parsed JSON value is, or why it is none:
 * `noticeNewer` (format by number) or `noticeInvalid` (path of the first wrong field, and what is wrong there).
 */
export function parseNotice(value: unknown): Result<Notice> {
  const format = formatOf(value);
  if (format !== undefined && format > NOTICE_FORMAT)
    return fail('noticeNewer', { format, supported: NOTICE_FORMAT });
  const parsed = noticeSchema.safeParse(value);
  return parsed.success ? ok(parsed.data) : fail('noticeInvalid', firstIssue(parsed.error));
}

/** The `format` number of a JSON object, if it has one. */
export function formatOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('format' in value)) return undefined;
  return typeof value.format === 'number' ? value.format : undefined;
}

/** Where a schema first disagrees, as `forms.unit.rows.3.cells`, and how. */
export function firstIssue(error: z.ZodError): { path: string; problem: string } {
  const [issue] = error.issues;
  return issue ? issuePlace(issue) : { path: '', problem: '' };
}

/** Where one issue is, and what it is; an unknown key is part of its own path. */
export function issuePlace(issue: z.core.$ZodIssue): { path: string; problem: string } {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]] : issue.path;
  return { path: path.join('.'), problem: issue.message };
}
