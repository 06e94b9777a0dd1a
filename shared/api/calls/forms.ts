import { z } from 'zod';
import { MAX_KEY } from '../../form/finding.ts';
import { filingSchema, paperSchema } from '../../form/marks.ts';
import { ASKED_REASONS } from '../../narrative/history.ts';
import { FIELD_IDS, FORM_KINDS } from '../../notice/formSchema.ts';
import { PHOTO_LAYOUTS } from '../../photo/layout.ts';
import {
  type BinnedForm,
  DECLARED_SECTIONS,
  type ErasedForm,
  type ExportedForm,
  type FormMarks,
  type FormSummary,
  type HistoryEntry,
  type OpenForm,
  type SavedForm,
  type VerifiedFile,
} from '../model.ts';
import { base64, call, id, line, MAX_PHOTOS, nothing, text } from './parts.ts';

const opinion = z.strictObject({ text, date: z.union([z.literal(''), z.iso.date()]) });

/** A change of a form: the parts that are named replace what was there. */
export const changes = z
  .strictObject({
    reportingUnit: line,
    fields: z.partialRecord(z.enum(FIELD_IDS), line),
    narrative: text,
    photos: z.array(z.strictObject({ id, caption: line })).max(MAX_PHOTOS),
    photoLayout: z.enum(PHOTO_LAYOUTS),
    opinions: z.strictObject({ recommendation: opinion, approval: opinion }),
  })
  .partial();

export type FormChanges = z.infer<typeof changes>;

/** A form as it stands in a window, stored or not yet. */
const content = changes.required();

export type WindowContent = z.infer<typeof content>;

/** The most hints ticked off that a form keeps, far above what a form can have. */
export const MAX_ACKNOWLEDGED = 200;

/** Marks that a person sets on a form; they are no content: a Word file stays current. Null takes a mark away. */
const marks = z
  .strictObject({
    /** Sections declared finished, or not finished any more. */
    finished: z.partialRecord(z.enum(DECLARED_SECTIONS), z.boolean()),
    /** Hints ticked off by the key of the finding (shared/form/finding.ts), with the reason, which may be empty. */
    acknowledged: z
      .record(z.string().max(MAX_KEY), line.nullable())
      .refine((reasons) => Object.keys(reasons).length <= MAX_ACKNOWLEDGED),
    /** The day (ISO) on which the sealed page came back. */
    sealedOn: z.iso.date().nullable(),
    /** The day (ISO) on which the form was handed in, and how. */
    handedIn: z.strictObject({ on: z.iso.date(), way: line }).nullable(),
    filing: filingSchema,
    paper: paperSchema.partial(),
  })
  .partial();

/** The forms: their content, their marks, their history, what they would be on paper. */
export const FORM_CALLS = {
  'forms.list': call<readonly FormSummary[]>()(nothing),
  'forms.create': call<{ readonly id: string }>()(z.strictObject({ kind: z.enum(FORM_KINDS) })),
  'forms.open': call<OpenForm>()(z.strictObject({ id })),
  'forms.save': call<SavedForm>()(z.strictObject({ id, version: z.int().positive(), changes })),
  /** `ownForm`: into the association's own Word file that was put in, not the built form. */
  'forms.export': call<ExportedForm>()(
    z.strictObject({ id, draft: z.boolean(), ownForm: z.boolean().optional(), job: id }),
  ),
  /** The Word file (base64) that an export of this content would give now; numbers of the photos that cannot be read. */
  'forms.preview': call<{ readonly docx: string; readonly unread: readonly number[] }>()(
    z.strictObject({ id, content, job: id }),
  ),
  /** The same file as the PDF (base64) that LibreOffice makes of it, on demand. */
  'forms.pages': call<{ readonly pdf: string }>()(z.strictObject({ id, content, job: id })),
  /** Sets marks; the version of the form stays. */
  'forms.mark': call<FormMarks>()(z.strictObject({ id, marks })),
  /** Answers the differences to the own unit: takes the unit's value for the named blanks, keeps the form's for the others. */
  'forms.takeUnit': call<OpenForm>()(
    z.strictObject({
      id,
      version: z.int().positive(),
      take: z.array(z.enum(['reportingUnit', ...FIELD_IDS])).max(20),
    }),
  ),
  /** A copy with all its content and photos, without exports, marks and history. */
  'forms.duplicate': call<{ readonly id: string }>()(z.strictObject({ id })),
  'forms.bin': call<Record<string, never>>()(z.strictObject({ id })),
  'forms.restore': call<Record<string, never>>()(z.strictObject({ id })),
  'forms.binned': call<readonly BinnedForm[]>()(nothing),
  /** 彻底删除: the form with its history, renditions and originals that no other form has, at once. */
  'forms.erase': call<ErasedForm>()(z.strictObject({ id })),
  /** The texts that were kept of a form's narrative, the last first. */
  'history.list': call<readonly HistoryEntry[]>()(z.strictObject({ form: id })),
  'history.read': call<{ readonly narrative: string }>()(
    z.strictObject({ form: id, snapshot: z.int().positive() }),
  ),
  /** Keeps a narrative, stored yet or not, before something else takes its place. */
  'history.keep': call<Record<string, never>>()(
    z.strictObject({ form: id, narrative: text, reason: z.enum(ASKED_REASONS) }),
  ),
  /** Whether a Word file is that of a stored form, and of which version. */
  'forms.verify': call<VerifiedFile>()(z.strictObject({ data: base64, job: id })),
  /** Makes the built-in sample of a kind, with photos, marked 样例. */
  'samples.create': call<{ readonly id: string }>()(z.strictObject({ kind: z.enum(FORM_KINDS) })),
  /** All samples gone, also those in the bin. */
  'samples.erase': call<Record<string, never>>()(nothing),
} as const;
