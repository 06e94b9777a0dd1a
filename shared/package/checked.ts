import type { FormPart } from '../form/definition.ts';
import type { FormKind } from '../notice/formSchema.ts';
import type { Failure } from '../result/result.ts';
import type { FilePurpose } from './manifest.ts';
import type { EntryProblem } from './reading.ts';

/** A file of a package held against what the package says of it. */
export interface CheckedFile {
  readonly path: string;
  readonly purpose: FilePurpose;
  readonly bytes: number;
  readonly state: 'right' | 'missing' | 'changed' | EntryProblem;
}

/** Why a form of a package is not what the package says. */
export type FormTrouble =
  /** Files of it that are not right. */
  | { readonly code: 'files'; readonly files: readonly string[] }
  /** Its content is none, or its Word file cannot be read. */
  | { readonly code: 'content' | 'document'; readonly failure: Failure }
  /** The content gives another code than it bears. */
  | { readonly code: 'checkCode'; readonly computed: string }
  /** The Word file says something else in these parts. */
  | { readonly code: 'text'; readonly parts: readonly FormPart[] };

export interface CheckedPackageForm {
  readonly id: string;
  readonly kind: FormKind;
  readonly name: string;
  readonly checkCode: string;
  readonly troubles: readonly FormTrouble[];
}

/** A package that was read and held against its own words. */
export interface CheckedPackage {
  /** The zip or the folder in which it was found, as a person names it. */
  readonly place: string;
  readonly notice: string;
  readonly code: string;
  readonly sender: string;
  readonly round: number;
  readonly part: { readonly number: number; readonly of: number };
  readonly files: readonly CheckedFile[];
  /** Files that the package does not name. */
  readonly additional: readonly string[];
  readonly forms: readonly CheckedPackageForm[];
}

/** Whether everything of a package is as it was packed. */
export const isWhole = ({ files, forms }: CheckedPackage): boolean =>
  files.every(({ state }) => state === 'right') && forms.every(({ troubles }) => troubles.length === 0);

/** What became of a form of a package: `other` was stored beside one of the same id with other content. */
export type TakenForm = Pick<CheckedPackageForm, 'kind' | 'name' | 'checkCode'> &
  (
    | { readonly outcome: 'taken' | 'other'; readonly id: string }
    /** It is there already; `differs`: with another opinion or another filing, which were left as they are. */
    | { readonly outcome: 'same'; readonly id: string; readonly differs: boolean }
    | { readonly outcome: 'refused'; readonly troubles: readonly FormTrouble[] }
    | { readonly outcome: 'failed'; readonly failure: Failure }
  );

export interface TakenPackage {
  readonly checked: CheckedPackage;
  readonly forms: readonly TakenForm[];
}
