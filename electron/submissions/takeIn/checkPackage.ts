import type { FormPart } from '../../../shared/form/definition.ts';
import type { WordForm } from '../../../shared/form/wordFinding.ts';
import { paragraphsOf } from '../../../shared/narrative/paragraphs.ts';
import type { CheckedPackage, CheckedPackageForm, FormTrouble } from '../../../shared/package/checked.ts';
import { heldFiles } from '../../../shared/package/heldFiles.ts';
import type { ManifestForm } from '../../../shared/package/manifest.ts';
import { type PackedForm, packedForm } from '../../../shared/package/packedForm.ts';
import { foldedPath } from '../../../shared/package/reading.ts';
import type { Result } from '../../../shared/result/result.ts';
import { valueDifferences } from '../../../shared/wordUpdate/valueDifferences.ts';
import type { Services } from '../../services.ts';
import type { OpenedPackage } from './openPackages.ts';
import { bytesOf } from './packageFile.ts';

/** What reading one Word file may take. */
const LIMITS = { timeoutMs: 60_000, maxMemoryBytes: 1024 * 1024 * 1024 };

/** What checks: child processes and the notices. No data folder. */
export type PackageChecker = Pick<Services, 'workers' | 'findNotice'>;

/** A form of a package that is what the package says, ready to be taken in. */
export interface SoundForm {
  readonly form: ManifestForm;
  readonly packed: PackedForm;
  readonly document: WordForm;
}

export interface PackageCheck {
  readonly checked: CheckedPackage;
  readonly sound: ReadonlyMap<string, SoundForm>;
}

/**
 * Holds a package against its own words: every file by size and SHA-256, every form's code worked out again of its content, its Word file
 * read back and compared with that content.
 */
export async function checkPackage(checker: PackageChecker, opened: OpenedPackage): Promise<PackageCheck> {
  const { manifest, place, entries } = opened;
  const { files, additional } = heldFiles(manifest, entries);
  const wrong = new Set(files.filter(({ state }) => state !== 'right').map(({ path }) => foldedPath(path)));
  const sound = new Map<string, SoundForm>();
  const forms: CheckedPackageForm[] = [];
  for (const form of manifest.forms) {
    const found = await checkForm(checker, opened, form, wrong);
    if (found.sound) sound.set(form.id, found.sound);
    const { id, kind, name, checkCode } = form;
    forms.push({ id, kind, name, checkCode, troubles: found.troubles });
  }
  const { notice, code, sender, round, part } = manifest;
  return {
    checked: { place, notice, code, sender, round, part, files, additional, forms },
    sound,
  };
}

/** Without troubles it is sound. */
interface FormCheck {
  readonly troubles: readonly FormTrouble[];
  readonly sound?: SoundForm;
}

async function checkForm(
  checker: PackageChecker,
  opened: OpenedPackage,
  form: ManifestForm,
  wrong: ReadonlySet<string>,
): Promise<FormCheck> {
  const packed = packedForm(opened.manifest, form, checker.findNotice);
  if (!packed.ok) return { troubles: [{ code: 'content', failure: packed.error }] };
  const along = packed.value.photos.flatMap(({ file }) => (file === null ? [] : [file]));
  const files = [form.document, ...along, ...form.scans].filter(
    (path) => wrong.has(foldedPath(path)) || !opened.entries.has(foldedPath(path)),
  );
  const { computedCode } = packed.value;
  const troubles: FormTrouble[] = [
    ...(files.length > 0 ? [{ code: 'files' as const, files }] : []),
    ...(computedCode === form.checkCode ? [] : [{ code: 'checkCode' as const, computed: computedCode }]),
  ];
  if (files.includes(form.document)) return { troubles };
  const document = await readDocument(checker, opened, form, packed.value);
  if (!document.ok) return { troubles: [...troubles, { code: 'document', failure: document.error }] };
  const parts = differingParts(packed.value, document.value);
  if (parts.length > 0) return { troubles: [...troubles, { code: 'text', parts }] };
  if (troubles.length > 0) return { troubles };
  return { troubles, sound: { form, packed: packed.value, document: document.value } };
}

async function readDocument(
  checker: PackageChecker,
  opened: OpenedPackage,
  { document }: ManifestForm,
  { definition }: PackedForm,
): Promise<Result<WordForm>> {
  const file = await bytesOf(checker, opened, document);
  if (!file.ok) return file;
  const input = { file: file.value, definitions: [definition], options: {} };
  return checker.workers.run('readWordForm', input, LIMITS);
}

/** The parts in which a Word file says something else; a part that the file has no place for says nothing. */
function differingParts({ definition, content }: PackedForm, read: WordForm): readonly FormPart[] {
  const { missing, pictures } = read;
  const values = valueDifferences(definition, content, { ...read, unsure: [] }).map(({ part }) => part);
  const same = (one: readonly string[], other: readonly string[]) =>
    one.length === other.length && one.every((text, at) => text === other[at]);
  const hasNarrative = !missing.includes('narrative');
  const narrative = same(paragraphsOf(content.narrative), paragraphsOf(read.narrative));
  const captions = (photos: readonly { readonly caption: string }[]) => photos.map(({ caption }) => caption);
  const photos = same(captions(content.photos), captions(pictures));
  return [
    ...new Set<FormPart>([
      ...values,
      ...(hasNarrative && !narrative ? (['narrative'] as const) : []),
      ...(hasNarrative && !photos ? (['photos'] as const) : []),
    ]),
  ];
}
