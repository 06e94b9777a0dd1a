import { ROSTER_FILE } from '../../shared/messages/roster.ts';
import { CHECKLIST_FILE } from '../../shared/messages/submission.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import { FolderNames, markedStem } from '../../shared/package/fileNames.ts';
import { fileStem } from '../forms/exportForm.ts';
import type { PackageFile } from '../packages/packageFile.ts';
import type { GatheredFile, GatheredForm } from './gatherForm.ts';

/** A file of a hand-in, and whose it is; null for what is of all forms. */
export interface HandInFile extends PackageFile {
  readonly form: string | null;
  /** A scan of an earlier text. */
  readonly isEarlier?: boolean;
}

/** A form with the names that its files have in the hand-in. */
export interface NamedForm extends Omit<GatheredForm, 'document' | 'photos' | 'scans'> {
  readonly document: HandInFile;
  readonly photos: readonly HandInFile[];
  readonly scans: readonly HandInFile[];
}

/** Everything that is of one form, in the order in which it is told. */
export const filesOfForm = ({ document, scans, photos }: NamedForm): readonly HandInFile[] => [
  document,
  ...scans,
  ...photos,
];

/** Gives every file of a hand-in a name that no other has, in whichever mail it goes. */
export function namedForms(notice: Notice, forms: readonly GatheredForm[]): readonly NamedForm[] {
  const names = new FolderNames();
  for (const shared of [ROSTER_FILE, CHECKLIST_FILE]) claimFile(names, shared);
  return forms.map((gathered) => {
    const document = named(
      gathered,
      gathered.document,
      names.claim(fileStem({ ...gathered, content: gathered.form.content }), '.docx'),
    );
    const stem = document.path.slice(0, -'.docx'.length);
    const beside = (file: GatheredFile, pattern: string, values: Readonly<Record<string, string>> = {}) =>
      named(gathered, file, names.claim(markedStem(stem, pattern, 'file', values), file.ending));
    return {
      ...gathered,
      document,
      scans: gathered.scans.map((file) => beside(file, notice.files.scan)),
      photos: gathered.photos.map((file, at) => beside(file, notice.files.photo, { number: String(at + 1) })),
    };
  });
}

function claimFile(names: FolderNames, name: string): void {
  const dot = name.lastIndexOf('.');
  names.claim(name.slice(0, dot), name.slice(dot));
}

function named(
  { form }: GatheredForm,
  { purpose, file, bytes, sha256, isEarlier }: GatheredFile,
  path: string,
): HandInFile {
  return { form: form.id, path, purpose, source: { file }, bytes, sha256, ...(isEarlier && { isEarlier }) };
}
