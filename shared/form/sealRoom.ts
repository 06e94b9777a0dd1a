import type { SealId } from '../notice/formSchema.ts';
import { ptToMm } from '../notice/lengths.ts';
import type { PrintStyle } from '../notice/printSchema.ts';
import type { Opinion } from './content.ts';
import type { FormDefinition } from './definition.ts';
import { CELL_PADDING_MM } from './paperMeasures.ts';
import { datedFoot, opinionLineWidths, sealCellWidthMm } from './seal.ts';

/** A stamped row keeps its height in a program that needs a little more for the same lines (mm). */
const SLACK_MM = 2;
/** What is lost by rounding, and no reason to speak of a missing millimetre (mm). */
const NEGLIGIBLE_MM = 0.3;

/** A box in a stamped cell, in mm from the cell's upper left corner. */
export interface CellBox {
  readonly leftMm: number;
  readonly topMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** A stamped cell on paper, and whether the usual seal fits into it (mm). */
export interface SealRoom {
  readonly widthMm: number;
  readonly heightMm: number;
  /** The lines of the opinion. */
  readonly lines: readonly CellBox[];
  readonly spaceAboveFootMm: number;
  /** 盖章 and the date. */
  readonly foot: CellBox;
  readonly seal: { readonly xMm: number; readonly yMm: number; readonly radiusMm: number };
  /** The room that is missing below the opinion (whole mm, rounded up); 0: the seal fits. */
  readonly missingMm: number;
  /** So many full lines of an opinion leave the seal its room. */
  readonly maxLines: number;
}

/**
 * The measures of a stamped cell, and whether a seal of the print style's diameter fits over its date: inside the cell,
 * touching its lower edge, and not on the opinion. The row is as high as the notice's; it grows for a longer opinion and
 * the seal below it, up to the style's largest height, beyond that only as far as the text itself needs.
 */
export function sealRoom({ notice, seals }: FormDefinition, field: SealId, opinion: Opinion): SealRoom {
  const { print } = notice;
  const printed = seals.find((row) => row.field === field)?.foot ?? '';
  const parts = { widths: opinionLineWidths(opinion.text, print), foot: datedFoot(printed, opinion.date) };
  const least = Math.max(print.sealRowMm, leastHeightMm(parts.widths.length, print));
  const wanted = least + Math.max(0, tightnessMm(cellOf(parts, least, print)));
  const cell = cellOf(parts, Math.max(least, Math.min(wanted, print.seal.rowMaxMm)), print);
  const missing = tightnessMm(cell);
  return { ...cell, missingMm: missing > NEGLIGIBLE_MM ? Math.ceil(missing) : 0, maxLines: maxLines(print) };
}

type Cell = Omit<SealRoom, 'missingMm' | 'maxLines'>;
type Parts = { readonly widths: readonly number[]; readonly foot: string };

/** From the head of the foot's line to the cell's padding below it. */
const footHeightMm = ({ text, seal }: PrintStyle) => ptToMm(text.sealFoot.pitchPt + seal.footAfterPt);
const pitchMm = ({ text }: PrintStyle) => ptToMm(text.opinion.pitchPt);

/** What the text needs: its lines, one more between it and the foot, the foot. */
function leastHeightMm(lines: number, print: PrintStyle): number {
  return 2 * CELL_PADDING_MM + SLACK_MM + (Math.max(1, lines) + 1) * pitchMm(print) + footHeightMm(print);
}

function cellOf({ widths, foot }: Parts, heightMm: number, print: PrintStyle): Cell {
  const widthMm = sealCellWidthMm(print);
  const footPlace = footBox(foot, { widthMm, heightMm }, print);
  const topMm = CELL_PADDING_MM + SLACK_MM;
  const lines = widths.map((squares, at) => ({
    leftMm: print.cellPaddingMm,
    topMm: topMm + at * pitchMm(print),
    // Without the mark that hangs out of a full line.
    widthMm: Math.min(ptToMm(squares * print.text.opinion.sizePt), widthMm - 2 * print.cellPaddingMm),
    heightMm: pitchMm(print),
  }));
  const spaceAboveFootMm = footPlace.topMm - topMm - Math.max(1, widths.length) * pitchMm(print);
  const radiusMm = print.seal.diameterMm / 2;
  // The date is the right half of the foot.
  const overDate = footPlace.leftMm + 0.75 * footPlace.widthMm;
  const seal = { xMm: Math.min(overDate, widthMm - radiusMm), yMm: heightMm - radiusMm, radiusMm };
  return { widthMm, heightMm, lines, spaceAboveFootMm, foot: footPlace, seal };
}

function footBox(
  text: string,
  { widthMm, heightMm }: Pick<Cell, 'widthMm' | 'heightMm'>,
  print: PrintStyle,
): CellBox {
  const { sizePt, pitchPt } = print.text.sealFoot;
  const squares = [...text].reduce((total, each) => total + (each < '\u2000' ? 0.5 : 1), 0);
  const width = ptToMm(squares * sizePt);
  const right = widthMm - print.cellPaddingMm - ptToMm(print.seal.footIndentChars * sizePt);
  const topMm = heightMm - CELL_PADDING_MM - footHeightMm(print);
  return { leftMm: right - width, topMm, widthMm: width, heightMm: ptToMm(pitchPt) };
}

/** By how much the seal lacks room in a cell (mm); less than 0 where there is some to spare. */
function tightnessMm({ heightMm, lines, seal }: Cell): number {
  return Math.max(2 * seal.radiusMm - heightMm, ...lines.map((line) => overlapMm(line, seal)));
}

/** How far a line reaches down into the circle (mm): at the line's end where that lies left of the circle's middle. */
function overlapMm(line: CellBox, { xMm, yMm, radiusMm }: Cell['seal']): number {
  const fromMiddle = Math.max(0, xMm - (line.leftMm + line.widthMm));
  if (fromMiddle >= radiusMm) return Number.NEGATIVE_INFINITY;
  return line.topMm + line.heightMm - (yMm - Math.sqrt(radiusMm ** 2 - fromMiddle ** 2));
}

/** What is left above the seal in a row of the largest height. */
function maxLines({ seal, sealRowMm, text }: PrintStyle): number {
  const left = Math.max(seal.rowMaxMm, sealRowMm) - seal.diameterMm - SLACK_MM - CELL_PADDING_MM;
  return Math.max(0, Math.floor(left / ptToMm(text.opinion.pitchPt)));
}
