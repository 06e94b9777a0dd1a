import { createHash, randomUUID } from 'node:crypto';
import type { CallRequest } from '../../shared/api/calls.ts';
import type { ExportedForm } from '../../shared/api/model.ts';
import { checkCode } from '../../shared/form/checkCode.ts';
import { formDefinition } from '../../shared/form/definition.ts';
import { checkCodeLine } from '../../shared/messages/document.ts';
import { isEdited } from '../../shared/photo/edit.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { insertExport, type StoredExport } from '../database/exports.ts';
import { readForm, type StoredForm } from '../database/forms.ts';
import { rendition } from '../photos/renditions.ts';
import type { Services } from '../services.ts';
import { exportFolder } from '../settings/outputPlace.ts';
import { readSettings } from '../settings/settings.ts';
import { type ExportWork, exportForm, type WrittenForm } from './exportForm.ts';
import { exportRecord } from './exportRecord.ts';
import { type CheckedForm, type CheckedPhoto, checkedForm } from './loadForm.ts';

/** Building one form is a matter of a second, and so is proving it; a machine may be slow, but not this slow. */
const LIMITS = { timeoutMs: 120_000, maxMemoryBytes: 1024 * 1024 * 1024 };

/** Beside the photos: building, proving. */
const STEPS = 2;

/**
 * Writes the Word file of a stored form into the output folder, proves it and records it. Failures: `formMissing`,
 * `formHasErrors`, those of the photos as findings, of writing, of the proof (`proofFailed`), of the work (`workCancelled` …).
 */
export async function exportStoredForm(
  services: Services,
  { id, draft, job }: CallRequest<'forms.export'>,
): Promise<Result<ExportedForm>> {
  const form = readForm(services.store.database, id);
  if (!form.ok) return form;
  return services.jobs.run(job, async (signal) => {
    const checked = await gather(services, form.value, job, signal);
    if (!checked.ok) return checked;
    const { definition, content, findings } = checked.value;
    const folder = exportFolder(services, definition.notice.year, content.reportingUnit);
    if (!folder.ok) return folder;
    const code = checkCode(definition, { ...content, photos: form.value.photos });
    const foot = readSettings(services.store.database).checkCodeInFooter && { foot: checkCodeLine(code) };
    const purpose = purposeOf(form.value, draft);
    const work = workIn(services, { job, signal, photos: form.value.photos.length });
    const written = await exportForm(checked.value, { folder: folder.value, purpose, ...foot }, work);
    if (!written.ok) return written;
    const recorded = record(services, form.value, { draft, code, written: written.value });
    if (!recorded.ok) return recorded;
    const { nameTaken } = written.value;
    return ok({ export: exportRecord(recorded.value, form.value.version), nameTaken, findings });
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
function workIn({ workers, tellProgress }: Services, { job, signal, photos }: Running): ExportWork {
  const tell = (step: number) => tellProgress({ job, done: photos + step, total: photos + STEPS });
  const limits = { ...LIMITS, signal };
  return {
    build: (document) => workers.run('buildForm', document, limits),
    prove: (file, expected) => {
      tell(1);
      return workers.run('proveForm', { file, expected }, limits);
    },
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
  const pictures = form.photos.flatMap(({ sha256, edit }, at) => {
    const printed = written.pictures[at];
    return printed === undefined ? [] : [{ original: sha256, printed, ...(isEdited(edit) && { edit }) }];
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
  const inserted = insertExport(store.database, exported);
  return inserted.ok ? ok(exported) : inserted;
}
