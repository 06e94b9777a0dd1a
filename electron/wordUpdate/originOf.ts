import { createHash } from 'node:crypto';
import { fieldValue } from '../../shared/form/content.ts';
import type { WordForm } from '../../shared/form/wordFinding.ts';
import { NAME_FIELD } from '../../shared/notice/formSchema.ts';
import type { ExportBase, WordDoubt, WordOrigin, WordReading } from '../../shared/wordUpdate/model.ts';
import type { Database } from '../database/driver.ts';
import {
  exportedContent,
  exportOfFile,
  exportsOf,
  exportsWithPictures,
  exportWithCode,
  type StoredExport,
} from '../database/exports.ts';
import { readForm, type StoredForm } from '../database/forms.ts';

/** A file, and what was read in it. */
export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly read: Pick<WordForm, 'kind' | 'fields' | 'code' | 'pictures'>;
}

interface Origin extends Pick<WordReading, 'origin' | 'bases'> {
  readonly doubts: readonly WordDoubt[];
}

/** Of how many exports that have the same pictures what they said is looked at: the last ones. */
const MOST_BASES = 8;

/**
 * Which export a file comes from: by its bytes, by the code in its foot, by the pictures in it, which every export has its own way;
 * another form's only where none is this form's.
 */
export function originOf(database: Database, form: StoredForm, { bytes, read }: ReadFile): Origin {
  const own = exportsOf(database, form.id);
  const isOwn = own.some((each) => hasPicturesOf(each, read));
  const exported =
    namedBy(database, own, { bytes, read }) ?? (isOwn ? undefined : withPicturesOf(database, read));
  if (exported && exported.form !== form.id)
    return {
      origin: { kind: 'unknown' },
      bases: [],
      doubts: [{ kind: 'otherForm', form: exported.form, name: nameOf(database, exported.form) }],
    };
  const likely = exported ? [exported] : own.filter((each) => hasPicturesOf(each, read));
  const [only] = likely;
  const bases = likely.slice(0, MOST_BASES).flatMap((each) => basesOf(database, form, each));
  if (!only) return { origin: { kind: 'unknown' }, bases, doubts: [] };
  return {
    origin: likely.length === 1 ? originFrom(form, own, only) : { kind: 'thisForm' },
    bases,
    doubts: [],
  };
}

/** What the form said in an export, its photos as they are known now; nothing where that was not kept. */
function basesOf(
  database: Database,
  { photos }: StoredForm,
  { id, proof }: StoredExport,
): readonly ExportBase[] {
  const content = exportedContent(database, id);
  if (!content) return [];
  const printed = new Map((proof?.pictures ?? []).map((each) => [each.original, each.printed]));
  const known = content.photos.map(({ original, caption }) => ({
    photo: photos.find(({ sha256 }) => sha256 === original)?.id ?? null,
    printed: printed.get(original) ?? null,
    caption,
  }));
  return [{ ...content, photos: known }];
}

/** The export whose file it is, or whose code it bears; this form's before any other's. */
function namedBy(
  database: Database,
  own: readonly StoredExport[],
  { bytes, read: { code } }: ReadFile,
): StoredExport | undefined {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const is = (each: StoredExport) => each.sha256 === sha256 || (code !== null && each.checkCode === code);
  return (
    own.find(is) ??
    exportOfFile(database, sha256) ??
    (code === null ? undefined : exportWithCode(database, code))
  );
}

/** The export of another form that has most of a file's pictures; of several the one whose form has the file's name. */
function withPicturesOf(
  database: Database,
  { kind, fields, pictures }: ReadFile['read'],
): StoredExport | undefined {
  const inFile = pictures.map(({ sha256 }) => sha256);
  const alike = exportsWithPictures(database, inFile).filter(({ proof }) => {
    const printed = new Set(proof?.pictures.map((each) => each.printed));
    return inFile.filter((sha256) => printed.has(sha256)).length > inFile.length / 2;
  });
  return alike.find(({ form }) => nameOf(database, form) === fields[NAME_FIELD[kind]]) ?? alike[0];
}

function originFrom(
  form: StoredForm,
  own: readonly StoredExport[],
  { id, at, formVersion }: StoredExport,
): WordOrigin {
  return { kind: 'export', at, isLast: own[0]?.id === id, changedSince: formVersion !== form.version };
}

const hasPicturesOf = ({ proof }: StoredExport, { pictures }: ReadFile['read']): boolean =>
  (proof?.pictures ?? []).some(({ printed }) => pictures.some(({ sha256 }) => sha256 === printed));

function nameOf(database: Database, id: string): string {
  const form = readForm(database, id);
  return form.ok ? fieldValue(form.value.content, NAME_FIELD[form.value.kind]) : '';
}
