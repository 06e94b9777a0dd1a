import { type FormContent, fieldValue } from '../form/content.ts';
import type { FormDefinition, FormPart } from '../form/definition.ts';
import { SEAL_IDS, type SealId } from '../notice/formSchema.ts';
import type { Role } from '../settings/settings.ts';
import { normaliseLine, normaliseText } from '../text/normalise.ts';
import type { ReadPlace, WordPicture, WordReading, WordValues } from './model.ts';
import type { CaptionedPhoto } from './photoDifferences.ts';

/** One value that was read in a file, to be confirmed; `place` is missing where the file has no such part. */
export interface ReadValue {
  readonly id: string;
  readonly kind: 'line' | 'text' | 'date';
  readonly part: FormPart;
  readonly value: string;
  readonly place: ReadPlace | undefined;
}

/** The caption of a picture in the file; `at` is which picture it is, from 0. */
export interface ReadPicture {
  readonly id: string;
  readonly at: number;
  readonly picture: Exclude<WordPicture, { readonly kind: 'unusable' }>;
}

/** What a person said of a value or a picture: taken or left, and what it really is. */
export interface Confirmed {
  readonly isTaken: boolean;
  readonly value: string;
}

const placeOf = ({ places }: Pick<WordReading, 'places'>, part: FormPart) =>
  places.find((place) => place.part === part);

/** The values of a file in the order of the form, those that were not found with them. */
export function readValues(
  { fields, seals }: FormDefinition,
  reading: Pick<WordReading, 'values' | 'places'>,
): readonly ReadValue[] {
  const { values } = reading;
  const read = (part: FormPart, kind: ReadValue['kind'], value: string): ReadValue => ({
    id: `${kind} ${part}`,
    kind,
    part,
    value,
    place: placeOf(reading, part),
  });
  return [
    ...fields.map(({ field }) =>
      read(field, 'line', field === 'reportingUnit' ? values.reportingUnit : (values.fields[field] ?? '')),
    ),
    read('narrative', 'text', values.narrative),
    ...seals.flatMap(({ field }) => [
      read(field, 'text', values.opinions[field].text),
      read(field, 'date', values.opinions[field].date),
    ]),
  ];
}

/** The pictures of a file that can be used. */
export const readPictures = ({ pictures }: Pick<WordReading, 'pictures'>): readonly ReadPicture[] =>
  pictures.flatMap((picture, at) =>
    picture.kind === 'unusable' ? [] : [{ id: `picture ${at}`, at, picture }],
  );

const isSeal = (part: FormPart): part is SealId => SEAL_IDS.some((seal) => seal === part);

/** Whether somebody else writes a part: opinions and their dates, for a unit that hands its forms in. */
export const isOthersPart = (part: FormPart, role: Role | null): part is SealId =>
  isSeal(part) && (role === 'subordinate' || role === 'direct');

/**
 * Taken at first is what was found and is something, unless the finder was unsure of its place, or somebody else writes it.
 */
export const takenAtFirst = (values: readonly ReadValue[], role: Role | null): readonly ReadValue[] =>
  values.filter(
    ({ part, place, value }) =>
      place !== undefined && place.sureness !== 'unsure' && value !== '' && !isOthersPart(part, role),
  );

/** What was found in a place that may be another's: it is left until a person has looked. */
export const isDoubtful = ({ place, value }: ReadValue): boolean =>
  place?.sureness === 'unsure' && value !== '';

/** A file as a person has confirmed it: what was left says what the form says, what was corrected says that. */
export function confirmedReading(
  definition: FormDefinition,
  { content, photos }: { readonly content: FormContent; readonly photos: readonly CaptionedPhoto[] },
  reading: WordReading,
  confirmed: ReadonlyMap<string, Confirmed>,
): WordReading {
  const taken = (id: string) => {
    const found = confirmed.get(id);
    return found?.isTaken ? found.value : undefined;
  };
  const line = (part: Parameters<typeof fieldValue>[1]) => {
    const value = taken(`line ${part}`);
    return value === undefined ? fieldValue(content, part) : normaliseLine(value).text;
  };
  const text = (part: FormPart, own: string) => {
    const value = taken(`text ${part}`);
    return value === undefined ? own : normaliseText(value).text;
  };
  const opinion = (seal: SealId) => ({
    text: text(seal, content.opinions[seal].text),
    date: taken(`date ${seal}`) ?? content.opinions[seal].date,
  });
  const parts = definition.fields.map(({ field }) => field);
  const fields = parts.flatMap((field) => (field === 'reportingUnit' ? [] : [[field, line(field)] as const]));
  const pictures = confirmedPictures(photos, reading.pictures, confirmed);
  // The cell of the long text is where the pictures belong.
  const isLeft = (part: FormPart) =>
    ['line', 'text', 'date'].every((kind) => taken(`${kind} ${part}`) === undefined) &&
    !(part === 'narrative' && pictures.length > 0);
  const values: WordValues = {
    ...reading.values,
    reportingUnit: line('reportingUnit'),
    fields: Object.fromEntries(fields),
    narrative: text('narrative', content.narrative),
    opinions: { recommendation: opinion('recommendation'), approval: opinion('approval') },
    missing: reading.values.missing.filter(isLeft),
    unsure: [],
  };
  return { ...reading, values, pictures };
}

/** A picture that was left and is not on the form is as if it were not in the file. */
function confirmedPictures(
  photos: readonly CaptionedPhoto[],
  pictures: readonly WordPicture[],
  confirmed: ReadonlyMap<string, Confirmed>,
): readonly WordPicture[] {
  const captions = new Map(photos.map(({ id, caption }) => [id, caption]));
  return pictures.flatMap((picture, at): readonly WordPicture[] => {
    const found = confirmed.get(`picture ${at}`);
    if (found?.isTaken) return [{ ...picture, caption: normaliseLine(found.value).text }];
    if (picture.kind !== 'known') return [];
    return [{ ...picture, caption: captions.get(picture.photo) ?? picture.caption }];
  });
}
