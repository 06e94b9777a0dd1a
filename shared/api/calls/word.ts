import { z } from 'zod';
import type { WordReading } from '../../wordUpdate/model.ts';
import type { OpenForm } from '../model.ts';
import { changes } from './forms.ts';
import { base64, call, id, line, MAX_PHOTOS, sha256 } from './parts.ts';

/** A photo that is or was on the form, or one that was prepared for it. */
const placedPhoto = z.union([
  z.strictObject({ id, caption: line }),
  z.strictObject({ sha256, name: line, caption: line }),
]);

/** What a Word file brings back into a form. */
export const WORD_CALLS = {
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
  /** A new form of the kind that a Word file has, filled from the own unit alone: what stands in the file is taken afterwards. */
  'word.create': call<{ readonly id: string }>()(
    z.strictObject({ data: base64, which: z.int().positive().optional(), job: id }),
  ),
} as const;
