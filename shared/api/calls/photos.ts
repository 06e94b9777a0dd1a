import { z } from 'zod';
import { photoEditSchema } from '../../photo/edit.ts';
import type { OpenForm, PreparedPhoto } from '../model.ts';
import { base64, call, id, line, sha256 } from './parts.ts';

/** The photos of a form. */
export const PHOTO_CALLS = {
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
} as const;
