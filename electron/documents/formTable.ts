import {
  BorderStyle,
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { fieldValue } from '../../shared/form/content.ts';
import { BORDER_PT, CELL_PADDING_MM } from '../../shared/form/paperMeasures.ts';
import type { PaperPlan } from '../../shared/form/paperPlan.ts';
import { sealRoom } from '../../shared/form/sealRoom.ts';
import type { FieldCell, FormRow, NarrativeRow, SealRow } from '../../shared/notice/formSchema.ts';
import { textHeightMm } from '../../shared/notice/printSchema.ts';
import { assertNever } from '../../shared/result/result.ts';
import type { FormDocument } from './formDocument.ts';
import { narrativeCell } from './narrativeCell.ts';
import { sealCell } from './sealCell.ts';
import { centred } from './text.ts';
import { columnTwips, mmToTwips } from './units.ts';

const LINE = { style: BorderStyle.SINGLE, size: 8 * BORDER_PT, color: 'auto' };
const VERTICAL_PADDING = mmToTwips(CELL_PADDING_MM);

/** The table of a form, row by row as its definition says. */
export function formTable(form: FormDocument, plan: PaperPlan): Table {
  const { print } = form.definition.notice;
  const columnWidths = columnTwips(print.columnsMm);
  const padding = mmToTwips(print.cellPaddingMm);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths,
    width: { size: spanTwips(columnWidths, 0, columnWidths.length), type: WidthType.DXA },
    margins: { top: VERTICAL_PADDING, bottom: VERTICAL_PADDING, left: padding, right: padding },
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: form.definition.rows.flatMap((row) => tableRows(row, { form, plan, columnWidths })),
  });
}

interface TableContext {
  readonly form: FormDocument;
  readonly plan: PaperPlan;
  readonly columnWidths: readonly number[];
}

function tableRows(row: FormRow, context: TableContext): TableRow[] {
  switch (row.type) {
    case 'fields':
      return [fieldsRow(row.cells, context)];
    case 'narrative':
      return narrativeRows(row, context);
    case 'seal':
      return [sealRow(row, context)];
    default:
      return assertNever(row);
  }
}

/** Label, value, label, value; the value of a row's last cell takes the columns that are left. */
function fieldsRow(cells: readonly FieldCell[], context: TableContext): TableRow {
  const { definition, content } = context.form;
  const { print } = definition.notice;
  const children = cells.flatMap(({ label, field }, at) => {
    const last = at === cells.length - 1;
    const value = centred(fieldValue(content, field), print.text.value, { keepNext: true });
    return [
      cell([centred(label, print.text.label, { keepNext: true })], 2 * at, 1, context),
      cell([value], 2 * at + 1, last ? context.columnWidths.length - 2 * at - 1 : 1, context),
    ];
  });
  return new TableRow({ cantSplit: true, height: atLeast(print.fieldRowMm), children });
}

function narrativeRows({ heading }: NarrativeRow, context: TableContext): TableRow[] {
  const { print } = context.form.definition.notice;
  const span = context.columnWidths.length;
  return [
    new TableRow({
      cantSplit: true,
      height: atLeast(print.fieldRowMm),
      children: [cell([centred(heading, print.text.label, { keepNext: true })], 0, span, context)],
    }),
    new TableRow({
      height: atLeast(print.narrativeRowMm),
      children: [cell(narrativeCell(context.form, context.plan), 0, span, context, VerticalAlignTable.TOP)],
    }),
  ];
}

function sealRow(row: SealRow, context: TableContext): TableRow {
  const { definition, content } = context.form;
  const { print } = definition.notice;
  const label = row.label.map((line) => centred(line, print.text.label, { keepNext: true }));
  const room = sealRoom(definition, row.field, content.opinions[row.field]);
  const body = sealCell(row, content.opinions[row.field], { print, room });
  return new TableRow({
    // An opinion longer than a page goes on on the next: LibreOffice cuts it in a row kept whole, or with a least height.
    ...(room.heightMm <= textHeightMm(print.page) && { cantSplit: true, height: atLeast(room.heightMm) }),
    children: [
      cell(label, 0, 1, context),
      cell(body, 1, context.columnWidths.length - 1, context, VerticalAlignTable.BOTTOM),
    ],
  });
}

function cell(
  children: readonly (Paragraph | Table)[],
  column: number,
  span: number,
  { columnWidths }: TableContext,
  verticalAlign: (typeof VerticalAlignTable)[keyof typeof VerticalAlignTable] = VerticalAlignTable.CENTER,
): TableCell {
  return new TableCell({
    children,
    verticalAlign,
    ...(span > 1 && { columnSpan: span }),
    width: { size: spanTwips(columnWidths, column, span), type: WidthType.DXA },
  });
}

const spanTwips = (columnWidths: readonly number[], column: number, span: number) =>
  columnWidths.slice(column, column + span).reduce((total, each) => total + each, 0);

/** Never an exact height: it would cut text (docs/decisions/word-form.md). */
const atLeast = (mm: number) => ({ value: mmToTwips(mm), rule: HeightRule.ATLEAST });
