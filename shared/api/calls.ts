import { z } from 'zod';
import { MAX_KEY } from '../form/finding.ts';
import { filingSchema, paperSchema } from '../form/marks.ts';
import type { OwnForm } from '../form/ownForm.ts';
import { ASKED_REASONS } from '../narrative/history.ts';
import { FIELD_IDS, FORM_KINDS } from '../notice/formSchema.ts';
import { photoEditSchema } from '../photo/edit.ts';
import { PHOTO_LAYOUTS } from '../photo/layout.ts';
import { SCAN_TURNS } from '../scan/scan.ts';
import { type Settings, settingsSchema } from '../settings/settings.ts';
import {
  EARLIER_SCANS,
  PACKINGS,
  PHOTO_COPIES,
  type Submission,
  type SubmissionPlan,
} from '../submission/model.ts';
import { recipientSchema } from '../submission/recipient.ts';
import { type Unit, unitSchema } from '../unit/unit.ts';
import type { WordReading } from '../wordUpdate/model.ts';
import type { CallName } from './callNames.ts';
import {
  type AboutState,
  type AppState,
  type BinnedForm,
  type DataPlace,
  type DataPlaces,
  DECLARED_SECTIONS,
  type ErasedForm,
  type ExportedForm,
  type FormMarks,
  type FormOfWord,
  type FormScan,
  type FormSummary,
  type FoundCode,
  type HistoryEntry,
  type OpenForm,
  type OutputPlaces,
  type PreparedPhoto,
  type SavedForm,
  type VerifiedFile,
} from './model.ts';

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

/** Far above what any notice asks for. */
const MAX_PHOTOS = 50;

/** A photo that is or was on the form, or one that was prepared for it. */
const placedPhoto = z.union([
  z.strictObject({ id, caption: line }),
  z.strictObject({ sha256, name: line, caption: line }),
]);

/** A change of a form: the parts that are named replace what was there. */
const changes = z
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

/**
 * Everything the application can do, by name. Every door offers exactly these; `job` names a piece of long work so
 * that its progress can be followed and the work be cancelled.
 */
