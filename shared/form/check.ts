import { countText, limitCrossing, measured } from '../narrative/count.ts';
import type { PhotoFacts } from '../photo/facts.ts';
import { photoHints } from '../photo/hints.ts';
import { isUsualPhone, isUsualPostcode } from './contact.ts';
import { type FormContent, fieldValue } from './content.ts';
import { otherDates } from './dateHints.ts';
import type { FieldDefinition, FormDefinition, FormPart } from './definition.ts';
import type { Finding, FindingCode } from './finding.ts';
import { differingNames } from './nameHints.ts';
import { isUnspecific, looksAbbreviated } from './names.ts';
import { leftovers, otherYears, outsideRepertoire, type TextMatch } from './textHints.ts';

/**
 * Everything that is wrong with, or remarkable about, the content of a form, in the order of the form's rows. `facts` runs
 * beside content.photos: what is known of each photo; without it their hints are left out, which are never errors.
 */
export function checkForm(
  definition: FormDefinition,
  content: FormContent,
  facts: readonly (PhotoFacts | undefined)[] = [],
): readonly Finding[] {
  return [
    ...definition.fields.flatMap((field) => checkField(definition, field, fieldValue(content, field.field))),
    ...checkNarrative(definition, content),
    ...checkPhotos(definition, content),
    ...photoHints(definition.notice, content, facts),
    ...definition.seals.flatMap((row) => textHints(definition, row.field, content.opinions[row.field].text)),
  ];
}

function checkField(definition: FormDefinition, field: FieldDefinition, value: string): Finding[] {
  if (value === '') return missing(field);
  return [...unusual(definition, field, value), ...textHints(definition, field.field, value)];
}

function missing({ field, presence }: FieldDefinition): Finding[] {
  if (presence === 'optional') return [];
  return [{ code: 'missing', field, severity: presence === 'required' ? 'error' : 'warning', details: {} }];
}

function unusual({ notice }: FormDefinition, { field, accepts }: FieldDefinition, value: string): Finding[] {
  const finding = (code: Finding['code'], severity: Finding['severity']): Finding[] => [
    { code, field, severity, details: { text: value } },
  ];
  if (accepts === 'phone' && !isUsualPhone(value)) return finding('unusualPhone', 'warning');
  if (accepts === 'postcode' && !isUsualPostcode(value)) return finding('unusualPostcode', 'warning');
  if (accepts === 'organisation' && looksAbbreviated(value, notice.hints))
    return finding('looksAbbreviated', 'hint');
  if (accepts === 'activity' && isUnspecific(value, notice.hints)) return finding('notSpecific', 'hint');
  return [];
}

function checkNarrative(definition: FormDefinition, content: FormContent): Finding[] {
  const { narrative } = content;
  if (narrative === '') return [{ code: 'missing', field: 'narrative', severity: 'error', details: {} }];
  const name = fieldValue(content, definition.nameField);
  const mayMisspell = definition.kind === 'activity';
  return [
    ...checkLength(definition, narrative),
    ...textHints(definition, 'narrative', narrative),
    ...hints('otherDate', 'narrative', otherDates(narrative, definition.notice), activityDays(definition)),
    ...hints('nameDiffers', 'narrative', differingNames(narrative, name, { mayMisspell })),
  ];
}

function activityDays({ notice: { dates } }: FormDefinition): Finding['details'] {
  return { from: dates.activity.from, to: dates.activity.to };
}

/** Only the low reading of Word's count blocks; between the two readings a hint says to look (FACTS.md). */
function checkLength({ narrative: { limit } }: FormDefinition, narrative: string): Finding[] {
  const { low, high } = measured(countText(narrative), limit.measure);
  if (high <= limit.max) return [];
  const tooLong = low > limit.max;
  return [
    {
      code: tooLong ? 'narrativeTooLong' : 'narrativePerhapsTooLong',
      field: 'narrative',
      severity: tooLong ? 'error' : 'hint',
      details: {
        count: tooLong ? low : high,
        max: limit.max,
        measure: limit.measure,
        over: (tooLong ? low : high) - limit.max,
        ...(tooLong && { at: limitCrossing(narrative, limit.max, limit.measure) ?? 0 }),
      },
    },
  ];
}

function checkPhotos(definition: FormDefinition, { photos }: FormContent): Finding[] {
  const { min, max } = definition.narrative.photos;
  const details = { count: photos.length, min, max };
  const captions = photos.flatMap(({ caption }) => [
    ...textHints(definition, 'photos', caption),
    ...hints('otherDate', 'photos', otherDates(caption, definition.notice), activityDays(definition)),
  ]);
  if (photos.length < min)
    return [{ code: 'tooFewPhotos', field: 'photos', severity: 'error', details }, ...captions];
  if (photos.length > max)
    return [{ code: 'tooManyPhotos', field: 'photos', severity: 'error', details }, ...captions];
  return captions;
}

function textHints({ notice }: FormDefinition, field: FormPart, text: string): Finding[] {
  const rare = outsideRepertoire(text, notice.print.repertoire);
  return [
    // With a placeholder in it a text is nearly surely unfinished.
    ...hints('leftover', field, leftovers(text)).map((hint) => ({ ...hint, severity: 'warning' as const })),
    ...hints('otherYear', field, otherYears(text, notice.year), { year: notice.year }),
    ...(rare.length > 0
      ? [
          {
            code: 'outsideFont',
            field,
            severity: 'hint',
            details: { text: rare.slice(0, 10).join('') },
          } as const,
        ]
      : []),
  ];
}

/** Hints that stand at a place of a text; a text that could stand there instead is a suggestion. */
function hints(
  code: FindingCode,
  field: FormPart,
  matches: readonly TextMatch[],
  more: Finding['details'] = {},
): Finding[] {
  return matches.map((match) => ({ code, field, severity: 'hint', details: { ...match, ...more } }));
}
