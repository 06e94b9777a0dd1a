import { z } from 'zod';

const text = z.string().min(1).max(500);
const body = z.string().min(1).max(2_000);
const positive = z.int().positive();

const placeholders = (pattern: string) => [...pattern.matchAll(/\{(\w*)\}/g)].map((match) => match[1]);

/** A text in which only these {placeholders} stand. */
const patternOf = (allowed: readonly string[], schema = text) =>
  schema.refine((pattern) => placeholders(pattern).every((name) => allowed.includes(name ?? '')), {
    error: `只能用 ${allowed.map((name) => `{${name}}`).join(' ')}`,
  });

/** The same, and all of these stand in it: without them two names would be one. */
const patternWith = (needed: readonly string[], allowed: readonly string[] = needed) =>
  patternOf(allowed).refine((pattern) => needed.every((name) => placeholders(pattern).includes(name)), {
    error: `要有 ${needed.map((name) => `{${name}}`).join(' ')}`,
  });

/** Names of files and folders, without their ending. */
export const filesSchema = z.strictObject({
  form: patternOf(['attachment', 'title', 'shortTitle', 'name', 'year']),
  draft: patternOf(['file']),
  sample: patternOf(['file']),
  /** What belongs to a form, beside it. */
  scan: patternWith(['file']),
  photo: patternWith(['file', 'number']),
  /** The folder of a hand-in; what it is called when the same forms go again. */
  package: patternOf(['event', 'year', 'unit', 'count']),
  again: patternWith(['package', 'round']),
  /** One mail of several. */
  part: patternWith(['number']),
  mailDraft: patternWith(['package']),
});

const summary = ['event', 'year', 'unit', 'count'] as const;

/** What one mail may weigh as it is sent (bytes), in which mailbox, and what stands in it. */
export const mailSchema = z.strictObject({
  /** Where nobody has said which mailbox it is. */
  maxMessageBytes: positive,
  /** A Word file above this deserves a hint. */
  maxDocxBytes: positive,
  mailboxes: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/, '只能由小写字母、数字和 - 组成'),
        name: text,
        maxMessageBytes: positive,
      }),
    )
    .min(1)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { error: '有两个编号相同' }),
  subject: patternOf(summary),
  /** Stands behind the subject of a later hand-in, and of one mail of several. */
  subjectAgain: patternWith(['round']),
  subjectPart: patternWith(['number', 'of']),
  body: patternOf([...summary, 'forms', 'again', 'others'], body),
  /** What stands in {again} and {others} of the body where there is anything to say. */
  again: patternOf(['round'], body),
  others: patternOf(['number', 'of', 'elsewhere'], body),
});
