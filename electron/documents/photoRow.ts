import {
  AlignmentType,
  BorderStyle,
  ImageRun,
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
import type { PrintStyle } from '../../shared/notice/printSchema.ts';
import type { PhotoInColumn } from '../../shared/photo/photoRoom.ts';
import type { PrintedPhoto } from './formDocument.ts';
import { centred, paragraph, runProperties } from './text.ts';
import { columnTwips, mmToPx, mmToTwips, ptToTwips, textCellTwips } from './units.ts';

/** A photo with its words, and its place in a row. */
export type RowPhoto = PrintedPhoto & PhotoInColumn & { readonly name: string; readonly caption: string };

/** A row of one or two photos with their captions (docs/decisions/photo-rows.md). */
export function photoRow(row: readonly RowPhoto[], print: PrintStyle): Paragraph | Table {
  const [photo, other] = row;
  return photo && !other ? aloneInRow(photo, print) : sideBySide(row, print);
}

/** One paragraph, whose lines Word keeps on one page. */
function aloneInRow(photo: RowPhoto, { text }: PrintStyle): Paragraph {
  const caption = new TextRun({ ...runProperties(text.caption), break: 1, text: photo.caption });
  return paragraph(photo.caption === '' ? [picture(photo)] : [picture(photo), caption], text.caption, {
    alignment: AlignmentType.CENTER,
    keepLines: true,
    spacing: { after: ptToTwips(SPACE_PT.afterCaption) },
  });
}

/** A small table without lines, whose only row cannot split. */
function sideBySide(row: readonly RowPhoto[], print: PrintStyle): Table {
  const columns = row.map(({ columnMm }) => columnMm);
  const columnWidths = columnTwips(columns, textCellTwips(print));
  const side = mmToTwips(print.photo.gapMm / 2);
  const cells = row.map((photo, at) => photoCell(photo, columnWidths[at] ?? 0, print));
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths,
    width: { size: columnWidths.reduce((total, each) => total + each, 0), type: WidthType.DXA },
    margins: { top: mmToTwips(PHOTO_PADDING_MM), bottom: 0, left: side, right: side },
    borders: { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER };

function photoCell(photo: RowPhoto, widthTwips: number, { text }: PrintStyle): TableCell {
  const hasCaption = photo.caption !== '';
  const spacing = { before: ptToTwips(SPACE_PT.beforeCaption), after: ptToTwips(SPACE_PT.afterCaption) };
  return new TableCell({
    width: { size: widthTwips, type: WidthType.DXA },
    borders: NO_BORDERS,
    verticalAlign: VerticalAlignTable.TOP,
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, keepNext: hasCaption, children: [picture(photo)] }),
      ...(hasCaption ? [centred(photo.caption, text.caption, { spacing })] : []),
    ],
  });
}

function picture({ jpeg, name, caption, index, widthMm, heightMm }: RowPhoto): ImageRun {
  return new ImageRun({
    type: 'jpg',
    data: jpeg,
    transformation: { width: mmToPx(widthMm), height: mmToPx(heightMm) },
    // Left alone, the library numbers all pictures since the program's start: the same form would differ.
    altText: { id: String(index + 1), name, description: caption || name },
  });
}
