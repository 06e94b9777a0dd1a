import { z } from 'zod';
import { FIELD_IDS, FORM_KINDS } from '../notice/formSchema.ts';

const MAX_TEXT = 1_000_000;
const text = z.string().max(MAX_TEXT);

/** What was read in a Word file of one of the notice's forms. `printed` is the SHA-256 of a picture's bytes in the file. */
export const readFormSchema = z.strictObject({
  notice: z.string(),
  kind: z.enum(FORM_KINDS),
  reportingUnit: text,
  fields: z.partialRecord(z.enum(FIELD_IDS), text),
  narrative: text,
  photos: z.array(z.strictObject({ printed: z.string(), caption: text })),
  /** The check code in the foot of its pages. */
  code: z.string().nullable(),
});
export type ReadForm = z.infer<typeof readFormSchema>;
