import { paragraphsOf } from '../narrative/paragraphs.ts';
import type { FieldCell } from '../notice/formSchema.ts';
import { mmToPt, ptToMm } from '../notice/lengths.ts';
import { type PrintStyle, textWidthMm } from '../notice/printSchema.ts';
import type { PhotoSize } from '../photo/layout.ts';
import { type PhotoInColumn, textCellWidthMm } from '../photo/photoRoom.ts';
import { type FormContent, fieldValue } from './content.ts';
import type { FormDefinition } from './definition.ts';
import { BORDER_PT, CELL_PADDING_MM, PHOTO_PADDING_MM, SPACE_PT } from './paperMeasures.ts';
import { sealRoom } from './sealRoom.ts';
import { paragraphLines } from './textLines.ts';

/** The pictures beside the photos of a form (px); undefined where one cannot be read. */
export type PhotoSizes = readonly (PhotoSize | undefined)[];

/**
 * What stands in the cell of the 活动情况简介, piece by piece: lines may go on over the end of a page, the rest not.
 * `photoMm`: of a photo alone in its row so much stays where its caption has no room, as LibreOffice does not keep them together.
 */
export type PaperBlock =
  | { readonly part: 'paragraph'; readonly lines: number; readonly pitchMm: number }
  | { readonly part: 'prompt' | 'end'; readonly heightMm: number }
  | { readonly part: 'photoRow'; readonly heightMm: number; readonly photoMm?: number };

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

/** The pieces at the head of the cell of the 活动情况简介: its prompt and the paragraphs of the text. */
export function textBlocks(
  { notice: { print } }: FormDefinition,
  { narrative }: FormContent,
): readonly PaperBlock[] {
  const { prompt } = print.text;
  const texts = paragraphsOf(narrative);
  return [
    { part: 'prompt', heightMm: ptToMm(prompt.pitchPt + 2 * SPACE_PT.aroundPrompt) },
    ...(texts.length > 0 ? texts : ['']).map((text) => paragraphBlock(text, print)),
  ];
}

function paragraphBlock(text: string, print: PrintStyle): PaperBlock {
  const { sizePt, pitchPt } = print.text.narrative;
  const widthPt = mmToPt(textCellWidthMm(print));
  const lines = paragraphLines(text, { widthPt, sizePt, indentChars: print.firstLineIndentChars });
  return { part: 'paragraph', lines, pitchMm: ptToMm(pitchPt) };
}

/** The pieces at the foot of the cell: rows of photos with their captions (one for each photo), and the thin line at its end. */
export function photoBlocks(
  rows: readonly (readonly PhotoInColumn[])[],
  captions: readonly string[],
  print: PrintStyle,
): readonly PaperBlock[] {
  return [
    ...rows.map((row) => ({ part: 'photoRow' as const, ...photoRowMm(row, captions, print) })),
    { part: 'end', heightMm: ptToMm(SPACE_PT.betweenPhotoRows) },
  ];
}

/** One alone is a paragraph with its caption, two stand in the cells of a table. */
function photoRowMm(row: readonly PhotoInColumn[], captions: readonly string[], print: PrintStyle) {
  const { sizePt } = print.text.caption;
  const { beforeCaption, afterCaption, betweenPhotoRows } = SPACE_PT;
  const isAlone = row.length === 1;
  const heights = row.map(({ index, heightMm, columnMm }) => {
    const caption = captions[index] ?? '';
    const widthMm = isAlone ? columnMm : columnMm - print.photo.gapMm;
    const lines = caption === '' ? 0 : linesIn(caption, widthMm, sizePt);
    const inTablePt = lines > 0 ? beforeCaption + afterCaption : 0;
    return heightMm + ptToMm(lines * sizePt * AUTOMATIC_LINE + (isAlone ? afterCaption : inTablePt));
  });
  const aboveMm = ptToMm(betweenPhotoRows) + (isAlone ? 0 : PHOTO_PADDING_MM);
  const [photo] = row;
  return {
    heightMm: aboveMm + Math.max(...heights),
    ...(photo && isAlone && captions[photo.index] && { photoMm: aboveMm + photo.heightMm }),
  };
}

/** What is kept together below the cell of the 活动情况简介: both stamped rows, and the notes (mm). */
export interface BelowNarrative {
  readonly firstSealMm: number;
  readonly sealsMm: number;
  readonly notesMm: number;
}

/** The heights of the stamped rows, the first of them, and of the notes (mm). */
export function belowNarrative(definition: FormDefinition, content: FormContent): BelowNarrative {
  const { notice, seals, notes } = definition;
  const { note } = notice.print.text;
  const rows = seals.map(
    ({ field }) => sealRoom(definition, field, content.opinions[field]).heightMm + ptToMm(BORDER_PT),
  );
  const lines = sum(notes.map((text) => linesIn(text, textWidthMm(notice.print.page), note.sizePt)));
  return {
    firstSealMm: rows[0] ?? 0,
    sealsMm: sum(rows),
    notesMm: ptToMm(SPACE_PT.beforeNotes + lines * note.pitchPt),
  };
}

/** No character with what stands before it is wider than this (of its size). */
const WIDEST = 1.5;

function linesIn(text: string, widthMm: number, sizePt: number): number {
  if (text.length * WIDEST * sizePt <= mmToPt(widthMm)) return 1;
  return paragraphLines(text, { widthPt: mmToPt(widthMm), sizePt, indentChars: 0 });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
