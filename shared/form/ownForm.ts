import { z } from 'zod';
import { FORM_KINDS } from '../notice/formSchema.ts';
import { FORM_PARTS } from './definition.ts';
import { wordFormSchema } from './wordFinding.ts';

/**
 * What a person has to know of a part of the form in a Word file of the association's own: it is nowhere in the file; a locked content control
 * keeps it; there are no blanks for its date; nothing can stand there; words that stood there gave way; the row's height is fixed, so
 * that a long text would be cut.
 */
export const FILL_PROBLEMS = [
  'notFound',
  'locked',
  'noDateLine',
  'noRoom',
  'replaced',
  'fixedHeight',
] as const;
export type FillProblem = (typeof FILL_PROBLEMS)[number];

/** `text`: the words that gave way, cut short. */
export const fillNoteSchema = z.strictObject({
  part: z.enum(FORM_PARTS),
  problem: z.enum(FILL_PROBLEMS),
  text: z.string().optional(),
});
export type FillNote = Readonly<z.infer<typeof fillNoteSchema>>;

const NOT_FILLED: ReadonlySet<FillProblem> = new Set(['notFound', 'locked', 'noDateLine', 'noRoom']);

/** Whether a part does not stand in the file as it should, and is to be written there by hand. */
export const isUnfilled = ({ problem }: Pick<FillNote, 'problem'>): boolean => NOT_FILLED.has(problem);

/** A form of the association's own as it was found: its title, where each part is and how sure, what a filling would leave open. */
export const inspectedFormSchema = z.strictObject({
  kind: z.enum(FORM_KINDS),
  title: z.string(),
  sameTitle: z.boolean(),
  places: wordFormSchema.shape.places,
  missing: wordFormSchema.shape.missing,
  notes: z.array(fillNoteSchema),
});
export type InspectedForm = Readonly<z.infer<typeof inspectedFormSchema>>;

/** One that was put in for a kind of form of a notice. `sha256` of its file, which may have both; `name` as it was called. */
export const ownFormSchema = inspectedFormSchema.extend({
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  name: z.string(),
  putInAt: z.iso.datetime(),
});
export type OwnForm = Readonly<z.infer<typeof ownFormSchema>>;
