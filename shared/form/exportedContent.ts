import { z } from 'zod';
import { FIELD_IDS, SEAL_IDS } from '../notice/formSchema.ts';
import { PHOTO_LAYOUTS } from '../photo/layout.ts';

/** What a form said when a Word file was made of it, kept with the export; photos by the SHA-256 of their originals. */
export const exportedContentSchema = z.strictObject({
  reportingUnit: z.string(),
  fields: z.partialRecord(z.enum(FIELD_IDS), z.string()),
  narrative: z.string(),
  opinions: z.record(z.enum(SEAL_IDS), z.strictObject({ text: z.string(), date: z.string() })),
  /** Not kept with the exports of earlier versions of the program. */
  photoLayout: z.enum(PHOTO_LAYOUTS).optional(),
  photos: z.array(z.strictObject({ original: z.string(), caption: z.string() })),
});
export type ExportedContent = Readonly<z.infer<typeof exportedContentSchema>>;
