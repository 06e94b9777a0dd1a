import { z } from 'zod';
import { FORM_KINDS, type FormKind, type SEAL_IDS } from '../notice/formSchema.ts';
import { firstIssue, formatOf, issuePlace } from '../notice/parse.ts';
import type { Notice } from '../notice/schema.ts';
import { photoEditSchema } from '../photo/edit.ts';
import { PHOTO_LAYOUTS } from '../photo/layout.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { type NormalisedText, normaliseLine, normaliseText } from '../text/normalise.ts';
import type { FormContent, Opinion } from './content.ts';
import { type FormDefinition, type FormPart, formDefinition } from './definition.ts';
import type { Finding } from './finding.ts';
import type { Filing } from './marks.ts';

/** The version of the form file that this program reads and writes. docs/form-file.md describes it. */
export const FORM_FILE_FORMAT = 1;

/*
 * Bounds against files that are no form at all, far above what any form holds (a narrative pasted by mistake stays
 * welcome): characters.
 */
const MAX_LINE = 1_024;
const MAX_TEXT = 100_000;
const MAX_PATH = 4_096;
const MAX_PHOTOS = 50;

const line = z.string().max(MAX_LINE).default('');
const isoDay = z.union([z.literal(''), z.iso.date()]).default('');

/** The schema of a form file for one form: its keys come from the form's definition. */
export function formFileSchema(definition: FormDefinition) {
  const cells = definition.fields.filter((field) => field.field !== 'reportingUnit');
  const opinion = z
    .strictObject({ text: z.string().max(MAX_TEXT).default(''), date: isoDay })
    .default({ text: '', date: '' });
  return z.strictObject({
    format: z.literal(FORM_FILE_FORMAT),
    notice: z.literal(definition.notice.id),
    kind: z.literal(definition.kind),
    reportingUnit: line,
    fields: z.strictObject(Object.fromEntries(cells.map((cell) => [cell.field, line]))).prefault({}),
    narrative: z.string().max(MAX_TEXT).default(''),
    photos: z
      .array(
        z.strictObject({
          file: z.string().min(1).max(MAX_PATH),
          caption: line,
          edit: photoEditSchema.optional(),
        }),
      )
      .max(MAX_PHOTOS)
      .default([]),
    photoLayout: z.enum(PHOTO_LAYOUTS).optional(),
    recommendation: opinion,
    approval: opinion,
    filing: z.strictObject({ name: line, on: isoDay }).optional(),
  });
}

type RawForm = z.infer<ReturnType<typeof formFileSchema>>;

/** A form file read: its definition, its content, and a hint for every part from which characters were removed. */
export interface FormFile {
  readonly definition: FormDefinition;
  readonly content: FormContent;
  readonly removals: readonly Finding[];
  /** 网上填报, where the file tells it. */
  readonly filing?: Filing;
}

const headSchema = z.object({ notice: z.string().max(64), kind: z.enum(FORM_KINDS) });

/**
 * The form that a parsed JSON value describes. Errors: `formFileNotObject`, `formFileNewer` (by number),
 * `formFileUnknownKey` (by name), `formFileInvalid` (path and problem), and what `findNotice` answers.
 */
export function parseFormFile(value: unknown, findNotice: (id: string) => Result<Notice>): Result<FormFile> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail('formFileNotObject');
  const format = formatOf(value);
  if (format !== undefined && format > FORM_FILE_FORMAT)
    return fail('formFileNewer', { format, supported: FORM_FILE_FORMAT });
  const head = headSchema.safeParse(value);
  if (!head.success) return fail('formFileInvalid', firstIssue(head.error));
  const notice = findNotice(head.data.notice);
  return notice.ok ? parseWith(formDefinition(notice.value, head.data.kind), value) : notice;
}

function parseWith(definition: FormDefinition, value: unknown): Result<FormFile> {
  const parsed = formFileSchema(definition).safeParse(value);
  if (parsed.success) return ok({ definition, ...normalise(definition.kind, parsed.data) });
  const unknownKey = parsed.error.issues.find(({ code }) => code === 'unrecognized_keys');
  // A misspelt key may also be why another one seems to be missing: it is named first.
  if (unknownKey) return fail('formFileUnknownKey', { key: issuePlace(unknownKey).path });
  return fail('formFileInvalid', firstIssue(parsed.error));
}

function normalise(kind: FormKind, raw: RawForm): Omit<FormFile, 'definition'> {
  const removals: Finding[] = [];
  const keep = (part: FormPart, { text, removed }: NormalisedText) => {
    if (removed > 0)
      removals.push({
        code: 'charactersRemoved',
        field: part,
        severity: 'hint',
        details: { count: removed },
      });
    return text;
  };
  const opinion = (part: (typeof SEAL_IDS)[number]): Opinion => ({
    text: keep(part, normaliseText(raw[part].text)),
    date: raw[part].date,
  });
  const content: FormContent = {
    kind,
    reportingUnit: keep('reportingUnit', normaliseLine(raw.reportingUnit)),
    fields: Object.fromEntries(
      Object.entries(raw.fields).map(([field, text]) => [
        field,
        keep(field as FormPart, normaliseLine(text)),
      ]),
    ),
    narrative: keep('narrative', normaliseText(raw.narrative)),
    photos: raw.photos.map(({ file, caption, edit }) => ({
      file,
      caption: keep('photos', normaliseLine(caption)),
      ...(edit && { edit }),
    })),
    ...(raw.photoLayout && { photoLayout: raw.photoLayout }),
    opinions: { recommendation: opinion('recommendation'), approval: opinion('approval') },
  };
  const { filing } = raw;
  const online = filing && { name: keep('filing', normaliseLine(filing.name)), on: filing.on || null };
  return { content, removals, ...(online && { filing: online }) };
}

/** The JSON Schema of the form file, one alternative a kind, for whoever writes such files by another program. */
export function formFileJsonSchema(notice: Notice): Record<string, unknown> {
  const schemas = FORM_KINDS.map((kind) => formFileSchema(formDefinition(notice, kind)));
  return z.toJSONSchema(z.union(schemas), { io: 'input' });
}
