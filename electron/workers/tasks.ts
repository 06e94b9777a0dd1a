import { z } from 'zod';
import type { FormDefinition } from '../../shared/form/definition.ts';
import {
  type FillNote,
  fillNoteSchema,
  type InspectedForm,
  inspectedFormSchema,
} from '../../shared/form/ownForm.ts';
import type { ExpectedForm, FormProof } from '../../shared/form/proof.ts';
import { type WordForm, wordFormSchema } from '../../shared/form/wordFinding.ts';
import { type ArchiveEntry, type ReadArchive, readArchiveSchema } from '../../shared/package/reading.ts';
import type { PhotoEdit } from '../../shared/photo/edit.ts';
import { photoFactsSchema } from '../../shared/photo/facts.ts';
import type { Result } from '../../shared/result/result.ts';
import { SCAN_KINDS, type ScanTurns } from '../../shared/scan/scan.ts';
import type { FillOrder } from '../documents/filling/fillOwnForm.ts';
import type { FormDocument } from '../documents/formDocument.ts';
import type { ExpectedFilled } from '../documents/proof/proveFilled.ts';
import type { ReadWordOptions } from '../documents/readBack/readWordForm.ts';
import type { Photo, PhotoLimits } from '../photos/readPhoto.ts';
import type { ReadScan, ScanLimits } from '../scans/readScan.ts';

/** What each task takes and gives, by its name. */
export type TaskMap = Readonly<Record<string, { readonly input: unknown; readonly output: unknown }>>;
export type TaskName<Tasks extends TaskMap> = keyof Tasks & string;

/** What comes back from a child is checked by these. */
export type OutputSchemas<Tasks extends TaskMap> = {
  readonly [Name in keyof Tasks]: z.ZodType<Tasks[Name]['output']>;
};

/** Says how far a task is: `done` of `total` parts. */
export type Report = (done: number, total: number) => void;

/** What does the tasks, on the side of the child. */
export type TaskFunctions<Tasks extends TaskMap> = {
  readonly [Name in keyof Tasks]: (
    input: Tasks[Name]['input'],
    report: Report,
  ) => Promise<Result<Tasks[Name]['output']>>;
};

/** All that is done in child processes. Types only are imported: no decoder loads on the parent's side. */
export type ProductTasks = {
  readonly readPhoto: {
    readonly input: { readonly bytes: Uint8Array; readonly limits: PhotoLimits; readonly edit?: PhotoEdit };
    readonly output: Photo;
  };
  readonly buildForm: { readonly input: FormDocument; readonly output: Uint8Array };
  readonly proveForm: {
    readonly input: { readonly file: Uint8Array; readonly expected: ExpectedForm };
    readonly output: FormProof;
  };
  readonly fillOwnForm: {
    readonly input: FillOrder;
    readonly output: { readonly bytes: Uint8Array; readonly notes: readonly FillNote[] };
  };
  readonly proveFilled: {
    readonly input: { readonly file: Uint8Array; readonly expected: ExpectedFilled };
    readonly output: FormProof;
  };
  readonly inspectOwnForms: {
    readonly input: { readonly file: Uint8Array; readonly definitions: readonly FormDefinition[] };
    readonly output: readonly InspectedForm[];
  };
  readonly readWordForm: {
    readonly input: {
      readonly file: Uint8Array;
      readonly definitions: readonly FormDefinition[];
      readonly options: ReadWordOptions;
    };
    readonly output: WordForm;
  };
  /** By its path: a package may be far larger than what is handed over. */
  readonly readPackage: { readonly input: { readonly path: string }; readonly output: ReadArchive };
  readonly readPackageFile: {
    readonly input: { readonly path: string; readonly entry: ArchiveEntry };
    readonly output: Uint8Array;
  };
  readonly readScan: {
    readonly input: { readonly bytes: Uint8Array; readonly limits: ScanLimits; readonly turns: ScanTurns };
    readonly output: ReadScan;
  };
};

const bytes = z.instanceof(Uint8Array);
const pixels = z.int().positive();
const pages = z.int().positive();
const proof = z.strictObject({ words: z.int().min(0), photos: z.int().min(0) });

export const PRODUCT_OUTPUTS: OutputSchemas<ProductTasks> = {
  readPhoto: z.strictObject({
    jpeg: bytes,
    widthPx: pixels,
    heightPx: pixels,
    smaller: z.array(bytes),
    facts: photoFactsSchema,
    orientation: z.int().min(1).max(8),
  }),
  buildForm: bytes,
  proveForm: proof,
  fillOwnForm: z.strictObject({ bytes, notes: z.array(fillNoteSchema) }),
  proveFilled: proof,
  inspectOwnForms: z.array(inspectedFormSchema),
  readWordForm: wordFormSchema,
  readPackage: readArchiveSchema,
  readPackageFile: bytes,
  readScan: z.strictObject({ kind: z.enum(SCAN_KINDS), pages, copy: bytes.nullable() }),
};
