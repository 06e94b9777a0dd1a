import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  ImageRun,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { PHOTO_PADDING_MM, SPACE_PT } from '../../shared/form/paperMeasures.ts';
import type { PaperPlan } from '../../shared/form/paperPlan.ts';
import { photoName, photoUnread } from '../../shared/messages/document.ts';
import type { PrintStyle } from '../../shared/notice/printSchema.ts';
import { type PhotoInColumn, photoRowsInCell } from '../../shared/photo/photoRoom.ts';
import type { FormDocument, PrintedPhoto } from './formDocument.ts';
import { centred, run } from './text.ts';
import { columnTwips, mmToPx, mmToTwips, ptToTwips, textCellTwips } from './units.ts';

/**
 * The photos of a form, one or two in a row. Every row is a small table of its own without borders: photo and caption
 * stay together because its only row cannot split, and no program has to break a nested table over two pages
 * (docs/decisions/photo-rows.md). A photo that could not be read is named in its place.
 */
export function photoRows(
  { definition, content, photos }: FormDocument,
  { setting, space }: PaperPlan,
): (Paragraph | Table)[] {
  const { print } = definition.notice;
  const placed = photos.flatMap((photo, at) =>
    photo ? [{ ...photo, name: photoName(at + 1), caption: content.photos[at]?.caption ?? '' }] : [],
  );
  const unread = photos.flatMap((photo, at) => (photo ? [] : [at + 1]));
  const rows = photoRowsInCell(placed, print, setting);
  const spaceBefore = (at: number) => (space?.photoRow === at ? space.mm : 0);
  return [
    ...unread.map((number) => centred(photoUnread(number), print.text.caption)),
    ...rows.flatMap((row, at) => [...distance(spaceBefore(at), print), row.length === 1 ? single(row[0] as PhotoInColumn, placed, print) : photoTable(row, placed, print)]),
    ...distance(spaceBefore(rows.length), print),
  ];
}

type PlacedPhoto = PrintedPhoto & { readonly name: string; readonly caption: string };

/**
 * A thin empty line: two tables without one between them would become one table. The space that moves a row of photos or
 * the stamped rows to the next page (mm) stands between two.
 */
const distance = (spaceMm: number, print: PrintStyle): readonly (Paragraph | Table)[] =>
  spaceMm > 0 ? [thinLine(), spaceTable(spaceMm, print), thinLine()] : [thinLine()];

function thinLine(): Paragraph {
  const line = ptToTwips(SPACE_PT.betweenPhotoRows);
  return new Paragraph({
    spacing: { before: 0, after: 0, line, lineRule: LineRuleType.EXACT },
    run: { size: 2 },
  });
}

/**
 * Space as a table of its own, without lines: as space behind a paragraph LibreOffice drops it at the end of a cell, and may
 * lose photos where it turns a page.
 */
function spaceTable(heightMm: number, print: PrintStyle): Table {
  const width = textCellTwips(print);
  const cell = new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: NO_BORDERS,
    children: [thinLine()],
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths: [width],
    width: { size: width, type: WidthType.DXA },
    borders: { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: mmToTwips(heightMm), rule: HeightRule.ATLEAST },
        children: [cell],
      }),
    ],
  });
}

function single({ index, widthMm, heightMm }: PhotoInColumn, placed: readonly PlacedPhoto[], { text }: PrintStyle): Paragraph {
  const { jpeg, name, caption } = placed[index] as PlacedPhoto;
  const picture = new ImageRun({
    type: 'jpg',
    data: jpeg,
    transformation: { width: mmToPx(widthMm), height: mmToPx(heightMm) },
    altText: { id: String(index + 1), name, description: caption || name },
  });
  return new Paragraph({ alignment: AlignmentType.CENTER, keepLines: true, spacing: { before: 0, after: ptToTwips(SPACE_PT.afterCaption) }, children: [picture, ...(caption === '' ? [] : [new TextRun({ break: 1 }), run(caption, text.caption)])] });
}

function photoTable(row: readonly PhotoInColumn[], placed: readonly PlacedPhoto[], print: PrintStyle): Table {
  const { gapMm } = print.photo;
  const columnWidths = columnTwips(
    row.map(({ columnMm }) => columnMm),
    textCellTwips(print),
  );
  const cells = row.flatMap((place, at) => {
    const photo = placed[place.index];
    return photo ? [photoCell(photo, place, columnWidths[at] ?? 0, print)] : [];
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths,
    width: { size: columnWidths.reduce((total, each) => total + each, 0), type: WidthType.DXA },
    margins: {
      top: mmToTwips(PHOTO_PADDING_MM),
      bottom: 0,
      left: mmToTwips(gapMm / 2),
      right: mmToTwips(gapMm / 2),
    },
    borders: { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER };

function photoCell(
  { jpeg, name, caption }: PlacedPhoto,
  { index, widthMm, heightMm }: PhotoInColumn,
  widthTwips: number,
  { text }: PrintStyle,
): TableCell {
  const picture = new ImageRun({
    type: 'jpg',
    data: jpeg,
    transformation: { width: mmToPx(widthMm), height: mmToPx(heightMm) },
    // Left alone, the library numbers all pictures since the program's start: the same form would differ.
    altText: { id: String(index + 1), name, description: caption || name },
  });
  return new TableCell({
    width: { size: widthTwips, type: WidthType.DXA },
    borders: NO_BORDERS,
    verticalAlign: VerticalAlignTable.TOP,
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, keepNext: caption !== '', children: [picture] }),
      ...(caption === ''
        ? []
        : [
            centred(caption, text.caption, {
              spacing: { before: ptToTwips(SPACE_PT.beforeCaption), after: ptToTwips(SPACE_PT.afterCaption) },
            }),
          ]),
    ],
  });
}
