import { createHash, randomUUID } from 'node:crypto';
import type { CallRequest } from '../../shared/api/calls.ts';
import type { ExportedForm } from '../../shared/api/model.ts';
import { formDefinition } from '../../shared/form/definition.ts';
import { checkCodeLine } from '../../shared/messages/document.ts';
import { isEdited } from '../../shared/photo/edit.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { insertExport, type StoredExport } from '../database/exports.ts';
import { readForm, type StoredForm } from '../database/forms.ts';
import { ownFormFile } from '../ownForms/ownForms.ts';
import { type FillingWork, ownWork } from '../ownForms/ownWork.ts';
import { rendition } from '../photos/renditions.ts';
import type { Services } from '../services.ts';
import { exportFolder } from '../settings/outputPlace.ts';
import { readSettings } from '../settings/settings.ts';
import { codeBy } from './codeNow.ts';
import { exportedContentOf } from './exportedContentOf.ts';
import { type ExportWork, exportForm, type WrittenForm } from './exportForm.ts';
import { exportRecord } from './exportRecord.ts';
import { type CheckedForm, type CheckedPhoto, checkedForm } from './loadForm.ts';

/** Building one form is a matter of a second, and so is proving it; a machine may be slow, but not this slow. */
const LIMITS = { timeoutMs: 120_000, maxMemoryBytes: 1024 * 1024 * 1024 };

/** Beside the photos: building, proving. */
const STEPS = 2;

/**
 * Writes the Word file of a stored form into the output folder, proves it and records it. Failures: `formMissing`,
 * `formHasErrors`, `ownFormMissing`, `ownFormUnmarked` (a draft or sample), those of the photos as findings, of writing, of the proof (`proofFailed`), of the work (`workCancelled` …).
 */
export async function exportStoredForm(
  services: Services,
  { id, draft, ownForm = false, job }: CallRequest<'forms.export'>,
): Promise<Result<ExportedForm>> {
  const form = readForm(services.store.database, id);
  if (!form.ok) return form;
  return services.jobs.run(job, async (signal) => {
    const checked = await gather(services, form.value, job, signal);
    if (!checked.ok) return checked;
    const { definition, content, findings } = checked.value;
    const folder = exportFolder(services, definition.notice.year, content.reportingUnit);
    if (!folder.ok) return folder;
    const code = codeBy(definition, form.value);
    const inFooter = readSettings(services.store.database).checkCodeInFooter && !ownForm;
    const foot = inFooter && { foot: checkCodeLine(code) };
    const purpose = purposeOf(form.value, draft);
    const running = { job, signal, photos: form.value.photos.length };
    const template = ownForm ? await ownFormFile(services, form.value.notice, form.value.kind) : undefined;
    if (template && !template.ok) return template;
    if (template && purpose !== 'final') return fail('ownFormUnmarked');
    const own = template && ownWork(template.value, fillingWork(services, signal));
    const work = workIn(services, running, own);
    const written = await exportForm(checked.value, { folder: folder.value, purpose, ...foot }, work);
    if (!written.ok) return written;
    const recorded = record(services, form.value, { draft, code, written: written.value });
    if (!recorded.ok) return recorded;
    const { nameTaken } = written.value;
    return ok({
      export: exportRecord(recorded.value, form.value.version),
      nameTaken,
      findings,
      ...(own && { ownForm: own.notes() }),
    });
  });
}

/** A sample is marked as one, whatever else it is. */
const purposeOf = ({ sample }: StoredForm, draft: boolean) => (sample ? 'sample' : draft ? 'draft' : 'final');

interface Running {
  readonly job: string;
  readonly signal: AbortSignal;
  readonly photos: number;
}

/** Building and proving in child processes, each told as a step. */
function workIn(
  { workers, tellProgress }: Services,
  { job, signal, photos }: Running,
  own: ExportWork | undefined,
): ExportWork {
  const tell = (step: number) => tellProgress({ job, done: photos + step, total: photos + STEPS });
  const limits = { ...LIMITS, signal };
  return {
    build: (document) => (own ? own.build(document) : workers.run('buildForm', document, limits)),
    prove: (file, expected) => {
      tell(1);
      return own ? own.prove(file, expected) : workers.run('proveForm', { file, expected }, limits);
    },
  };
}

/** Filling a file of the association's own, and proving it, in child processes. */
function fillingWork({ workers }: Services, signal: AbortSignal): FillingWork {
  const limits = { ...LIMITS, signal };
  return {
    fill: (order) => workers.run('fillOwnForm', order, limits),
    prove: (file, expected) => workers.run('proveFilled', { file, expected }, limits),
  };
}

/** The form with the renditions of its photos, checked. */
async function gather(
  services: Services,
  form: StoredForm,
  job: string,
  signal: AbortSignal,
): Promise<Result<CheckedForm>> {
  const notice = services.findNotice(form.notice);
  if (!notice.ok) return notice;
  const photos: Result<CheckedPhoto>[] = [];
  for (const { sha256, widthPx, heightPx, facts, edit } of form.photos) {
    if (signal.aborted) return fail('workCancelled');
    const jpeg = await rendition(services, sha256, { notice: notice.value, size: 'form', edit });
    photos.push(jpeg.ok ? ok({ jpeg: jpeg.value, widthPx, heightPx, facts }) : jpeg);
    services.tellProgress({ job, done: photos.length, total: form.photos.length + STEPS });
  }
  const definition = formDefinition(notice.value, form.kind);
  return ok(checkedForm({ definition, content: form.content, removals: [] }, photos));
}

interface Made {
  readonly draft: boolean;
  readonly code: string;
  readonly written: WrittenForm;
}

function record(
  { store, surroundings }: Services,
  form: StoredForm,
  { draft, code, written }: Made,
): Result<StoredExport> {
  const pictures = form.photos.flatMap(({ sha256, edit, knownAs }, at) => {
    const printed = written.pictures[at];
    const named = { ...(isEdited(edit) && { edit }), ...(knownAs !== undefined && { knownAs }) };
    return printed === undefined ? [] : [{ original: sha256, printed, ...named }];
  });
  const exported: StoredExport = {
    id: randomUUID(),
    form: form.id,
    formVersion: form.version,
    at: surroundings.now().toISOString(),
    path: written.path,
    draft,
    sha256: createHash('sha256').update(written.bytes).digest('hex'),
    checkCode: code,
    proof: { ...written.proof, pictures },
  };
  const inserted = insertExport(store.database, exported, exportedContentOf(form));
  return inserted.ok ? ok(exported) : inserted;
}
