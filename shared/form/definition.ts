import {
  FIELD_IDS,
  type FieldCell,
  type FieldId,
  type FormKind,
  type FormRow,
  NAME_FIELD,
  type NarrativeRow,
  type OutlineEntry,
  SEAL_IDS,
  type SealRow,
} from '../notice/formSchema.ts';
import type { Notice } from '../notice/schema.ts';

/** A blank of one line: what it is called to the letter, and what it accepts. */
export type FieldDefinition = Omit<FieldCell, 'field'> & { readonly field: FieldId | 'reportingUnit' };

/** One form of one notice. Screen, check, Word file and reading back all read this and nothing else. */
export interface FormDefinition {
  readonly notice: Notice;
  readonly kind: FormKind;
  readonly attachment: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly nameField: FieldId;
  readonly reportingUnit: FieldDefinition;
  readonly rows: readonly FormRow[];
  /** The one-line blanks in the order of the form, 填表单位 first. */
  readonly fields: readonly FieldDefinition[];
  readonly narrative: NarrativeRow;
  readonly seals: readonly SealRow[];
  readonly notes: readonly string[];
  /** Headings that a narrative may have, with what to tell under each; may be empty. */
  readonly outline: readonly OutlineEntry[];
}

/** The form of a kind as a notice fixes it. */
export function formDefinition(notice: Notice, kind: FormKind): FormDefinition {
  const form = notice.forms[kind];
  const reportingUnit = { ...form.reportingUnit, field: 'reportingUnit' } as const;
  const cells = form.rows.flatMap((row) => (row.type === 'fields' ? row.cells : []));
  return {
    notice,
    kind,
    attachment: form.attachment,
    title: form.title,
    shortTitle: form.shortTitle,
    nameField: NAME_FIELD[kind],
    reportingUnit,
    rows: form.rows,
    fields: [reportingUnit, ...cells],
    narrative: narrativeRow(form.rows),
    seals: form.rows.filter((row) => row.type === 'seal'),
    notes: form.notes,
    outline: form.outline,
  };
}

function narrativeRow(rows: readonly FormRow[]): NarrativeRow {
  const row = rows.find((each) => each.type === 'narrative');
  if (!row) throw new Error('a parsed notice always has a narrative row');
  return row;
}

/** Everything on a form that a finding can point at, and 网上填报 beside it. */
export const FORM_PARTS = [
  'reportingUnit',
  ...FIELD_IDS,
  'filing',
  'narrative',
  'photos',
  ...SEAL_IDS,
] as const;
export type FormPart = (typeof FORM_PARTS)[number];

/** What a part of the form is called, to be named in a sentence: the printed label without blanks and colon. */
export function partLabel(definition: FormDefinition, part: FormPart): string {
  if (part === 'narrative') return sentenceLabel(definition.narrative.heading);
  if (part === 'photos') return '照片';
  if (part === 'filing') return '网上填报名称';
  const seal = definition.seals.find((row) => row.field === part);
  if (seal) return sentenceLabel(seal.label.join(''));
  return sentenceLabel(definition.fields.find((field) => field.field === part)?.label ?? part);
}

const sentenceLabel = (printed: string) => printed.replace(/\s|[：:]$/gu, '');
