import type { CallAnswer, CallRequest } from '../../shared/api/calls.ts';
import type { FormContent, PhotoEntry } from '../../shared/form/content.ts';
import { formDefinition } from '../../shared/form/definition.ts';
import { hasErrors } from '../../shared/form/finding.ts';
import { normaliseContent } from '../../shared/form/normaliseChanges.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { readForm, type StoredForm } from '../database/forms.ts';
import type { FormDocument } from '../documents/formDocument.ts';
import { markOf } from '../forms/exportForm.ts';
import { type CheckedPhoto, checkedForm } from '../forms/loadForm.ts';
import type { Rendition } from '../photos/intakeLimits.ts';
import { rendition } from '../photos/renditions.ts';
import type { Services } from '../services.ts';

/** A preview that takes longer has no reader any more; the memory is that of an export. */
const BUILD_LIMITS = { timeoutMs: 30_000, maxMemoryBytes: 1024 * 1024 * 1024 };

/** Far above fifty photos at screen size (bytes): what the window would have to take apart. */
const MAX_PREVIEW_BYTES = 24 * 1024 * 1024;

/**
 * The Word file that an export would give now, of the content as it stands in the window, with photos at the size of
 * the screen; nothing is stored. `formMissing`, `noticeUnknown`, `workTooLarge`, failures of the work.
 */
export async function previewForm(
  services: Services,
  { id, content, job }: CallRequest<'forms.preview'>,
): Promise<Result<CallAnswer<'forms.preview'>>> {
  return services.jobs.run(job, async (signal) => {
    const document = await documentOf(services, { id, content }, signal, 'thumbnail');
    if (!document.ok) return document;
    const { photos } = document.value;
    const bytes = await services.workers.run('buildForm', document.value, { ...BUILD_LIMITS, signal });
    if (!bytes.ok) return bytes;
    if (bytes.value.length > MAX_PREVIEW_BYTES) return fail('workTooLarge');
    const unread = photos.flatMap((photo, at) => (photo ? [] : [at + 1]));
    return ok({ docx: Buffer.from(bytes.value).toString('base64'), unread });
  });
}

/**
 * What a Word file of this content is made of, with the mark that an export of it would bear now (a draft while there are
 * errors) and its photos in one of their renditions; `formMissing`, `noticeUnknown`,
 * `workCancelled`.
 */
export async function documentOf(
  services: Services,
  { id, content }: Pick<CallRequest<'forms.preview'>, 'id' | 'content'>,
  signal: AbortSignal,
  size: Rendition = 'form',
): Promise<Result<FormDocument>> {
  const form = readForm(services.store.database, id);
  if (!form.ok) return form;
  const notice = services.findNotice(form.value.notice);
  if (!notice.ok) return notice;
  const photos: Result<CheckedPhoto>[] = [];
  for (const { id: photo } of content.photos) {
    if (signal.aborted) return fail('workCancelled');
    photos.push(await photoOf(services, form.value, photo, { notice: notice.value, size }));
  }
  const definition = formDefinition(notice.value, form.value.kind);
  const checked = checkedForm({ definition, content: asStored(form.value, content), removals: [] }, photos);
  const errors = checked.findings.filter(({ severity }) => severity === 'error').length;
  const mark = markOf(purposeOf(form.value, hasErrors(checked.findings)), errors);
  return ok({ definition, content: checked.content, photos: checked.photos, ...(mark && { mark }) });
}

/** What the button 导出 makes now: a sample stays one, and with errors there is a draft only. */
const purposeOf = ({ sample }: StoredForm, faulty: boolean) =>
  sample ? 'sample' : faulty ? 'draft' : 'final';

/** The content by the rules of entry, as it would be stored. */
function asStored(
  { kind }: StoredForm,
  { photos, ...content }: CallRequest<'forms.preview'>['content'],
): FormContent {
  const entries: readonly PhotoEntry[] = photos.map(({ id, caption }) => ({ file: id, caption }));
  return normaliseContent({ ...content, kind, photos: entries });
}

/** `photoMissing` where it is not on the form any more, or its original is gone. */
async function photoOf(
  services: Services,
  form: StoredForm,
  id: string,
  wanted: Parameters<typeof rendition>[2],
): Promise<Result<CheckedPhoto>> {
  const photo = form.photos.find((each) => each.id === id);
  if (!photo) return fail('photoMissing', { file: '' });
  const jpeg = await rendition(services, photo.sha256, { ...wanted, edit: photo.edit });
  // The size of the whole photo: from it the places on paper follow.
  const { widthPx, heightPx, facts } = photo;
  return jpeg.ok ? ok({ jpeg: jpeg.value, widthPx, heightPx, facts }) : jpeg;
}
