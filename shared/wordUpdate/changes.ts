import type { FormChanges } from '../api/calls/forms.ts';
import type { FormContent } from '../form/content.ts';
import type { FormDefinition } from '../form/definition.ts';
import { type ComparedRow, compareTexts } from '../narrative/compare.ts';
import type { SealId } from '../notice/formSchema.ts';
import type { Caution, ValueDifference, WordDifference, WordReading } from './model.ts';
import { type CaptionedPhoto, photoDifferences } from './photoDifferences.ts';
import { narrativeWith, sentenceDifferences } from './sentenceDifferences.ts';
import { ThreeWay } from './threeWay.ts';
import { valueDifferences } from './valueDifferences.ts';

/** A file held against a form: all that differs, and the two narratives side by side. */
export interface Comparison {
  readonly differences: readonly WordDifference[];
  readonly rows: readonly ComparedRow[];
}

/** What differs between a form and a file, blank by blank, sentence by sentence, photo by photo, in the order of the form. */
export function compareWithWord(
  definition: FormDefinition,
  { content, photos }: { readonly content: FormContent; readonly photos: readonly CaptionedPhoto[] },
  reading: Pick<WordReading, 'values' | 'pictures' | 'origin' | 'bases'>,
): Comparison {
  const { values, pictures } = reading;
  const hasNarrative = !values.missing.includes('narrative');
  const rows = hasNarrative ? compareTexts(content.narrative, values.narrative) : [];
  const all = valueDifferences(definition, content, values);
  const isSeal = ({ part }: ValueDifference) => definition.seals.some(({ field }) => field === part);
  const caution = values.unsure.includes('narrative') ? 'unsure' : null;
  const differences = [
    ...all.filter((each) => !isSeal(each)),
    ...sentenceDifferences(rows, values.narrative === '' ? 'empty' : caution),
    ...(hasNarrative ? photoDifferences(photos, pictures) : []),
    ...all.filter(isSeal),
  ];
  const cautionBy = changedBy(reading, { content, photos });
  return {
    rows,
    differences: differences.map((each) => ({
      ...each,
      caution: each.caution === 'unsure' ? each.caution : (cautionBy(each, rows) ?? each.caution),
    })),
  };
}

/** Who changed what differs after the export; where that is not known of a file of this form, it is said of all. */
function changedBy(
  { values, origin, bases }: Pick<WordReading, 'values' | 'origin' | 'bases'>,
  { content, photos }: { readonly content: FormContent; readonly photos: readonly CaptionedPhoto[] },
): (difference: WordDifference, rows: readonly ComparedRow[]) => Caution | null {
  if (origin.kind === 'unknown' || (origin.kind === 'export' && !origin.changedSince)) return () => null;
  if (bases.length === 0) return () => 'perhaps';
  const narrative = { form: content.narrative, file: values.narrative };
  const sides = new ThreeWay({ bases, narrative, photos: photos.map(({ id }) => id) });
  return (difference, rows) => sides.cautionOf(difference, rows);
}

/** The changes of a form's texts where the differences of these ids are taken; parts that stay are not named. */
export function changesOf(
  content: FormContent,
  { differences, rows }: Comparison,
  taken: ReadonlySet<string>,
): Omit<FormChanges, 'photos'> {
  const chosen = differences.filter(({ id }) => taken.has(id));
  const values = chosen.filter(isValue);
  const takenRows = new Set(chosen.flatMap((each) => (each.kind === 'sentence' ? each.rows : [])));
  const reportingUnit = values.find(({ part }) => part === 'reportingUnit')?.after;
  const opinions = opinionsWith(content.opinions, values);
  const fields = values.filter(({ part }) => part !== 'reportingUnit' && !(part in content.opinions));
  const changed = Object.fromEntries(fields.map(({ part, after }) => [part, after]));
  return {
    ...(reportingUnit !== undefined && { reportingUnit }),
    ...(fields.length > 0 && { fields: { ...content.fields, ...changed } }),
    ...(takenRows.size > 0 && { narrative: narrativeWith(rows, (row) => takenRows.has(row)) }),
    ...(opinions && { opinions }),
  };
}

const isValue = (each: WordDifference): each is ValueDifference =>
  each.kind === 'value' || each.kind === 'date';

function opinionsWith(
  opinions: FormContent['opinions'],
  values: readonly ValueDifference[],
): FormContent['opinions'] | undefined {
  const of = (seal: SealId) => {
    const own = values.filter(({ part }) => part === seal);
    const text = own.find(({ kind }) => kind === 'value')?.after;
    const date = own.find(({ kind }) => kind === 'date')?.after;
    return { text: text ?? opinions[seal].text, date: date ?? opinions[seal].date };
  };
  if (!values.some(({ part }) => part in opinions)) return undefined;
  return { recommendation: of('recommendation'), approval: of('approval') };
}
