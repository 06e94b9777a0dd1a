import type { FormPart } from '../form/definition.ts';
import type { ExportedContent } from '../form/exportedContent.ts';
import type { WordForm, WordPlace } from '../form/wordFinding.ts';
import type { Failure } from '../result/result.ts';

/** What was read of a form in a Word file, as the window needs it. */
export interface WordValues
  extends Pick<
    WordForm,
    'reportingUnit' | 'fields' | 'narrative' | 'opinions' | 'missing' | 'edition' | 'trackedChanges'
  > {
  /** Parts of whose place the finder was unsure. */
  readonly unsure: readonly FormPart[];
}

/** Where a part of the form stands in the file, as a person is shown it: how sure that is, why, and all that stands there. */
export type ReadPlace = Pick<WordPlace, 'part' | 'sureness' | 'reasons' | 'text'>;

/** A picture of the file held against the photos of the form: one of them (by its id), a new one, or one that is no use. */
export type WordPicture =
  | { readonly kind: 'known'; readonly photo: string; readonly caption: string }
  | { readonly kind: 'new'; readonly sha256: string; readonly url: string; readonly caption: string }
  | { readonly kind: 'unusable'; readonly failure: Failure; readonly caption: string };

/**
 * Where a file comes from: an export of this form (`changedSince`: the form was changed after it), one of which only is known that
 * its pictures are those of this form, or nothing that is known.
 */
export type WordOrigin =
  | {
      readonly kind: 'export';
      readonly at: string;
      readonly isLast: boolean;
      readonly changedSince: boolean;
    }
  | { readonly kind: 'thisForm' }
  | { readonly kind: 'unknown' };

/**
 * Why a file may not belong to the form: a person is asked before anything of it is shown. `form` by its id; `otherYear` where
 * the title says another year than the form's own title.
 */
export type WordDoubt =
  | { readonly kind: 'otherForm'; readonly form: string; readonly name: string }
  | { readonly kind: 'otherName'; readonly name: string }
  | { readonly kind: 'otherUnit'; readonly unit: string }
  | {
      readonly kind: 'otherEdition';
      readonly title: string;
      readonly own: string;
      readonly otherYear: number | null;
    };

/** What the form said in an export that the file may come from; a photo by its id where it is still on the form, and by the bytes in the file. */
export interface ExportBase extends Omit<ExportedContent, 'photos'> {
  readonly photos: readonly {
    readonly photo: string | null;
    readonly printed: string | null;
    readonly caption: string;
  }[];
}

/** A Word file read to update a form by it. `converted`: LibreOffice made a docx of it first. */
export interface WordReading {
  readonly values: WordValues;
  readonly places: readonly ReadPlace[];
  readonly pictures: readonly WordPicture[];
  readonly origin: WordOrigin;
  /** None where the file's export is not known, or what it said was not kept. */
  readonly bases: readonly ExportBase[];
  readonly doubts: readonly WordDoubt[];
  readonly converted: boolean;
}

/**
 * Why a difference is not taken unless a person says so: the place is unsure; the file has nothing there; only the form was changed
 * after the export; both were; one cannot tell which of them was; the file only says the same several times.
 */
export type Caution = 'unsure' | 'repeated' | 'empty' | 'later' | 'conflict' | 'perhaps';

interface Known {
  readonly id: string;
  readonly caution: Caution | null;
}

/** A blank, an opinion or the date (ISO) of one that says something else in the file. */
export interface ValueDifference extends Known {
  readonly kind: 'value' | 'date';
  readonly part: FormPart;
  readonly before: string;
  readonly after: string;
}

/** A sentence of the narrative that is another one in the file, by the rows of the comparison that it takes. */
export interface SentenceDifference extends Known {
  readonly kind: 'sentence';
  readonly part: 'narrative';
  readonly rows: readonly number[];
}

interface OfPhotos extends Known {
  readonly part: 'photos';
}

/** What differs between the photos of the form and the pictures of the file; `photos` of an order by their ids. */
export type PhotoDifference =
  | (OfPhotos & {
      readonly kind: 'caption';
      readonly photo: string;
      readonly before: string;
      readonly after: string;
    })
  | (OfPhotos & { readonly kind: 'photoMissing'; readonly photo: string })
  | (OfPhotos & {
      readonly kind: 'photoNew';
      readonly sha256: string;
      readonly url: string;
      readonly caption: string;
    })
  | (OfPhotos & { readonly kind: 'order'; readonly photos: readonly string[] });

export type WordDifference = ValueDifference | SentenceDifference | PhotoDifference;
