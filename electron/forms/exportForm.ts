import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fillPattern, safeStem } from '../../shared/files/fileName.ts';
import { fieldValue } from '../../shared/form/content.ts';
import { hasErrors } from '../../shared/form/finding.ts';
import type { ExpectedForm, FormProof } from '../../shared/form/proof.ts';
import { type DocumentMark, markSentence, NO_NAME } from '../../shared/messages/document.ts';
import { NUMBER_MARK } from '../../shared/messages/photoNumbers.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { buildFormDocument, type FormDocument } from '../documents/formDocument.ts';
import { proveForm } from '../documents/proof/proveForm.ts';
import { isOpenInOffice } from '../files/openInOffice.ts';
import { type Written, writeProven } from '../files/writeFile.ts';
import { decodedSize } from '../photos/decodedSize.ts';
import type { CheckedForm } from './loadForm.ts';

/** How the bytes of the file are made, and proven to be right: here, or in a child process. */
export interface ExportWork {
  readonly build: (document: FormDocument) => Promise<Result<Uint8Array>>;
  readonly prove: (file: Uint8Array, expected: ExpectedForm) => Promise<Result<FormProof>>;
}

const HERE: ExportWork = {
  build: async (document) => ok(await buildFormDocument(document)),
  prove: (file, expected) => proveForm(file, expected, decodedSize),
};

/** What is to be made of a form; `foot` is a line for the foot of every page. */
export interface ExportOrder {
  readonly folder: string;
  readonly purpose: 'final' | 'draft' | 'sample';
  readonly foot?: string;
}

export interface WrittenForm {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly proof: FormProof;
  /** SHA-256 of the pictures as they stand in the file, in the order of the form. */
  readonly pictures: readonly (string | undefined)[];
  readonly nameTaken: 'open' | 'there' | null;
}

const ENDING = '.docx';

/**
 * Writes the Word file of a checked form into a folder, proves it, and answers where it stands. With errors in the form only
 * a file marked 草稿 is written, and only if a draft is asked for: else `formHasErrors`. Errors of writeProven; `proofFailed`:
 * then no file is left.
 */
export async function exportForm(
  form: CheckedForm,
  { folder, purpose, foot }: ExportOrder,
  { build, prove }: ExportWork = HERE,
): Promise<Result<WrittenForm>> {
  const errors = form.findings.filter((finding) => finding.severity === 'error').length;
  if (purpose === 'final' && hasErrors(form.findings))
    return fail('formHasErrors', { errors, ...unreadPhotos(form) });
  const mark = markOf(purpose, errors);
  const { definition, content, photos } = form;
  const around = { ...(mark && { mark }), ...(foot && { foot }) };
  const bytes = await build({ definition, content, photos, ...around });
  if (!bytes.ok) return bytes;
  const expected = expectedForm(form, mark, foot);
  const file = { folder, stem: fileStem(form, mark), ending: ENDING, bytes: bytes.value };
  const written = await writeProven(file, (readAgain) => prove(readAgain, expected));
  if (!written.ok) return written;
  const { path, proof } = written.value;
  const pictures = expected.photos.map((photo) => photo?.sha256);
  return ok({
    path,
    bytes: bytes.value,
    proof,
    pictures,
    nameTaken: await takenBy(written.value, file.stem),
  });
}

/** The numbers of the photos that cannot be read: the window does not know of them. */
function unreadPhotos({ findings }: CheckedForm): { readonly photos?: string } {
  const numbers = findings.flatMap(({ code, details }) =>
    code === 'photoUnreadable' ? [String(details.number)] : [],
  );
  return numbers.length > 0 ? { photos: numbers.join(NUMBER_MARK) } : {};
}

/** What stands under the name that was meant for a file. */
async function takenBy(
  { path, nameTaken }: Written<unknown>,
  stem: string,
): Promise<WrittenForm['nameTaken']> {
  if (!nameTaken) return null;
  return (await isOpenInOffice(join(dirname(path), stem + ENDING))) ? 'open' : 'there';
}

function expectedForm(
  { definition, content, photos }: CheckedForm,
  mark: DocumentMark | undefined,
  foot: string | undefined,
): ExpectedForm {
  return {
    definition,
    content,
    photos: photos.map(
      (photo) => photo && { sha256: sha256Of(photo.jpeg), widthPx: photo.widthPx, heightPx: photo.heightPx },
    ),
    ...(mark && { head: markSentence(mark) }),
    ...(foot && { foot }),
  };
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The mark that a Word file for a purpose bears. */
export function markOf(purpose: ExportOrder['purpose'], errors: number): DocumentMark | undefined {
  if (purpose === 'final') return undefined;
  return purpose === 'draft' ? { kind: 'draft', errors } : { kind: 'sample' };
}

/** The name of a form's Word file without its ending, by the patterns of the notice. */
export function fileStem(
  { definition, content }: Pick<CheckedForm, 'definition' | 'content'>,
  mark?: DocumentMark,
): string {
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
