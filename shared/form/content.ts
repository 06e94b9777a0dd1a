import type { FieldId, FormKind, SealId } from '../notice/formSchema.ts';
import { isEdited, type NamedPhoto, type PhotoEdit } from '../photo/edit.ts';
import type { PhotoLayout } from '../photo/layout.ts';

/** 推荐意见 or 审定意见: the text, and the date (ISO, or empty while not yet given). */
export interface Opinion {
  readonly text: string;
  readonly date: string;
}

/** A photo in its place on the form. `file` says where the picture is; a path only in form files. */
export interface PhotoEntry {
  readonly file: string;
  readonly caption: string;
  /** Left out where the picture stands as it is. */
  readonly edit?: PhotoEdit;
  /** By what the check code knows a picture that came in a package (shared/photo/edit.ts); in no form file. */
  readonly knownAs?: string;
}

/** What stands on one form, normalised. */
export interface FormContent {
  readonly kind: FormKind;
  readonly reportingUnit: string;
  readonly fields: Readonly<Partial<Record<FieldId, string>>>;
  readonly narrative: string;
  readonly photos: readonly PhotoEntry[];
  /** How the photos stand on paper; left out it is `auto`. */
  readonly photoLayout?: PhotoLayout;
  readonly opinions: Readonly<Record<SealId, Opinion>>;
}

/** The one-line blanks of a form. */
export type FormLines = Pick<FormContent, 'reportingUnit' | 'fields'>;

/** The value of a one-line blank; empty where nothing was entered. */
export function fieldValue(content: FormLines, field: FieldId | 'reportingUnit'): string {
  return field === 'reportingUnit' ? content.reportingUnit : (content.fields[field] ?? '');
}

/** A stored photo as the content of its form names it. */
export const photoEntry = ({
  sha256,
  caption,
  edit,
  knownAs,
}: NamedPhoto & { readonly caption: string }): PhotoEntry => ({
  file: sha256,
  caption,
  ...(edit && isEdited(edit) && { edit }),
  ...(knownAs !== undefined && { knownAs }),
});
