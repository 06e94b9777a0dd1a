import type { CallRequest } from '../../shared/api/calls.ts';
import type { FormOfWord } from '../../shared/api/model.ts';
import { formDefinition } from '../../shared/form/definition.ts';
import { FORM_KINDS } from '../../shared/notice/formSchema.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { saysNothing } from '../../shared/wordUpdate/saysNothing.ts';
import { asStored, newForm } from '../forms/newForm.ts';
import { readWordFile } from '../forms/readWordFile.ts';
import { formForWindow } from '../forms/storedForms.ts';
import { DEFAULT_NOTICE } from '../notices/notices.ts';
import type { Services } from '../services.ts';
import { readingFor } from './readingFor.ts';

/**
 * Reads a Word file to make a form of its kind for the present notice, whatever the file's edition; nothing is stored but
 * pictures in hand. `wordFormBlank`; failures of readWordFile and of the work.
 */
export async function readNewForm(
  services: Services,
  { data, which, job }: CallRequest<'word.readNew'>,
): Promise<Result<FormOfWord>> {
  const notice = services.findNotice(DEFAULT_NOTICE);
  if (!notice.ok) return notice;
  const bytes = new Uint8Array(Buffer.from(data, 'base64'));
  return services.jobs.run(job, async (signal) => {
    const definitions = FORM_KINDS.map((kind) => formDefinition(notice.value, kind));
    const file = await readWordFile(services, bytes, definitions, { signal, ...(which && { form: which }) });
    if (!file.ok) return file;
    if (saysNothing(file.value.form)) return fail('wordFormBlank');
    const made = newForm(services, file.value.form.kind);
    if (!made.ok) return made;
    const form = asStored(made.value);
    const work = { form, notice: notice.value, isStored: false, signal, job };
    const reading = await readingFor(services, { bytes, ...file.value }, work);
    return reading.ok
      ? ok({ form: formForWindow(services, form, notice.value), reading: reading.value })
      : reading;
  });
}
