import { headingSplit } from '../narrative/headings.ts';
import { paragraphsOf } from '../narrative/paragraphs.ts';
import type { FieldCell } from '../notice/formSchema.ts';
import { mmToPt, ptToMm } from '../notice/lengths.ts';
import { type PrintStyle, textWidthMm } from '../notice/printSchema.ts';
import type { PhotoSize } from '../photo/layout.ts';
import { type PhotoInColumn, photoRowsInCell, textCellWidthMm } from '../photo/photoRoom.ts';
import { type FormContent, fieldValue } from './content.ts';
import type { FormDefinition } from './definition.ts';
import { BORDER_PT, CELL_PADDING_MM, PHOTO_PADDING_MM, SPACE_PT } from './paperMeasures.ts';
import { sealRoom } from './sealRoom.ts';
import { paragraphLines } from './textLines.ts';

/** The pictures beside the photos of a form (px); undefined where one cannot be read. */
export type PhotoSizes = readonly (PhotoSize | undefined)[];

/** What stands in the cell of the 活动情况简介, piece by piece: lines may go on over the end of a page, the rest not. */
export type PaperBlock =
  | { readonly part: 'paragraph'; readonly lines: number; readonly pitchMm: number }
  | { readonly part: 'prompt' | 'photoRow' | 'end'; readonly heightMm: number };

/** Line height by the size of a font where the program chooses it: Noto in LibreOffice; 楷体 in Word has less. */
const AUTOMATIC_LINE = 1.45;

/** The height of a form above the cell of the 活动情况简介: head, rows of blanks, the cell's heading (mm). */
export function aboveNarrativeMm(
  { reportingUnit, rows, notice: { print } }: FormDefinition,
  content: FormContent,
) {
  const { text } = print;
  const unit = `${reportingUnit.label}${fieldValue(content, reportingUnit.field)}`;
  const headPt =
    text.attachment.pitchPt +
    (SPACE_PT.beforeTitle + text.title.pitchPt + SPACE_PT.afterTitle) +
    linesIn(unit, textWidthMm(print.page), text.reportingUnit.sizePt) * text.reportingUnit.pitchPt +
    SPACE_PT.afterReportingUnit;
  const heights = rows.flatMap((row) => {
    if (row.type === 'fields') return [fieldRowMm(row.cells, content, print)];
    return row.type === 'narrative' ? [rowMm(1, text.label.pitchPt, print)] : [];
  });
  return ptToMm(headPt) + sum(heights);
}

function fieldRowMm(cells: readonly FieldCell[], content: FormContent, print: PrintStyle): number {
  const { columnsMm, text, cellPaddingMm } = print;
  const lines = cells.map(({ field }, at) => {
    const end = at === cells.length - 1 ? columnsMm.length : 2 * at + 2;
    const widthMm = sum(columnsMm.slice(2 * at + 1, end)) - 2 * cellPaddingMm;
    return linesIn(fieldValue(content, field), widthMm, text.value.sizePt);
  });
  return rowMm(Math.max(1, ...lines), text.value.pitchPt, print);
}

const rowMm = (lines: number, pitchPt: number, print: PrintStyle) =>
  Math.max(print.fieldRowMm, lines * ptToMm(pitchPt) + 2 * CELL_PADDING_MM) + ptToMm(BORDER_PT);

/** The pieces in the cell of the 活动情况简介, in their order. */
export function narrativeBlocks(
  { notice: { print } }: FormDefinition,
  content: FormContent,
  photos: PhotoSizes,
  photoScale: number,
): readonly PaperBlock[] {
  const { prompt } = print.text;
  const texts = paragraphsOf(content.narrative);
  return [
    { part: 'prompt', heightMm: ptToMm(prompt.pitchPt + 2 * SPACE_PT.aroundPrompt) },
    ...(texts.length > 0 ? texts : ['']).map((text) => paragraphBlock(text, print)),
    ...photoBlocks(content, photos, { print, photoScale }),
    { part: 'end', heightMm: ptToMm(SPACE_PT.betweenPhotoRows) },
  ];
}

function paragraphBlock(text: string, print: PrintStyle): PaperBlock {
  const { sizePt, pitchPt } = print.text.narrative;
  const widthPt = mmToPt(textCellWidthMm(print));
  const lines = paragraphLines(text, { widthPt, sizePt, indentChars: print.firstLineIndentChars });
  const isHeading = headingSplit(text, print.headingMaxWords)?.length === text.length;
  return { part: 'paragraph', lines: isHeading ? 1 : lines, pitchMm: ptToMm(pitchPt) };
}

function photoBlocks(
  { photos: entries, photoLayout }: FormContent,
  photos: PhotoSizes,
  { print, photoScale }: { readonly print: PrintStyle; readonly photoScale: number },
): PaperBlock[] {
  const captions = photos.flatMap((photo, at) => (photo ? [entries[at]?.caption ?? ''] : []));
  const rows = photoRowsInCell(
    photos.filter((photo) => photo !== undefined),
    print,
    { scale: photoScale, layout: photoLayout },
  );
  return rows.map((row) => ({ part: 'photoRow', heightMm: photoRowMm(row, captions, print) }));
}

function photoRowMm(row: readonly PhotoInColumn[], captions: readonly string[], print: PrintStyle): number {
  const { sizePt } = print.text.caption;
  const heights = row.map(({ index, heightMm, columnMm }) => {
    const caption = captions[index] ?? '';
    const lines = linesIn(caption, columnMm - print.photo.gapMm, sizePt);
    const captionPt = lines * sizePt * AUTOMATIC_LINE + SPACE_PT.beforeCaption + SPACE_PT.afterCaption;
    return heightMm + (caption === '' ? 0 : ptToMm(captionPt));
  });
  return ptToMm(SPACE_PT.betweenPhotoRows) + PHOTO_PADDING_MM + Math.max(...heights);
}

/** The height of what is kept together below the cell of the 活动情况简介: both stamped rows and the notes (mm). */
export function belowNarrativeMm(definition: FormDefinition, content: FormContent): number {
  const { notice, seals, notes } = definition;
  const { note } = notice.print.text;
  const rows = seals.map(
    ({ field }) => sealRoom(definition, field, content.opinions[field]).heightMm + ptToMm(BORDER_PT),
  );
  const lines = sum(notes.map((text) => linesIn(text, textWidthMm(notice.print.page), note.sizePt)));
  return sum(rows) + ptToMm(SPACE_PT.beforeNotes + lines * note.pitchPt);
}

function linesIn(text: string, widthMm: number, sizePt: number): number {
  return paragraphLines(text, { widthPt: mmToPt(widthMm), sizePt, indentChars: 0 });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
