import { z } from 'zod';
import { PHOTO_TYPES } from './fileKinds.ts';

/** A fingerprint has 128 bits: which of two neighbouring fields is the brighter one, across and down. */
const FINGERPRINT = /^[0-9a-f]{32}$/u;

export const photoFactsSchema = z.strictObject({
  /** What the file is. Null, as the others below, where nobody has looked yet. */
  type: z.enum(PHOTO_TYPES).nullable(),
  /** The upright size of the original (px). */
  widthPx: z.int().positive(),
  heightPx: z.int().positive(),
  /** When the camera says that it was taken, in the time of the place, as 2021-09-11T09:30:00. */
  takenAt: z.iso.datetime({ local: true, precision: 0 }).nullable(),
  /** The file is damaged a little: its picture was saved, and a person should look at it. */
  rescued: z.boolean(),
  /** Pictures in the file, of which the first is used: of an animation, pages of a scan. */
  frames: z.int().positive(),
  /** Alike for pictures that look alike; null for one without contrast. */
  fingerprint: z.string().regex(FINGERPRINT).nullable(),
});

/** What is known of a photo beside its picture. */
export type PhotoFacts = Readonly<z.infer<typeof photoFactsSchema>>;
