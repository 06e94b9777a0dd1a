import { formDefinition } from '../../shared/form/definition.ts';
import type { WordForm } from '../../shared/form/wordFinding.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { doubtsOf } from '../../shared/wordUpdate/doubts.ts';
import type { WordReading, WordValues } from '../../shared/wordUpdate/model.ts';
import type { StoredForm } from '../database/forms.ts';
import type { ReadWordFile } from '../forms/readWordFile.ts';
import { ownForms } from '../ownForms/ownForms.ts';
import type { Services } from '../services.ts';
import { heldPictures } from './heldPictures.ts';
import { originOf } from './originOf.ts';

interface FileRead extends ReadWordFile {
  readonly bytes: Uint8Array;
}

interface Work {
  readonly form: StoredForm;
  readonly notice: Notice;
  /** Else it is made once something of the file was chosen. */
  readonly isStored: boolean;
  readonly signal: AbortSignal;
  readonly job: string;
}

/** A file that was read, held against a form of its kind: its pictures, where it comes from, why it may be another form's. `workCancelled`. */
export async function readingFor(
  services: Services,
  { bytes, form: read, converted }: FileRead,
  { form, notice, isStored, signal, job }: Work,
): Promise<Result<WordReading>> {
  const tell = (done: number) =>
    services.tellProgress({ job, done: done + 1, total: read.pictures.length + 1 });
  tell(0);
  const work = { form, notice, isStored, signal, tell };
  const pictures = await heldPictures(services, read.pictures, work);
  if (signal.aborted) return fail('workCancelled');
  const values = valuesOf(read);
  const { origin, bases, doubts } = originOf(services.store.database, form, { bytes, read });
  // An association's own file may bear a title of its own.
  const titles = ownForms(services, notice.id).map(({ title }) => title);
  const others = doubtsOf(formDefinition(notice, form.kind), form.content, { values, origin, titles });
  const isNamed = doubts.length > 0;
  return ok({
    values,
    places: read.places.map(({ part, sureness, reasons, text }) => ({ part, sureness, reasons, text })),
    pictures,
    origin,
    bases,
    converted,
    doubts: [...doubts, ...others.filter(({ kind }) => !isNamed || kind === 'otherEdition')],
  });
}

function valuesOf(read: WordForm): WordValues {
  const { reportingUnit, fields, narrative, opinions, missing, edition, trackedChanges, places } = read;
  const unsure = places.filter(({ sureness }) => sureness === 'unsure').map(({ part }) => part);
  return { reportingUnit, fields, narrative, opinions, missing, edition, trackedChanges, unsure };
}
