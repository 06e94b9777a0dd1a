import type { FormKind } from '../notice/formSchema.ts';
import type { FilePurpose } from '../package/manifest.ts';
import type { FailureDetails } from '../result/result.ts';
import type { Recipient } from './recipient.ts';

/** How the files lie in the folder: loose, or in one zip for each mail. */
export const PACKINGS = ['files', 'zip'] as const;
export type Packing = (typeof PACKINGS)[number];

/** Which copies of the photos go along: as large as the notice wants them, smaller ones, none. */
export const PHOTO_COPIES = ['full', 'smaller', 'none'] as const;
export type PhotoCopies = (typeof PHOTO_COPIES)[number];

/** What becomes of scans of a paper that says something else than the form by now. */
export const EARLIER_SCANS = ['send', 'leave'] as const;
export type EarlierScans = (typeof EARLIER_SCANS)[number];

/** What is to be handed in, and how. */
export interface SubmissionOrder {
  readonly forms: readonly string[];
  readonly packing: Packing;
  readonly photos: PhotoCopies;
  /** The scans of the sealed pages go along. */
  readonly scans: boolean;
  /** Left out, such scans keep their form back until a person has said it. */
  readonly earlierScans?: EarlierScans | undefined;
  /** It goes by no mail: all in one folder, however large. */
  readonly asOne?: boolean | undefined;
  /** What one mail may weigh (bytes); left out, what the settings or the notice say. */
  readonly limitBytes?: number | undefined;
}

/** What keeps a form from being handed in. Each has a way on. */
export const BLOCKS = [
  'sample',
  'notExported',
  'onlyDraft',
  'exportOutdated',
  'exportFileGone',
  'exportFileChanged',
  'photoMissing',
  'scanMissing',
  'scanEarlier',
] as const;

export interface SubmissionBlock {
  readonly form: string;
  readonly name: string;
  readonly code: (typeof BLOCKS)[number];
  readonly details: FailureDetails;
}

/** One file of a hand-in; `path` is relative to the folder of its part, with `/`. `form` is null for what is of all of them. */
export interface SubmissionFile {
  readonly path: string;
  readonly purpose: FilePurpose;
  readonly bytes: number;
  readonly form: string | null;
  /** Of what was written; left out where nothing was written yet. */
  readonly sha256?: string;
}

/** One mail of a hand-in. `messageBytes` is what it weighs as a mail, texts and headers included. */
export interface SubmissionPart {
  /** Empty where there is only one: 第1封. */
  readonly name: string;
  readonly files: readonly SubmissionFile[];
  /** The name of the zip that holds them; null where they lie loose. */
  readonly zip: string | null;
  readonly messageBytes: number;
  readonly subject: string;
  readonly body: string;
}

/** A hand-in as it would be, before anything is written. */
export interface SubmissionPlan {
  readonly recipient: Recipient;
  /** 第几次报送 of these forms. */
  readonly round: number;
  readonly blocks: readonly SubmissionBlock[];
  /** Empty while something is blocked. */
  readonly parts: readonly SubmissionPart[];
  /** The forms with scans of an earlier text, of which a person has said what becomes of them. */
  readonly earlierScans: readonly string[];
  /** The forms whose Word file alone is above what a mail should carry. */
  readonly tooLarge: readonly string[];
  /** What all photos weigh in each kind of copy (bytes); smaller ones may still have to be made, then null. */
  readonly photoBytes: Readonly<Record<PhotoCopies, number | null>>;
  /** What one mail may weigh (bytes). */
  readonly limitBytes: number;
}

/** A form in a hand-in, by the code that it had then. `current`: it has not changed since. */
export interface SubmittedForm {
  readonly id: string;
  readonly kind: FormKind;
  readonly name: string;
  readonly checkCode: string | null;
  readonly current: boolean;
}

/** A hand-in: packed, and perhaps ticked off as sent; or only noted, then there is no folder. Days are ISO days in Beijing. */
export interface Submission {
  readonly id: string;
  readonly madeAt: string;
  readonly round: number;
  /** The code of the package that this one takes the place of. */
  readonly replaces: string | null;
  readonly code: string | null;
  readonly recipient: Recipient;
  readonly forms: readonly SubmittedForm[];
  readonly folder: string | null;
  readonly parts: readonly SubmissionPart[];
  readonly sentOn: string | null;
  readonly way: string | null;
  /** The name of the file that shows that it arrived. */
  readonly receipt: string | null;
}
