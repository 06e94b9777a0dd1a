import { z } from 'zod';
import { manifestSchema } from './manifest.ts';

/** Why a zip or a folder from somewhere else is not opened. The words for each stand in shared/messages/packages.ts. */
export const UNSAFE_REASONS = [
  'name',
  'twice',
  'link',
  'overlap',
  'headers',
  'bomb',
  'tooLarge',
  'tooMany',
  'encrypted',
] as const;
export type UnsafeReason = (typeof UNSAFE_REASONS)[number];

/** Why one file in it cannot be read while others can. */
export const ENTRY_PROBLEMS = ['damaged', 'encrypted', 'tooLarge'] as const;
export type EntryProblem = (typeof ENTRY_PROBLEMS)[number];

const whole = z.int().min(0);

/** Where the bytes of a file stand in its zip. */
const placeSchema = z.strictObject({ start: whole, packedBytes: whole, deflated: z.boolean() });

/** A file that was read to its end; `sha256` is empty where it has a problem, `place` null in a folder. */
export const archiveEntrySchema = z.strictObject({
  path: z.string(),
  bytes: whole,
  sha256: z.string(),
  problem: z.enum(ENTRY_PROBLEMS).nullable(),
  place: placeSchema.nullable(),
});
export type ArchiveEntry = Readonly<z.infer<typeof archiveEntrySchema>>;

/** Why the own data of a package is no use. */
const manifestProblemSchema = z.strictObject({
  code: z.enum(['packageNewer', 'packageInvalid']),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ManifestProblem = Readonly<z.infer<typeof manifestProblemSchema>>;

/** All files of a zip or a folder, and the packages among them; `base` is the folder of one, empty or with `/` at its end. */
export const readArchiveSchema = z.strictObject({
  entries: z.array(archiveEntrySchema),
  packages: z.array(
    z.strictObject({
      base: z.string(),
      manifest: manifestSchema.nullable(),
      problem: manifestProblemSchema.nullable(),
    }),
  ),
});
export type ReadArchive = Readonly<z.infer<typeof readArchiveSchema>>;
export type FoundPackage = ReadArchive['packages'][number];

/** A path as two of them are compared: the same file on Windows and macOS is the same here. */
export const foldedPath = (path: string): string => path.normalize('NFC').toLowerCase();
