import ExcelJS, { type Cell, type Style, type Workbook, type Worksheet } from 'exceljs';
import {
  ROSTER_COLUMNS,
  ROSTER_FOOT,
  ROSTER_SHEET,
  rosterSummary,
  rosterTitle,
} from '../../shared/messages/roster.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import type { Roster } from '../../shared/roster/roster.ts';
import { cellText, isGuarded } from './cellText.ts';
import { neutralWorkbook } from './neutralWorkbook.ts';
import { rowHeight } from './rowHeight.ts';

const HEAD_ROWS = 3;
/* Sizes of a list on A4 across: it holds more than a form does (pt, heights of rows in pt, margins in inches). */
const SIZES = { title: 18, summary: 11, text: 10.5 } as const;
const HEIGHTS = [34, 22, 24] as const;
const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 } as const;
const A4 = 9;
const LINE = { style: 'thin', color: { argb: 'FF000000' } } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE } as const;
const TEXT = '@';

/** The 名单 as an Excel workbook. Every text is text, whatever it begins with; the same list gives the same bytes. */
export async function rosterWorkbook(list: Roster): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = newSheet(workbook);
  const styles = stylesOf(list.notice);
  sheet.columns = ROSTER_COLUMNS.map(({ width }) => ({ width }));
  setAcross(sheet, 1, rosterTitle(list.notice), styles.title);
  setAcross(sheet, 2, rosterSummary(list), styles.summary);
  ROSTER_COLUMNS.forEach(({ heading }, at) => {
    setCell(sheet.getCell(HEAD_ROWS, at + 1), heading, styles.heading);
  });
  HEIGHTS.forEach((height, at) => {
    sheet.getRow(at + 1).height = height;
  });
  list.lines.forEach((line, at) => {
    const row = HEAD_ROWS + 1 + at;
    const values = ROSTER_COLUMNS.map(({ value }) => value(line, at, list.notice));
    ROSTER_COLUMNS.forEach(({ isCentred = false }, column) => {
      setCell(sheet.getCell(row, column + 1), values[column] ?? '', isCentred ? styles.centred : styles.text);
    });
    sheet.getRow(row).height = rowHeight(values);
  });
  const bytes = await workbook.xlsx.writeBuffer();
  return neutralWorkbook(new Uint8Array(bytes), rosterTitle(list.notice));
}

/** A sheet that prints on A4 across, as wide as the page, its heading on every page and always in sight. */
function newSheet(workbook: Workbook): Worksheet {
  return workbook.addWorksheet(ROSTER_SHEET, {
    views: [{ state: 'frozen', ySplit: HEAD_ROWS, showGridLines: false }],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: MARGINS,
      printTitlesRow: `${HEAD_ROWS}:${HEAD_ROWS}`,
    },
    headerFooter: { oddFooter: `&C${ROSTER_FOOT}` },
  });
}

type CellStyle = Pick<Style, 'font' | 'alignment'> & Partial<Pick<Style, 'border'>>;

/** In the fonts of the forms. */
function stylesOf({ print: { text } }: Notice) {
  const font = (role: 'title' | 'label' | 'value', size: number, bold = false) => ({
    name: text[role].font,
    size,
    bold,
    charset: GB2312_CHARSET,
  });
  const middle = { vertical: 'middle', wrapText: true } as const;
  const centred = { ...middle, horizontal: 'center' } as const;
  return {
    title: { font: font('title', SIZES.title, true), alignment: centred },
    summary: { font: font('value', SIZES.summary), alignment: centred },
    heading: { font: font('label', SIZES.text, true), alignment: centred, border: BORDER },
    text: {
      font: font('value', SIZES.text),
      alignment: { ...middle, horizontal: 'left' },
      border: BORDER,
    },
    centred: { font: font('value', SIZES.text), alignment: centred, border: BORDER },
  } satisfies Record<string, CellStyle>;
}

/** By which Windows finds a Chinese font in place of one that is not there. */
const GB2312_CHARSET = 134;

function setAcross(sheet: Worksheet, row: number, text: string, style: CellStyle): void {
  sheet.mergeCells(row, 1, row, ROSTER_COLUMNS.length);
  setCell(sheet.getCell(row, 1), text, style);
}

function setCell(cell: Cell, value: string | number, style: CellStyle): void {
  cell.value = typeof value === 'string' ? cellText(value) : value;
  // One object for each kind of cell: the library knows styles again by it.
  cell.style = typeof value === 'string' ? textStyle(style, isGuarded(value)) : style;
}

const plain = new WeakMap<CellStyle, Partial<Style>>();
const guarded = new WeakMap<CellStyle, Partial<Style>>();

/** A style for texts; of a guarded one the mark that neutralWorkbook looks for is a protection that changes nothing. */
function textStyle(style: CellStyle, isGuardedText: boolean): Partial<Style> {
  const made = isGuardedText ? guarded : plain;
  const known = made.get(style);
  if (known) return known;
  const wanted = { ...style, numFmt: TEXT, ...(isGuardedText && { protection: { locked: true } }) };
  made.set(style, wanted);
  return wanted;
}
