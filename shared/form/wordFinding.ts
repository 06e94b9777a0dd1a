import { z } from 'zod';
import { FIELD_IDS, FORM_KINDS, SEAL_IDS } from '../notice/formSchema.ts';
import { FORM_PARTS } from './definition.ts';

/** How sure the finder is of a place: by a label to the letter, by likeness, by a guess that a person has to confirm. */
export const SURENESS = ['sure', 'likely', 'unsure'] as const;
export type Sureness = (typeof SURENESS)[number];

/** Why a place was taken, or why it is less than sure; the words for each stand in shared/messages/wordForm.ts. */
export const PLACE_REASONS = [
  'exact',
  'withRemark',
  'synonym',
  'longer',
  'right',
  'below',
  'inside',
  'line',
  'blanksOnly',
  'runsOn',
  'several',
] as const;
export type PlaceReason = (typeof PLACE_REASONS)[number];

/** Where the value of a part stands. `in`: a cell of its own, its label's cell, a line outside of tables. Numbers from 0. */
const placeSchema = z.strictObject({
  part: z.enum(FORM_PARTS),
  in: z.enum(['cell', 'inside', 'line']),
  table: z.int().min(0).nullable(),
  row: z.int().min(0).nullable(),
  column: z.int().min(0).nullable(),
  sureness: z.enum(SURENESS),
  reasons: z.array(z.enum(PLACE_REASONS)),
  /** As it stands there, a line a paragraph. */
  text: z.string(),
});
export type WordPlace = Readonly<z.infer<typeof placeSchema>>;

const MAX_TEXT = 1_000_000;
const text = z.string().max(MAX_TEXT);

const opinionSchema = z.strictObject({ text: z.string(), date: z.union([z.literal(''), z.iso.date()]) });

/** A picture in the file: its bytes, their SHA-256, the words below it. */
const pictureSchema = z.strictObject({
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  sha256: z.string(),
  caption: z.string(),
});

/** A form read in a Word file, whoever made that: the values, where each stood, what was not found, which edition it is. */
export const wordFormSchema = z.strictObject({
  notice: z.string(),
  kind: z.enum(FORM_KINDS),
  reportingUnit: text,
  fields: z.partialRecord(z.enum(FIELD_IDS), text),
  narrative: text,
  /** The check code in the foot of its pages. */
  code: z.string().nullable(),
  opinions: z.record(z.enum(SEAL_IDS), opinionSchema),
  pictures: z.array(pictureSchema),
  places: z.array(placeSchema),
  missing: z.array(z.enum(FORM_PARTS)),
  edition: z.strictObject({
    title: z.string(),
    year: z.int().nullable(),
    sameTitle: z.boolean(),
    otherLabels: z.array(z.string()),
  }),
  /** Insertions, deletions and moves under tracking; they were read as accepted. */
  trackedChanges: z.int().min(0),
});
export type WordForm = Readonly<z.infer<typeof wordFormSchema>>;