export const CALLS = {
  'app.state': call<AppState>()(nothing),
  'app.quit': call<Record<string, never>>()(nothing),
  'settings.save': call<Settings>()(settingsSchema.partial()),
  /** The own unit; null while it was never entered. */
  'unit.read': call<{ readonly unit: Unit | null }>()(nothing),
  'unit.save': call<{ readonly unit: Unit }>()(z.strictObject({ unit: unitSchema })),
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
  /** Whether LibreOffice is installed on this machine. */
  'office.state': call<{ readonly found: boolean }>()(nothing),
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
  /** Reads a Word file to update a form by it; `which` of several forms in it, from 1. The form is not touched. */
  'word.read': call<WordReading>()(
    z.strictObject({ form: id, data: base64, which: z.int().positive().optional(), job: id }),
  ),
  /**
   * Takes what was chosen of such a file, or takes that back, as one step: the narrative before it is kept. `photos` are all that
   * the form has then, by their ids where they are or were on it, else by their originals.
   */
  'word.take': call<OpenForm>()(
    z.strictObject({
      id,
      version: z.int().positive(),
      reason: z.enum(['import', 'restore']),
      changes: changes.omit({ photos: true }),
      photos: z.array(placedPhoto).max(MAX_PHOTOS).optional(),
    }),
  ),
  /** Reads a Word file to make a form of it; the form as it is at first is stored nowhere yet. */
  'word.readNew': call<FormOfWord>()(
    z.strictObject({ data: base64, which: z.int().positive().optional(), job: id }),
  ),
  /** Makes that form (by the id that was answered) with what was chosen of the file, as one step. */
  'word.create': call<OpenForm>()(
    z.strictObject({
      id,
      kind: z.enum(FORM_KINDS),
      changes: changes.omit({ photos: true }),
      photos: z.array(placedPhoto).max(MAX_PHOTOS),
    }),
  ),
  /** Makes the built-in sample of a kind, with photos, marked 样例. */
  'samples.create': call<{ readonly id: string }>()(z.strictObject({ kind: z.enum(FORM_KINDS) })),
  /** All samples gone, also those in the bin. */
  'samples.erase': call<Record<string, never>>()(nothing),
  /** Reads and keeps a photo; it takes a while and touches no form. */
  'photos.prepare': call<PreparedPhoto>()(z.strictObject({ form: id, data: base64, job: id })),
  /** Puts a photo prepared before on a form, as its last. */
  'photos.add': call<OpenForm>()(
    z.strictObject({ form: id, version: z.int().positive(), name: line, sha256 }),
  ),
  'photos.remove': call<OpenForm>()(z.strictObject({ form: id, version: z.int().positive(), photo: id })),
  /** Turns and crops a photo, counted from its original: what was done before is replaced. */
  'photos.edit': call<OpenForm>()(
    z.strictObject({ form: id, version: z.int().positive(), photo: id, edit: photoEditSchema }),
  ),
  /** Puts a photo back that was taken off since the program was started (OpenForm.takenOff), as the form's last. */
  'photos.putBack': call<OpenForm>()(z.strictObject({ form: id, version: z.int().positive(), photo: id })),
  'exports.show': call<Record<string, never>>()(z.strictObject({ id })),
  /** Opens the file in the system's program for it. */
  'exports.open': call<Record<string, never>>()(z.strictObject({ id })),
  /** Puts the file itself into the clipboard, where the door can. */
  'exports.copy': call<Record<string, never>>()(z.strictObject({ id })),
  /** Where the Word files can go. */
  'output.places': call<OutputPlaces>()(nothing),
  /** Lets the person choose a folder for them in a dialog of the door; null where they chose none. */
  'output.choose': call<{ readonly folder: string | null }>()(nothing),
  'output.use': call<{ readonly folder: string }>()(z.strictObject({ place: sha256 })),
  /** The association's own Word files that were put in, one for a kind of form; of the present notice where none is named. */
  'ownForms.list': call<readonly OwnForm[]>()(z.strictObject({ notice: line.optional() })),
  'ownForms.putIn': call<readonly OwnForm[]>()(
    z.strictObject({ notice: line.optional(), data: base64, name: line, job: id }),
  ),
  'ownForms.takeOut': call<readonly OwnForm[]>()(
    z.strictObject({ notice: line.optional(), kind: z.enum(FORM_KINDS) }),
  ),
  /** The scans of the sealed page of a form, in their order. */
  'scans.list': call<readonly FormScan[]>()(z.strictObject({ form: id })),
  'scans.add': call<readonly FormScan[]>()(z.strictObject({ form: id, data: base64, name: line, job: id })),
  'scans.remove': call<readonly FormScan[]>()(z.strictObject({ form: id, scan: id })),
  /** Puts a scan back that was taken off since the program was started. */
  'scans.putBack': call<readonly FormScan[]>()(z.strictObject({ form: id, scan: id })),
  'scans.turn': call<readonly FormScan[]>()(
    z.strictObject({
      form: id,
      scan: id,
      turns: z.literal(SCAN_TURNS),
    }),
  ),
  /** Of which text a scan is, by a check code of its form. */
  'scans.setCode': call<readonly FormScan[]>()(
    z.strictObject({ form: id, scan: id, code: z.string().max(20) }),
  ),
  /** What a scan looks like before it is turned (base64): a picture as it would leave the machine, a PDF as it came. */
  'scans.read': call<{ readonly data: string }>()(z.strictObject({ form: id, scan: id })),
  /** Of which form a check code is that somebody typed off a paper, this form first. */
  'codes.find': call<FoundCode>()(z.strictObject({ form: id, code: z.string().max(100) })),
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
  'about.state': call<AboutState>()(nothing),
  /** Exactly the text that a person may copy and send. */
  'about.diagnostics': call<{ readonly text: string }>()(nothing),
  'about.licences': call<{ readonly text: string }>()(nothing),
  'dataFolder.show': call<Record<string, never>>()(nothing),
  'dataFolder.places': call<DataPlaces>()(nothing),
  /** Lets the person choose a folder in a dialog of the door; null where they chose none. */
  'dataFolder.choose': call<{ readonly place: DataPlace | null }>()(nothing),
  /** After it nothing but the end of the program is of use; the next start is from the new place. */
  'dataFolder.move': call<{ readonly folder: string }>()(
    z.strictObject({ place: sha256, removeOld: z.boolean(), job: id }),
  ),
  /** Likewise, with the data that lies there. */
  'dataFolder.adopt': call<{ readonly folder: string }>()(z.strictObject({ place: sha256 })),
  'jobs.cancel': call<{ readonly cancelled: boolean }>()(z.strictObject({ job: id })),
} as const satisfies Record<CallName, CallDefinition<unknown, unknown>>;

export type { CallName };
export type CallRequest<Name extends CallName> = z.infer<(typeof CALLS)[Name]['request']>;
export type CallAnswer<Name extends CallName> = NonNullable<(typeof CALLS)[Name]['answer']>;

/** Whether a name from outside is one of the calls (own keys only: `constructor` is none). */
export function isCallName(name: string): name is CallName {
  return Object.hasOwn(CALLS, name);
}
