import { createHash } from 'node:crypto';
import type { CallRequest } from '../../shared/api/calls.ts';
import type { VerifiedFile } from '../../shared/api/model.ts';
import { checkCode } from '../../shared/form/checkCode.ts';
import { fieldValue } from '../../shared/form/content.ts';
import { type FormDefinition, type FormPart, formDefinition } from '../../shared/form/definition.ts';
import type { WordForm } from '../../shared/form/wordFinding.ts';
import { paragraphsOf } from '../../shared/narrative/paragraphs.ts';
import { FORM_KINDS, NAME_FIELD } from '../../shared/notice/formSchema.ts';
import { type NamedPhoto, pictureNameOf } from '../../shared/photo/edit.ts';
import type { FailureCode } from '../../shared/result/codes.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import { exportOfFile, exportsOf, type StoredExport } from '../database/exports.ts';
import { listForms } from '../database/formList.ts';
import { readForm, type StoredForm } from '../database/forms.ts';
import { DEFAULT_NOTICE } from '../notices/notices.ts';
import type { Services } from '../services.ts';
import { readWordFile } from './readWordFile.ts';

/**
 * What a Word file is to the stored forms: by the SHA-256 of its bytes, else by what is read in it. Failures of readWordFile but
 * for those of a file without a form.
 */
export async function verifyFile(
  services: Services,
  { data, job }: CallRequest<'forms.verify'>,
): Promise<Result<VerifiedFile>> {
  const { database } = services.store;
  const file = new Uint8Array(Buffer.from(data, 'base64'));
  const exported = exportOfFile(database, createHash('sha256').update(file).digest('hex'));
  if (exported) return known(services, exported, true);
  const notice = services.findNotice(DEFAULT_NOTICE);
  if (!notice.ok) return notice;
  const definitions = FORM_KINDS.map((kind) => formDefinition(notice.value, kind));
  const read = await services.jobs.run(job, (signal) =>
    readWordFile(services, file, definitions, { signal }),
  );
  if (!read.ok) return NO_FORM.has(read.error.code) ? ok({ verdict: 'unknown' }) : read;
  const { form } = read.value;
  // Every export has the notice's title to the letter.
  const definition = form.edition.sameTitle && definitions.find(({ kind }) => kind === form.kind);
  return definition ? byContent(services, form, definition) : ok({ verdict: 'unknown' });
}

/** Files in which no form of ours is, or not one alone: none that was exported here. */
const NO_FORM: ReadonlySet<string> = new Set<FailureCode>(['wordFormMissing', 'wordFormsSeveral']);

/** An export that the file is, byte by byte or by its content. */
function known(services: Services, exported: StoredExport, sameFile: boolean): Result<VerifiedFile> {
  const form = readForm(services.store.database, exported.form);
  if (!form.ok) return form;
  const [last] = exportsOf(services.store.database, exported.form);
  return ok({
    verdict: last?.id === exported.id ? 'latest' : 'earlier',
    sameFile,
    form: exported.form,
    name: nameOf(form.value),
    exportedAt: exported.at,
    draft: exported.draft,
    checkCode: exported.checkCode,
    current: form.value.version === exported.formVersion,
  });
}

const nameOf = ({ kind, content }: StoredForm) => fieldValue(content, NAME_FIELD[kind]);

/** The form that has most of what was read; the export of it whose content is the very same, else what differs from the form now. */
function byContent(services: Services, read: WordForm, definition: FormDefinition): Result<VerifiedFile> {
  const form = likeliest(services, read);
  if (!form) return ok({ verdict: 'unknown' });
  const exports = exportsOf(services.store.database, form.id);
  const same = exports.find((exported) => codeOf(read, definition, exported) === exported.checkCode);
  if (same) return known(services, same, false);
  const parts = differingParts(read, definition, form, exports);
  return ok({ verdict: 'changed', form: form.id, name: nameOf(form), checkCode: read.code, parts });
}

/** The code that the read content has where its pictures are those of an export. */
function codeOf(read: WordForm, definition: FormDefinition, exported: StoredExport): string {
  const originals = originalsOf([exported]);
  const photos = read.pictures.map(({ sha256, caption }) => ({
    sha256: '',
    ...originals.get(sha256),
    caption,
  }));
  return checkCode(definition, { ...read, photos });
}

const originalsOf = (exports: readonly StoredExport[]): ReadonlyMap<string, NamedPhoto> =>
  new Map(
    exports.flatMap(({ proof }) =>
      (proof?.pictures ?? []).map(
        ({ printed, original, ...more }) => [printed, { sha256: original, ...more }] as const,
      ),
    ),
  );

/** Blanks that say which form it is count more than those that all forms of a unit share. */
function likeliest({ store }: Services, read: WordForm): StoredForm | undefined {
  const paragraphs = new Set(paragraphsOf(read.narrative));
  let best: { readonly form: StoredForm; readonly likeness: number } | undefined;
  for (const { id, kind } of listForms(store.database)) {
    const form = kind === read.kind ? readForm(store.database, id) : undefined;
    if (!form?.ok) continue;
    const likeness = likenessOf(form.value, read, paragraphs);
    if (likeness > (best?.likeness ?? 0)) best = { form: form.value, likeness };
  }
  return best?.form;
}

function likenessOf(form: StoredForm, read: WordForm, paragraphs: ReadonlySet<string>): number {
  const name = nameOf(form);
  const own = paragraphsOf(form.content.narrative);
  const shared = own.filter((paragraph) => paragraphs.has(paragraph)).length;
  const sameName = name !== '' && name === read.fields[NAME_FIELD[form.kind]];
  return (sameName ? 1 : 0) + (own.length > 0 ? shared / own.length : 0);
}

function differingParts(
  read: WordForm,
  { fields }: FormDefinition,
  { content, photos }: StoredForm,
  exports: readonly StoredExport[],
): readonly FormPart[] {
  const readValue = (field: FormPart) =>
    field === 'reportingUnit'
      ? read.reportingUnit
      : (Object.entries(read.fields).find(([name]) => name === field)?.[1] ?? '');
  const originals = originalsOf(exports);
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const inFile = read.pictures.map(({ sha256, caption }) => {
    const original = originals.get(sha256);
    return [original && pictureNameOf(original), caption];
  });
  const onForm = photos.map((photo) => [pictureNameOf(photo), photo.caption]);
  return [
    ...fields.map(({ field }) => field).filter((field) => readValue(field) !== fieldValue(content, field)),
    ...(same(paragraphsOf(read.narrative), paragraphsOf(content.narrative)) ? [] : (['narrative'] as const)),
    ...(same(inFile, onForm) ? [] : (['photos'] as const)),
  ];
}
