import { z } from 'zod';
import type { OwnForm } from '../../form/ownForm.ts';
import { FORM_KINDS } from '../../notice/formSchema.ts';
import type { OutputPlaces } from '../model.ts';
import { base64, call, id, line, nothing, sha256 } from './parts.ts';

/** The Word files that were made, where they go, and the association’s own that are filled. */
export const EXPORT_CALLS = {
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
} as const;
