import { type FormContent, fieldValue } from '../form/content.ts';
import type { FormDefinition } from '../form/definition.ts';
import { sentencesOf } from '../narrative/sentences.ts';
import type { WordDoubt, WordOrigin, WordValues } from './model.ts';

/** A file with less of the form's sentences (0 to 1) that bears another name is perhaps another form's. */
const ENOUGH_IN_COMMON = 0.5;

interface Read {
  readonly values: WordValues;
  readonly origin: WordOrigin;
  /** Of the association's own files that were put in. */
  readonly titles?: readonly string[];
}

/** Why a file may belong to another form, unit or year. One that is known to come from this form may say what it likes. */
export function doubtsOf(
  definition: FormDefinition,
  content: FormContent,
  { values, origin, titles = [] }: Read,
): readonly WordDoubt[] {
  if (origin.kind !== 'unknown') return [];
  const { nameField } = definition;
  const name = values.fields[nameField] ?? '';
  const isOther =
    differs(fieldValue(content, nameField), name) && inCommon(content, values) < ENOUGH_IN_COMMON;
  const unit = values.reportingUnit;
  return [
    ...(isOther ? [{ kind: 'otherName' as const, name }] : []),
    ...(differs(content.reportingUnit, unit) ? [{ kind: 'otherUnit' as const, unit }] : []),
    ...editionDoubts(definition, values.edition, titles),
  ];
}

function editionDoubts(
  { title: own, notice }: FormDefinition,
  { title, year, sameTitle }: WordValues['edition'],
  titles: readonly string[],
): readonly WordDoubt[] {
  if (sameTitle || (title !== '' && titles.includes(title))) return [];
  return [{ kind: 'otherEdition', title, own, otherYear: year === notice.year ? null : year }];
}

const differs = (before: string, after: string) => before !== '' && after !== '' && before !== after;

/** The part of the form's sentences that stand in the file too; none where the form has none. */
function inCommon(content: FormContent, { narrative }: WordValues): number {
  const own = sentencesOf(content.narrative).map(({ text }) => text.trim());
  const inFile = new Set(sentencesOf(narrative).map(({ text }) => text.trim()));
  return own.length === 0 ? 0 : own.filter((text) => inFile.has(text)).length / own.length;
}
