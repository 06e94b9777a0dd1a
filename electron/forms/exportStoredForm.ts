import { createHash, randomUUID } from 'node:crypto';
import type { CallRequest } from '../../shared/api/calls.ts';
import type { ExportedForm } from '../../shared/api/model.ts';
import { formDefinition } from '../../shared/form/definition.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { insertExport, type StoredExport } from '../database/exports.ts';
import { readForm, type StoredForm } from '../database/forms.ts';
import { outputFolder } from '../files/outputFolder.ts';
import { intakeLimits } from '../photos/intakeLimits.ts';
import type { Photo } from '../photos/readPhoto.ts';
import { rendition } from '../photos/renditions.ts';
import type { Services } from '../services.ts';
import { exportForm } from './exportForm.ts';
import { exportRecord } from './exportRecord.ts';
import { type CheckedForm, checkedForm } from './loadForm.ts';

/** Building one form is a matter of a second; a machine may be slow, but not this slow. */
const BUILD_LIMITS = { timeoutMs: 120_000, maxMemoryBytes: 1024 * 1024 * 1024 };

/**
 * Writes the Word file of a stored form into the output folder and records it. Failures: `formMissing`,
 * `formHasErrors`, those of the photos as findings, of writing, of the work (`workCancelled` …).
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
    const written = await exportForm(
      checked.value,
      services.surroundings.outputFolder ??
        outputFolder(services.store.folder, definition.notice.year, content.reportingUnit),
      purposeOf(form.value, draft),
      (document) => services.workers.run('buildForm', document, { ...BUILD_LIMITS, signal }),
    );
    if (!written.ok) return written;
    const recorded = record(services, form.value, draft, written.value);
    return recorded.ok
      ? ok({ export: exportRecord(recorded.value, form.value.version), findings })
      : recorded;
  });
}

/** A sample is marked as one, whatever else it is. */
const purposeOf = ({ sample }: StoredForm, draft: boolean) => (sample ? 'sample' : draft ? 'draft' : 'final');

/** The form with the renditions of its photos, checked. */
async function gather(
  services: Services,
  form: StoredForm,
  job: string,
  signal: AbortSignal,
): Promise<Result<CheckedForm>> {
  const notice = services.findNotice(form.notice);
  if (!notice.ok) return notice;
  const limits = intakeLimits(notice.value);
  const photos: Result<Photo>[] = [];
  for (const { sha256, widthPx, heightPx, edit } of form.photos) {
    if (signal.aborted) return fail('workCancelled');
    const jpeg = await rendition(services, sha256, limits, edit);
    photos.push(jpeg.ok ? ok({ jpeg: jpeg.value, widthPx, heightPx }) : jpeg);
    services.tellProgress({ job, done: photos.length, total: form.photos.length + 1 });
  }
  const definition = formDefinition(notice.value, form.kind);
  return ok(checkedForm({ definition, content: form.content, removals: [] }, photos));
}

function record(
  { store, surroundings }: Services,
  form: StoredForm,
  draft: boolean,
  written: { readonly path: string; readonly bytes: Uint8Array },
): Result<StoredExport> {
  const exported = {
    id: randomUUID(),
    form: form.id,
    formVersion: form.version,
    at: surroundings.now().toISOString(),
    path: written.path,
    draft,
    sha256: createHash('sha256').update(written.bytes).digest('hex'),
  };
  const inserted = insertExport(store.database, exported);
  return inserted.ok ? ok(exported) : inserted;
}
