import { z } from 'zod';
import { photoEditSchema } from '../photo/edit.ts';
import type { FormContent } from './content.ts';
import type { FormDefinition, FormPart } from './definition.ts';

/** A photo as it must stand in the file: the SHA-256 of its picture's bytes, its size in px. */
export interface ExpectedPhoto {
  readonly sha256: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** All that a Word file must show. `photos` runs beside content.photos; undefined is one that could not be read. */
export interface ExpectedForm {
  readonly definition: FormDefinition;
  readonly content: FormContent;
  readonly photos: readonly (ExpectedPhoto | undefined)[];
  /** The line at the head of every page, where there is one. */
  readonly head?: string;
  /** The line at the foot of every page, where there is one. */
  readonly foot?: string;
}

/** What a file was proven to hold: 字数 of the narrative as counted in the file (low reading), photos. */
export interface FormProof {
  readonly words: number;
  readonly photos: number;
}

/** Everything in which a file can differ from what it should be. The words for each stand in shared/messages/proof.ts. */
export const PROOF_PROBLEMS = [
  'unreadable',
  'contentTypes',
  'relations',
  'macro',
  'external',
  'author',
  'placeholder',
  'rows',
  'fixedWords',
  'field',
  'narrative',
  'words',
  'captions',
  'opinion',
  'photoCount',
  'photo',
  'photoOrder',
  'photoShape',
  'around',
  'otherPart',
  'outside',
] as const;
export type ProofProblem = (typeof PROOF_PROBLEMS)[number];

const OF_PHOTO: ReadonlySet<string> = new Set<ProofProblem>(['photo', 'photoOrder', 'photoShape']);

/** Whether a difference is about one photo, whose number is its text. */
export const isOfPhoto = (problem: string): boolean => OF_PHOTO.has(problem);

/** One difference: what kind, on which part of the form, and what is read there. */
export interface ProofFinding {
  readonly problem: ProofProblem;
  readonly part?: FormPart;
  /** The words in question, cut short; the number of a photo, or of several; the name of a part of the file. */
  readonly text?: string;
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/**
 * A proof as it is kept with its export; `pictures`: which original (SHA-256) with which edit each picture in the file (SHA-256 of its bytes)
 * was made of.
 */
export const keptProofSchema = z.strictObject({
  words: z.int().min(0),
  photos: z.int().min(0),
  pictures: z.array(
    z.strictObject({
      original: sha256,
      edit: photoEditSchema.optional(),
      knownAs: z.string().optional(),
      printed: sha256,
    }),
  ),
});
export type KeptProof = z.infer<typeof keptProofSchema>;
