import { MAX_UPLOAD_BYTES } from '../../../shared/api/calls/parts.ts';
import { formDefinition } from '../../../shared/form/definition.ts';
import { FORM_KINDS } from '../../../shared/notice/formSchema.ts';
import type { Result } from '../../../shared/result/result.ts';
import { readBytes } from '../../files/readFile.ts';
import { readWordFile } from '../../forms/readWordFile.ts';
import { DEFAULT_NOTICE } from '../../notices/notices.ts';
import { createOffice } from '../../office/office.ts';
import { intakeLimits } from '../../photos/intakeLimits.ts';
import type { Photo } from '../../photos/readPhoto.ts';
import { decodePhoto } from '../../photos/renditions.ts';
import { createWorkers } from '../../workers/workers.ts';
import { type Answer, failureAnswer } from '../answer.ts';
import type { Call, Command } from '../command.ts';
import { readReport } from '../readReport.ts';

/** The values in a Word file of a form, whoever made it; its pictures go through the intake of photos. */
export const readCommand: Command = {
  takesInput: true,
  needsOut: false,
  options: ['form'],
  run: async (call) => {
    const workers = createWorkers();
    const office = createOffice();
    try {
      return await read(call, { workers, office });
    } finally {
      await Promise.all([workers.close(), office.close()]);
    }
  },
};

async function read(
  { input, form, findNotice }: Call,
  reader: Parameters<typeof readWordFile>[0],
): Promise<Answer> {
  const notice = findNotice(DEFAULT_NOTICE);
  if (!notice.ok) return failureAnswer(notice.error);
  const bytes = await readBytes(input, MAX_UPLOAD_BYTES);
  if (!bytes.ok) return failureAnswer(bytes.error);
  const definitions = FORM_KINDS.map((kind) => formDefinition(notice.value, kind));
  const { signal } = new AbortController();
  const options = { signal, ...(form !== undefined && { form }) };
  const file = await readWordFile(reader, bytes.value, definitions, options);
  if (!file.ok) return failureAnswer(file.error);
  const definition = formDefinition(notice.value, file.value.form.kind);
  const limits = intakeLimits(notice.value);
  const photos: Result<Photo>[] = [];
  // One after the other: a decoded photo takes hundreds of megabytes.
  for (const { bytes } of file.value.form.pictures) photos.push(await decodePhoto(reader, bytes, limits));
  return readReport(definition, file.value, photos);
}
