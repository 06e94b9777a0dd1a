import type { CallRequest } from '../../shared/api/calls.ts';
import { formDefinition } from '../../shared/form/definition.ts';
import type { WordForm } from '../../shared/form/wordFinding.ts';
import { FORM_KINDS } from '../../shared/notice/formSchema.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { doubtsOf } from '../../shared/wordUpdate/doubts.ts';
import type { WordReading, WordValues } from '../../shared/wordUpdate/model.ts';
import { saysNothing } from '../../shared/wordUpdate/saysNothing.ts';
import { readForm, type StoredForm } from '../database/forms.ts';
import { readWordFile } from '../forms/readWordFile.ts';
import { ownForms } from '../ownForms/ownForms.ts';
import type { Services } from '../services.ts';
import { heldPictures } from './heldPictures.ts';
import { originOf } from './originOf.ts';

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
    const file = await readWordFile(services, bytes, definitions, { signal, ...(which && { form: which }) });
    if (!file.ok) return file;
    const { form: read, converted } = file.value;
    if (read.kind !== form.value.kind)
      return fail('wordFormOtherKind', titlesOf(notice.value, form.value, read));
    if (saysNothing(read)) return fail('wordFormBlank');
    const tell = (done: number) =>
      services.tellProgress({ job, done: done + 1, total: read.pictures.length + 1 });
    tell(0);
    const work = { form: form.value, notice: notice.value, signal, tell };
    const pictures = await heldPictures(services, read.pictures, work);
    if (signal.aborted) return fail('workCancelled');
    return ok(readingOf(services, form.value, notice.value, { bytes, read, converted, pictures }));
  });
}

const titlesOf = (notice: Notice, form: StoredForm, read: WordForm) => ({
  found: formDefinition(notice, read.kind).shortTitle,
  own: formDefinition(notice, form.kind).shortTitle,
});

interface Read extends Pick<WordReading, 'pictures' | 'converted'> {
  readonly bytes: Uint8Array;
  readonly read: WordForm;
}

function readingOf(
  services: Services,
  form: StoredForm,
  notice: Notice,
  { bytes, read, converted, pictures }: Read,
): WordReading {
  const values = valuesOf(read);
  const { origin, bases, doubts } = originOf(services.store.database, form, { bytes, read });
  // An association's own file may bear a title of its own.
  const titles = ownForms(services, notice.id).map(({ title }) => title);
  const others = doubtsOf(formDefinition(notice, form.kind), form.content, { values, origin, titles });
  const isNamed = doubts.length > 0;
  return {
    values,
    places: read.places.map(({ part, sureness, reasons, text }) => ({ part, sureness, reasons, text })),
    pictures,
    origin,
    bases,
    converted,
    doubts: [...doubts, ...others.filter(({ kind }) => !isNamed || kind === 'otherEdition')],
  };
}

function valuesOf(read: WordForm): WordValues {
  const { reportingUnit, fields, narrative, opinions, missing, edition, trackedChanges, places } = read;
  const unsure = places.filter(({ sureness }) => sureness === 'unsure').map(({ part }) => part);
  return { reportingUnit, fields, narrative, opinions, missing, edition, trackedChanges, unsure };
}
