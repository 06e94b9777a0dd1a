import { createHash } from 'node:crypto';
import { fieldValue } from '../../shared/form/content.ts';
import type { WordForm } from '../../shared/form/wordFinding.ts';
import { NAME_FIELD } from '../../shared/notice/formSchema.ts';
import type { WordDoubt, WordOrigin } from '../../shared/wordUpdate/model.ts';
import type { Database } from '../database/driver.ts';
import { exportOfFile, exportsOf, exportWithCode, type StoredExport } from '../database/exports.ts';
import { readForm, type StoredForm } from '../database/forms.ts';

/** A file, and what was read in it. */
export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly read: Pick<WordForm, 'code' | 'pictures'>;
}

/** Which export a file comes from: by its bytes, by the code in its foot, by the pictures in it, which every export has its own way. */
export function originOf(
  database: Database,
  form: StoredForm,
  { bytes, read }: ReadFile,
): { readonly origin: WordOrigin; readonly doubts: readonly WordDoubt[] } {
  const own = exportsOf(database, form.id);
  const exported = namedBy(database, own, { bytes, read });
  if (exported && exported.form !== form.id)
    return {
      origin: { kind: 'unknown' },
      doubts: [{ kind: 'otherForm', name: nameOf(database, exported.form) }],
    };
  if (exported) return { origin: originFrom(form, own, exported), doubts: [] };
  const likely = own.filter((each) => hasPicturesOf(each, read));
  const [only] = likely;
  if (only && likely.length === 1) return { origin: originFrom(form, own, only), doubts: [] };
  return { origin: { kind: only ? 'thisForm' : 'unknown' }, doubts: [] };
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
