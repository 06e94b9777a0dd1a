import { fillPattern, safeStem } from '../../shared/files/fileName.ts';
import { fieldValue } from '../../shared/form/content.ts';
import { hasErrors } from '../../shared/form/finding.ts';
import { type DocumentMark, NO_NAME } from '../../shared/messages/document.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { buildFormDocument, type FormDocument } from '../documents/formDocument.ts';
import { writeNewFile } from '../files/writeFile.ts';
import type { CheckedForm } from './loadForm.ts';

/** How the bytes of the file are made: here, or in a child process. */
export type BuildDocument = (document: FormDocument) => Promise<Result<Uint8Array>>;

export interface WrittenForm {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes the Word file of a checked form into a folder and answers its path and bytes. With errors in the form only a file
 * marked 草稿 is written, and only if a draft is asked for: else `formHasErrors`. Errors of writing as writeNewFile.
 */
export async function exportForm(
  form: CheckedForm,
  folder: string,
  purpose: 'final' | 'draft' | 'sample',
  build: BuildDocument = async (document) => ok(await buildFormDocument(document)),
): Promise<Result<WrittenForm>> {
  const errors = form.findings.filter((finding) => finding.severity === 'error').length;
  if (purpose === 'final' && hasErrors(form.findings)) return fail('formHasErrors', { errors });
  const mark = markOf(purpose, errors);
  const { definition, content, photos } = form;
  const bytes = await build({ definition, content, photos, ...(mark && { mark }) });
  if (!bytes.ok) return bytes;
  const path = await writeNewFile(folder, fileStem(form, mark), '.docx', bytes.value);
  return path.ok ? ok({ path: path.value, bytes: bytes.value }) : path;
}

/** The mark that a Word file for a purpose bears. */
export function markOf(purpose: 'final' | 'draft' | 'sample', errors: number): DocumentMark | undefined {
  if (purpose === 'final') return undefined;
  return purpose === 'draft' ? { kind: 'draft', errors } : { kind: 'sample' };
}

/** The name of a form's Word file without its ending, by the patterns of the notice. */
function fileStem({ definition, content }: CheckedForm, mark: DocumentMark | undefined): string {
  const { notice, attachment, title, shortTitle, nameField } = definition;
  const file = fillPattern(notice.files.form, {
    attachment,
    title,
    shortTitle,
    year: String(notice.year),
    name: fieldValue(content, nameField) || NO_NAME,
  });
  return safeStem(mark ? fillPattern(notice.files[mark.kind], { file }) : file);
}
