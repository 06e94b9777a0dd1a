import { z } from 'zod';
import { type FormDefinition, partLabel } from '../../shared/form/definition.ts';
import { partValue } from '../../shared/form/partValue.ts';
import { type WordForm, wordFormSchema } from '../../shared/form/wordFinding.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { placeName, reasonsText, SURENESS_NAMES, wordFormLines } from '../../shared/messages/wordForm.ts';
import type { Result } from '../../shared/result/result.ts';
import type { ReadWordFile } from '../forms/readWordFile.ts';
import type { Photo } from '../photos/readPhoto.ts';
import type { Answer } from './answer.ts';
import { codeOf, convertedFirst, foundPart, noPlace, photoCount, photoInFile } from './texts.ts';

/** What `read --json` prints beside `ok`; docs/command-line.md describes it. */
export const readAnswerSchema = wordFormSchema.omit({ pictures: true }).extend({
  format: z.literal(1),
  /** LibreOffice made a docx of the file first. */
  converted: z.boolean(),
  photos: z.array(
    z.strictObject({
      sha256: z.string(),
      bytes: z.int(),
      caption: z.string(),
      accepted: z.boolean(),
      widthPx: z.int().optional(),
      heightPx: z.int().optional(),
      code: z.string().optional(),
      message: z.string().optional(),
    }),
  ),
});
type ReadAnswer = z.infer<typeof readAnswerSchema>;

/** What there is to say about a form that was read; `photos` runs beside its pictures. */
export function readReport(
  definition: FormDefinition,
  { form, converted }: ReadWordFile,
  photos: readonly Result<Photo>[],
): Answer {
  const { pictures, ...read } = form;
  const value: ReadAnswer = {
    format: 1,
    ...read,
    converted,
    photos: pictures.map(({ bytes, sha256, caption }, at) => ({
      sha256,
      bytes: bytes.length,
      caption,
      ...pictureFacts(photos[at]),
    })),
  };
  const lines = [
    definition.shortTitle,
    ...(converted ? [convertedFirst] : []),
    ...wordFormLines(definition, form),
    ...form.places.flatMap((place) => partLines(definition, form, place)),
    photoCount(pictures.length),
    ...value.photos.map(({ caption, accepted, message }, at) =>
      photoInFile(at + 1, caption, accepted ? undefined : message),
    ),
    ...(form.code ? [codeOf(form.code)] : []),
  ];
  return { exit: 0, lines, value };
}

function pictureFacts(photo: Result<Photo> | undefined) {
  if (!photo) return { accepted: false };
  if (photo.ok) return { accepted: true, widthPx: photo.value.widthPx, heightPx: photo.value.heightPx };
  return { accepted: false, code: photo.error.code, message: failureSentence(photo.error) };
}

function partLines(
  definition: FormDefinition,
  form: WordForm,
  place: WordForm['places'][number],
): readonly string[] {
  const value = partValue(form, place.part);
  const where = `${placeName(place)}；${SURENESS_NAMES[place.sureness]}：${reasonsText(place.reasons)}`;
  return foundPart(partLabel(definition, place.part), value === '' ? noPlace : value, where);
}
