import { type FormContent, fieldValue } from '../form/content.ts';
import type { FormDefinition, FormPart } from '../form/definition.ts';
import { withoutPrinted } from '../form/printedWords.ts';
import type { Caution, ValueDifference, WordValues } from './model.ts';

/** The blanks and opinions that say something else in a file than on the form; what is nowhere in the file is no difference. */
export function valueDifferences(
  definition: FormDefinition,
  content: FormContent,
  values: WordValues,
): readonly ValueDifference[] {
  const isFound = ({ part }: { readonly part: FormPart }) => !values.missing.includes(part);
  const fields = definition.fields.map(({ field }) => ({
    kind: 'value' as const,
    part: field,
    before: fieldValue(content, field),
    after: valueIn(values, field),
  }));
  const opinions = definition.seals.flatMap(({ field }) => [
    {
      kind: 'value' as const,
      part: field,
      before: content.opinions[field].text,
      after: values.opinions[field].text,
    },
    {
      kind: 'date' as const,
      part: field,
      before: content.opinions[field].date,
      after: values.opinions[field].date,
    },
  ]);
  return [...fields, ...opinions]
    .filter(isFound)
    .filter(({ before, after }) => before !== after && !isReadAs(before, after))
    .map((each) => ({ ...each, id: `${each.kind} ${each.part}`, caution: cautionOf(each, values) }));
}

/** Words that a reader takes for printed ones, as （盖章）, may have been entered: that they are not read is no change. */
const isReadAs = (before: string, after: string): boolean => after !== '' && withoutPrinted(before) === after;

const valueIn = (values: WordValues, field: FormDefinition['fields'][number]['field']): string =>
  field === 'reportingUnit' ? values.reportingUnit : (values.fields[field] ?? '');

/** LibreOffice saves what stands in a content control around a cell several times. */
const isRepeated = (before: string, after: string): boolean =>
  before !== '' && after !== '' && after.replaceAll(before, '') === '';

function cautionOf(
  { part, before, after }: Pick<ValueDifference, 'part' | 'before' | 'after'>,
  { unsure }: WordValues,
): Caution | null {
  if (unsure.includes(part)) return 'unsure';
  if (isRepeated(before, after)) return 'repeated';
  return after === '' ? 'empty' : null;
}
