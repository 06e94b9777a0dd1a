import type { CallRequest } from '../../shared/api/calls.ts';
import { formDefinition } from '../../shared/form/definition.ts';
import { FORM_KINDS } from '../../shared/notice/formSchema.ts';
import { fail, type Result } from '../../shared/result/result.ts';
import { saysNothing } from '../../shared/wordUpdate/saysNothing.ts';
import { readWordFile } from '../forms/readWordFile.ts';
import { createStoredForm } from '../forms/storedForms.ts';
import { DEFAULT_NOTICE } from '../notices/notices.ts';
import type { Services } from '../services.ts';

/**
 * Makes a new form of the kind that a Word file has, of the present notice whatever the file's edition. `wordFormBlank`;
 * failures of readWordFile and of the work, of the disk.
 */
export async function createForWord(
  services: Services,
  { data, which, job }: CallRequest<'word.create'>,
): Promise<Result<{ readonly id: string }>> {
  const notice = services.findNotice(DEFAULT_NOTICE);
  if (!notice.ok) return notice;
  const definitions = FORM_KINDS.map((kind) => formDefinition(notice.value, kind));
  const bytes = new Uint8Array(Buffer.from(data, 'base64'));
  const read = await services.jobs.run(job, (signal) =>
    readWordFile(services, bytes, definitions, { signal, ...(which && { form: which }) }),
  );
  if (!read.ok) return read;
  const { form } = read.value;
  return saysNothing(form) ? fail('wordFormBlank') : createStoredForm(services, form.kind);
}
