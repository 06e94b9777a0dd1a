import type { CallRequest } from '../../shared/api/calls.ts';
import { formDefinition } from '../../shared/form/definition.ts';
import type { WordForm } from '../../shared/form/wordFinding.ts';
import { FORM_KINDS } from '../../shared/notice/formSchema.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import { fail, type Result } from '../../shared/result/result.ts';
import type { WordReading } from '../../shared/wordUpdate/model.ts';
import { saysNothing } from '../../shared/wordUpdate/saysNothing.ts';
import { readForm, type StoredForm } from '../database/forms.ts';
import { readWordFile } from '../forms/readWordFile.ts';
import type { Services } from '../services.ts';
import { readingFor } from './readingFor.ts';

/**
 * Reads a Word file to update a form by it, and touches nothing: its values, its pictures held against the photos of the form,
 * where it comes from, why it may belong to another form. `formMissing`, `noticeUnknown`, failures of readWordFile and of the work;
 * `wordFormOtherKind` (`found`, `own`), `wordFormBlank`.
 */
export async function readWordUpdate(
  services: Services,
  request: CallRequest<'word.read'>,
): Promise<Result<WordReading>> {
  const form = readForm(services.store.database, request.form);
  if (!form.ok) return form;
  const notice = services.findNotice(form.value.notice);
  if (!notice.ok) return notice;
  const bytes = new Uint8Array(Buffer.from(request.data, 'base64'));
  const { which, job } = request;
  return services.jobs.run(job, async (signal) => {
    const definitions = FORM_KINDS.map((kind) => formDefinition(notice.value, kind));
    const options = { signal, kind: form.value.kind, ...(which && { form: which }) };
    const file = await readWordFile(services, bytes, definitions, options);
    if (!file.ok) return file;
    const { form: read } = file.value;
    if (read.kind !== form.value.kind)
      return fail('wordFormOtherKind', titlesOf(notice.value, form.value, read));
    if (saysNothing(read)) return fail('wordFormBlank');
    const work = { form: form.value, notice: notice.value, isStored: true, signal, job };
    return readingFor(services, { bytes, ...file.value }, work);
  });
}

const titlesOf = (notice: Notice, form: StoredForm, read: WordForm) => ({
  found: formDefinition(notice, read.kind).shortTitle,
  own: formDefinition(notice, form.kind).shortTitle,
});
