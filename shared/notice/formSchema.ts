import { z } from 'zod';

/** The two forms of a notice: 优秀组织单位 and 优秀活动. */
export const FORM_KINDS = ['unit', 'activity'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** Every blank of a form that takes one line. The form file (docs/form-file.md) uses these names. */
export const FIELD_IDS = [
  'unitName',
  'activityName',
  'host',
  'contact',
  'duty',
  'address',
  'postcode',
  'phone',
  'fax',
] as const;
export type FieldId = (typeof FIELD_IDS)[number];

export const SEAL_IDS = ['recommendation', 'approval'] as const;
export type SealId = (typeof SEAL_IDS)[number];

/** The field that says what a form is about, and names its file. */
export const NAME_FIELD = { unit: 'unitName', activity: 'activityName' } as const satisfies Record<
  FormKind,
  FieldId
>;

const printed = z.string().min(1).max(200);
/** Missing: `required` is an error, `expected` a warning, `optional` is left without remark. */
const presence = z.enum(['required', 'expected', 'optional']);
const accepts = z.enum(['text', 'organisation', 'activity', 'phone', 'postcode']);

const cellSchema = z.strictObject({ label: printed, field: z.enum(FIELD_IDS), presence, accepts });

const fieldsRowSchema = z.strictObject({
  type: z.literal('fields'),
  cells: z.array(cellSchema).min(1).max(2),
});

const narrativeRowSchema = z.strictObject({
  type: z.literal('narrative'),
  heading: printed,
  prompt: printed,
  limit: z.strictObject({ max: z.int().positive(), measure: z.enum(['words', 'characters']) }),
  photos: z
    .strictObject({ min: z.int().min(0), max: z.int().min(1).max(20) })
    .refine(({ min, max }) => min <= max, { error: '小于下限', path: ['max'] }),
});

const sealRowSchema = z.strictObject({
  type: z.literal('seal'),
  field: z.enum(SEAL_IDS),
  label: z.array(printed).min(1),
  foot: printed.regex(/年\s*月\s*日/u, '没有写日期用的“年 月 日”'),
});

const rowSchema = z.discriminatedUnion('type', [fieldsRowSchema, narrativeRowSchema, sealRowSchema]);
const rowsSchema = z.array(rowSchema).min(1).max(30);

export type FieldCell = Readonly<z.infer<typeof cellSchema>>;
export type NarrativeRow = Readonly<z.infer<typeof narrativeRowSchema>>;
export type SealRow = Readonly<z.infer<typeof sealRowSchema>>;
export type FormRow = z.infer<typeof rowSchema>;

/** What a narrative usually tells, as headings; `ask` says in plain words which facts belong there. */
const outlineSchema = z
  .array(z.strictObject({ heading: z.string().min(1).max(20), ask: z.string().min(1).max(200) }))
  .max(10)
  .default([]);

export type OutlineEntry = Readonly<z.infer<typeof outlineSchema>[number]>;

function wrongRows(kind: FormKind, rows: readonly FormRow[]): string | undefined {
  const fields = rows.flatMap((row) => (row.type === 'fields' ? row.cells.map((cell) => cell.field) : []));
  const seals = rows.flatMap((row) => (row.type === 'seal' ? [row.field] : []));
  if (new Set([...fields, ...seals]).size < fields.length + seals.length) return '有一栏出现了两次';
  if (!fields.includes(NAME_FIELD[kind])) return `没有填写 ${NAME_FIELD[kind]} 的格子`;
  if (rows.filter((row) => row.type === 'narrative').length !== 1) return '活动情况简介应有且只有一行';
  if (seals.length !== SEAL_IDS.length) return '缺少盖章的格子';
  return undefined;
}

/** One form row by row, every fixed word and blank as printed; refuses rows that do not make a form of its kind. */
export const formSchema = (kind: FormKind) =>
  z.strictObject({
    attachment: printed,
    title: printed,
    shortTitle: printed,
    reportingUnit: z.strictObject({ label: printed, presence, accepts }),
    rows: rowsSchema.check((context) => {
      const message = wrongRows(kind, context.value);
      if (message) context.issues.push({ code: 'custom', message, input: context.value });
    }),
    notes: z.array(printed),
    outline: outlineSchema,
  });
